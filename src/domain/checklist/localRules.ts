// What one employer has decided about remote work: contacts, links, rules, times. Data alone; nothing local is in code.
// Each rule names the requirements (R01–R37) of the employer's document that it carries.
import * as z from 'zod';
import { Language, Line, Localized, LocalizedList } from './language.ts';
import { localTerms, Months, RequirementId, requirement } from './localTerms.ts';

export { RequirementId };

const id = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);
const Phone = z.string().regex(/^[+\d][\d\s-]{1,20}$/);

const Ground = z.strictObject({ id, title: Localized, note: Localized, requirement });

const Contact = z.strictObject({
  id,
  role: Localized,
  name: Line.nullable(),
  email: z.email().nullable(),
  phone: Phone.nullable(),
  topics: z.array(z.enum(['rules', 'security', 'accidents', 'insurance', 'it', 'loans'])),
  note: Localized,
  requirement,
});

const Link = z.strictObject({
  id,
  label: Localized,
  /** Null until the employer has filled it in: then the label is shown without a link. */
  url: z.url({ protocol: /^https$/ }).nullable(),
  note: Localized,
  requirement,
});

/** Somewhere outside the employer to call. `items`: the questions it is shown beside. */
const Helpline = z.strictObject({ id, name: Localized, phone: Phone, note: Localized, items: z.array(id) });

/** Words that replace a question's own, for employers whose rules differ. */
export const ItemOverride = z
  .strictObject({
    question: Localized,
    finding: Localized,
    why: Localized,
    how: LocalizedList,
    employee: LocalizedList,
    employer: LocalizedList,
    law: Localized,
  })
  .partial();
export type ItemOverride = z.infer<typeof ItemOverride>;

const Retention = z.strictObject({ months: Months.nullable(), until: Localized, decided: z.boolean() });
const Lock = z.enum(['offered', 'required']);

export const LocalRules = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: Line,
  /** A made-up employer, for tests and for trying things out. */
  fictitious: z.boolean(),
  packVersion: z.int().positive(),
  languages: z.array(Language).min(1),
  source: z.strictObject({ title: Localized, note: Localized }),
  grounds: z.array(Ground),
  contacts: z.array(Contact),
  links: z.array(Link),
  helplines: z.array(Helpline),
  ...localTerms,
  retentionMonths: z.strictObject({
    decided: z.boolean(),
    note: Localized,
    employeeDraft: Retention,
    employeeSignedCopy: Retention,
    managerWorkingCopy: Retention,
    filedAssessment: Retention,
    representativeCopy: Retention,
    photos: Retention,
    aggregatesWithoutPersons: Retention,
  }),
  /** Figures about groups with fewer rounds than this are not shown. */
  smallestGroup: z.int().min(3),
  smallestGroupSensitive: z.int().min(3),
  lock: z.strictObject({ employee: Lock, manager: Lock, safetyRepresentative: Lock, note: Localized }),
  /** Whether the checklist's risk scale is the employer's ordinary one. Its numbers stand in the checklist. */
  riskScale: z.strictObject({ decided: z.boolean(), note: Localized, requirement }),
  reviewIntervalMonths: Months,
  reviewTriggers: z.array(
    z.enum([
      'placeChanged',
      'extentChanged',
      'tasksChanged',
      'equipmentChanged',
      'incident',
      'plannedChange',
    ]),
  ),
  itemOverrides: z.record(id, ItemOverride),
  helpOverrides: z.record(id, z.strictObject({ question: Localized, answer: Localized }).partial()),
  /** What the employer still has to settle. */
  openQuestions: z.array(Localized),
});
export type LocalRules = z.infer<typeof LocalRules>;
