// The employer's rules one by one: place, extent, decision, costs and the rest, as an agreement on remote work needs them.
import * as z from 'zod';
import { Role } from '../people/role.ts';
import { Localized } from './language.ts';

/** A numbered requirement of the employer's own document, R01–R37 for the first one. */
export const RequirementId = z.string().regex(/^R\d{2}$/);
export const requirement = z.array(RequirementId);
export const Months = z.int().positive();

const always = z.literal(true);
const never = z.literal(false);
const words = { text: Localized, requirement };

const Place = z.strictObject({ allowed: z.boolean(), requiresManagerAgreement: z.boolean(), ...words });
const PlaceName = z.enum(['home', 'holidayHome', 'other']);
const Goods = z.enum(['electricity', 'internet', 'screen', 'keyboard', 'mouse', 'chair', 'desk', 'similar']);

const place = {
  mainWorkplace: z.strictObject({
    required: z.boolean(),
    alwaysAvailable: z.boolean(),
    isTaxWorkplace: z.boolean(),
    /** The product never works out tax. */
    computesTax: never,
    taxText: Localized,
    ...words,
  }),
  places: z.strictObject({
    default: PlaceName,
    oneRoundPerPlace: z.boolean(),
    requirement,
    home: Place,
    holidayHome: Place,
    other: Place,
  }),
  extent: z.strictObject({
    /** Days a week, or null: no upper limit. */
    hardLimit: z.number().min(0).max(7).nullable(),
    unit: z.literal('daysPerWeek'),
    mayVary: z.boolean(),
    basis: z.array(z.enum(['tasks', 'operations'])),
    weighIn: z.array(z.enum(['groupCommunity'])),
    ...words,
  }),
};

const decision = {
  dialogue: z.strictObject({
    requiredBeforeManagerSigns: z.boolean(),
    fields: z.array(z.enum(['date', 'form', 'participants'])),
    participants: z.array(Role),
    representativeInvited: z.boolean(),
    ...words,
  }),
  decision: z.strictObject({
    employeeMayDemand: z.boolean(),
    managerMayDemand: z.boolean(),
    automaticApproval: never,
    decidedBy: Role,
    requiredOnDeclineOrLimit: z.array(z.enum(['obstacles', 'attemptsToBridge', 'reason'])),
    outcomes: z.array(z.enum(['agreed', 'agreedWithLimits', 'declined', 'paused', 'ended'])),
    neitherText: Localized,
    ...words,
  }),
  voluntary: z.strictObject({
    statementRequired: z.boolean(),
    signedBy: z.array(Role),
    /** Who is asked in when remote work is not voluntary. */
    noAlerts: z.array(Role),
    ...words,
  }),
  /** No employer can sign its responsibility away: AML 3 kap. 2 §. */
  responsibility: z.strictObject({ employerAlways: always, signatureMovesResponsibility: never, ...words }),
  assessment: z.strictObject({
    ordinaryRoutine: z.boolean(),
    replacesOrdinaryRoutine: never,
    exports: z.array(z.enum(['pdf', 'json', 'csv'])),
    levels: z.array(z.enum(['individual', 'workplace'])),
    roles: z.array(Role),
    representativeOutcomes: z.array(z.enum(['concurs', 'dissents', 'abstains', 'notAvailable'])),
    ...words,
  }),
};

const events = {
  incidents: z.strictObject({
    sameEverywhere: z.boolean(),
    kinds: z.array(z.enum(['risk', 'nearMiss', 'accident', 'workInjury'])),
    linkId: z.string(),
    contactId: z.string(),
    ...words,
  }),
  insurance: z.strictObject({
    kind: Localized,
    covers: z.array(z.enum(['personalInjury'])),
    when: z.enum(['normalWorkingHours', 'agreedWorkingHours']),
    reportTo: z.email(),
    contactId: z.string(),
    scope: Localized,
    limit: Localized,
    requirement,
  }),
  availability: z.strictObject({
    default: z.literal('ordinaryHours'),
    withoutFixedHours: z.strictObject({ agreementRequired: z.boolean() }),
    withoutFixedHoursText: Localized,
    ...words,
  }),
  overtime: z.strictObject({ mustBeOrdered: z.boolean(), sameAsMainWorkplace: z.boolean(), ...words }),
  recovery: z.strictObject({ planned: z.boolean(), ...words }),
  absence: z.strictObject({
    sameEverywhere: z.boolean(),
    kinds: z.array(z.enum(['sickness', 'childCare', 'other'])),
    whyText: Localized,
    ...words,
  }),
};

const equipment = {
  itSupport: z.strictObject({
    contactId: z.string(),
    remote: z.boolean(),
    maintenanceNeedsEmployerNetwork: z.boolean(),
    physicalSupportAtRemotePlace: z.boolean(),
    ownEquipmentOrConnection: z.boolean(),
    onSiteOnly: z.array(z.enum(['delivery', 'ageReplacement', 'reinstallation'])),
    notAtHomeText: Localized,
    onSiteText: Localized,
    ...words,
  }),
  costs: z.strictObject({
    employerPays: z.array(Goods),
    employeePays: z.array(Goods),
    notProvided: z.array(Goods),
    /** Local rules never change what the law asks of the employer. */
    lawNote: Localized,
    ...words,
  }),
  loans: z.strictObject({
    offered: z.enum(['ifManagerCan', 'always', 'never']),
    decidedBy: Role,
    when: z.enum(['intensivePeriods', 'anyExtent']),
    items: z.array(Goods),
    register: z.array(z.enum(['item', 'from', 'to', 'returned'])),
    alternatives: z.array(z.enum(['moreTimeAtMainWorkplace'])),
    ...words,
  }),
  informationSecurity: z.strictObject({
    sameEverywhere: z.boolean(),
    linkIds: z.array(z.string()),
    ...words,
  }),
};

/** Every rule of a pack, as one shape to be spread into it. */
export const localTerms = { ...place, ...decision, ...events, ...equipment };
