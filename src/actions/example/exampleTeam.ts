// A plainly fictitious team: who they are and how far they have come. Facts only; the statements are really signed.
import type { AnswerValue } from '../../domain/answers/answers.ts';
import type { SelfAssessmentDraft } from '../../domain/drafts/selfAssessmentDraft.ts';
import type { Profile } from '../../ports/people.ts';

type Words = Readonly<Record<'sv' | 'en', string>>;

export interface ExampleAnswer {
  readonly value: AnswerValue;
  readonly comment?: Words;
}

export interface ExampleRound {
  readonly employee: string;
  readonly facts: Pick<SelfAssessmentDraft, 'place' | 'daysPerWeek' | 'hoursPerDay' | 'form'> & {
    readonly placeName: Words;
  };
  /** How far it has come: walking, handed to the manager, or co-signed and waiting for the other two. */
  readonly reached: 'walking' | 'assessed' | 'reviewed';
  /** Share of the questions answered Yes, apart from those below, in the order they are walked. */
  readonly walked: number;
  readonly answers: Readonly<Record<string, ExampleAnswer>>;
}

const unit = 'Digital vård';
const mainWorkplace = 'Norrsund, hus 4';

function person(name: string, role: Profile['roles'][number]): Omit<Profile, 'id' | 'employer'> {
  return { name, roles: [role], unit, mainWorkplace, email: '', demo: true };
}

export const exampleManager = 'Karin Öberg';
export const exampleRepresentative = 'Daniel Ekström';

/** The first is the one the app changes to. */
export const examplePeople = [
  person('Maja Lindqvist', 'employee'),
  person(exampleManager, 'manager'),
  person(exampleRepresentative, 'safetyRepresentative'),
  person('Amir Sandell', 'employee'),
  person('Lena Strand', 'employee'),
];

const home = { place: 'home', hoursPerDay: 8, placeName: { sv: 'Hemmet', en: 'Home' } } as const;

export const exampleRounds: readonly ExampleRound[] = [
  {
    employee: 'Maja Lindqvist',
    facts: { ...home, daysPerWeek: 3, form: 'full' },
    reached: 'walking',
    walked: 0.4,
    answers: {
      'I-FY-12': {
        value: 'no',
        comment: {
          sv: 'Två grenuttag sitter i varandra bakom bordet.',
          en: 'Two extension leads are plugged into each other behind the desk.',
        },
      },
      'I-ST-01': {
        value: 'no',
        comment: {
          sv: 'Jag sitter på en köksstol. Den går inte att höja och ryggen får inget stöd.',
          en: 'I sit on a kitchen chair. It cannot be raised and gives my back no support.',
        },
      },
    },
  },
  {
    employee: 'Amir Sandell',
    facts: {
      place: 'holidayHome',
      placeName: { sv: 'Stugan', en: 'The cottage' },
      daysPerWeek: 1,
      hoursPerDay: 6,
      form: 'core',
    },
    reached: 'assessed',
    walked: 1,
    answers: {
      'I-SK-02': {
        value: 'no',
        comment: { sv: 'Bärbar dator direkt på bordet.', en: 'Laptop straight on the table.' },
      },
      'I-FY-05': {
        value: 'no',
        comment: {
          sv: 'Brandvarnaren i stugan saknar batteri.',
          en: 'The smoke alarm in the cottage has no battery.',
        },
      },
      'I-DI-05': { value: 'no' },
      'I-OS-03': { value: 'oral' },
      'I-LJ-03': { value: 'notApplicable' },
    },
  },
  {
    employee: 'Lena Strand',
    facts: { ...home, daysPerWeek: 2, form: 'core' },
    reached: 'reviewed',
    walked: 1,
    answers: {
      'I-LA-01': {
        value: 'no',
        comment: { sv: 'Jag har ingen lös skärm hemma.', en: 'I have no separate screen at home.' },
      },
      'I-OR-06': {
        value: 'no',
        comment: {
          sv: 'Jag svarar ofta på meddelanden sent på kvällen.',
          en: 'I often answer messages late in the evening.',
        },
      },
      'I-RO-01': { value: 'no' },
    },
  },
];

/** The manager's plan for Lena's round: by question, the measure and the levels now and after. */
export const examplePlan: Readonly<
  Record<string, { readonly now: [2 | 3, 2 | 3]; readonly after: [1 | 2, 2 | 3]; readonly what: Words }>
> = {
  'I-LA-01': {
    now: [3, 2],
    after: [1, 2],
    what: {
      sv: 'Lena lånar skärm, tangentbord och mus ur enhetens förråd.',
      en: 'Lena borrows a screen, keyboard and mouse from the unit’s store.',
    },
  },
  'I-OR-06': {
    now: [3, 3],
    after: [1, 3],
    what: {
      sv: 'Enheten kommer överens om att inte skicka meddelanden efter 17.00.',
      en: 'The unit agrees not to send messages after 17:00.',
    },
  },
  'I-RO-01': {
    now: [2, 2],
    after: [1, 2],
    what: { sv: 'Möten slutar tio minuter före hel timme.', en: 'Meetings end ten minutes before the hour.' },
  },
};

export const exampleDialogue: Words = { sv: 'Samtal på video.', en: 'Talk on video.' };
