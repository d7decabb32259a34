// Reports to try things on: plainly fictitious people, the real checklist, words and local rules.
import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import type { Answer } from '../../../src/domain/answers/answers.ts';
import type { Measure } from '../../../src/domain/assessment/measure.ts';
import type { Level, Rating } from '../../../src/domain/assessment/rating.ts';
import { Checklist } from '../../../src/domain/checklist/checklist.ts';
import type { Language } from '../../../src/domain/checklist/language.ts';
import { LocalRules } from '../../../src/domain/checklist/localRules.ts';
import { allQuestions } from '../../../src/domain/checklist/questions.ts';
import { Texts } from '../../../src/domain/checklist/texts.ts';
import { textsFor } from '../../../src/domain/checklist/textsFor.ts';
import type { AcceptedStatement, Labels, ReportInput } from '../../../src/domain/report/reportInput.ts';
import type { AcceptedReview } from '../../../src/domain/steps/managerReview.ts';
import type { SelfAssessmentBody } from '../../../src/domain/steps/selfAssessment.ts';
import type { StatementOf } from '../../../src/domain/steps/statement.ts';

export const assessmentId = '6f1c2a52-6a1e-4c0c-9d0e-2f4f2d0f7a11';
export const madeAt = new Date('2026-11-26T09:14:00Z');

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const messages = (language: Language): object => read(`src/i18n/messages/${language}/report.json`) as object;

export const checklist = Checklist.parse(read('checklists/individual/1/checklist.json'));
const rules = LocalRules.parse({
  ...(read('checklists/local/exempelkommunen.json') as object),
  name: 'Region Norrsund',
});
const texts = {
  sv: Texts.parse(read('checklists/individual/1/texts.sv.json')),
  en: Texts.parse(read('checklists/individual/1/texts.en.json')),
};

/** Words by key; a key without words is a fault and fails the test. */
function labelsIn(language: Language): Labels {
  const words = i18next.createInstance();
  words.init({
    lng: language,
    ns: ['report'],
    defaultNS: 'report',
    initAsync: false,
    resources: { [language]: { report: messages(language) } },
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`no words for ${key}`);
    },
  });
  // Keys are looked up by name here, as the report does.
  const word = words.t as unknown as Labels;
  return (key, values = {}) => word(key, values);
}

export function anAnswer(answer: Partial<Answer> = {}): Answer {
  return { value: 'yes', comment: '', measures: [], photos: [], measured: null, ...answer };
}

export function aRating(
  now: readonly [Level, Level],
  after: readonly [Level, Level] | null,
  rest: Partial<Rating> = {},
): Rating {
  const position = ([likelihood, consequence]: readonly [Level, Level]) => ({ likelihood, consequence });
  const serious = now[0] * now[1] >= 8;
  return {
    now: position(now),
    after: after && position(after),
    serious,
    seriousReason: '',
    existing: '',
    view: '',
    ...rest,
  };
}

export function aMeasure(measure: Partial<Measure> & Pick<Measure, 'what'>): Measure {
  return {
    id: crypto.randomUUID(),
    kind: 'technical',
    actor: 'employer',
    responsible: 'Karin Öberg',
    due: '2026-12-11',
    followUp: '2027-01-15',
    done: false,
    ...measure,
  };
}

const proposal = (what: string, actor: 'employee' | 'employer', done = false) => ({
  what,
  actor,
  own: false,
  done,
});

/** Everything answered, six of them No. Sensitive answers are annexes and so not here. */
export function someAnswers(): Record<string, Answer> {
  const usual = allQuestions(checklist)
    .filter(({ question }) => question.kind === 'normal' || question.kind === 'fact')
    .map(({ question }) => [question.id, anAnswer()] as const);
  return {
    ...Object.fromEntries(usual),
    'I-PL-03': anAnswer({ measured: 3 }),
    'I-PL-08': anAnswer({ comment: 'Hörn i köket.' }),
    'I-ST-01': anAnswer({
      value: 'no',
      comment: 'Köksstol. Går inte att höja.',
      photos: [crypto.randomUUID(), crypto.randomUUID()],
      measures: [
        proposal('Låna en kontorsstol', 'employer'),
        proposal('Lägg en fast kudde på sitsen', 'employee', true),
      ],
    }),
    'I-SK-02': anAnswer({
      value: 'no',
      comment: 'Bärbar dator direkt på bordet.',
      measures: [proposal('Ställ datorn på en bokhög', 'employee')],
    }),
    'I-FY-12': anAnswer({ value: 'no', comment: 'Två grenuttag i varandra. Åtgärdat 23 november.' }),
    'I-FY-06': anAnswer({ comment: 'Testad i november.' }),
    'I-OR-10': anAnswer({
      value: 'no',
      comment: 'Mötena ligger för tätt.',
      measures: [proposal('Möten som slutar tio minuter tidigare', 'employer')],
    }),
    'I-OR-05': anAnswer({ value: 'notApplicable' }),
    'I-OS-02': anAnswer({ value: 'no', comment: 'Jag träffar nästan aldrig gruppen.' }),
    'I-SK-04': anAnswer({ value: 'no', comment: 'Fönstret speglar sig i skärmen.' }),
    'I-OS-03': anAnswer({ value: 'oral', comment: 'detta stannar hos mig' }),
    'I-DI-07': anAnswer({ value: 'later' }),
  };
}

export const ownRisk = {
  id: 'own-0b5f7c2e-58a1-4a37-9c5e-3d2f1a6b7c8d',
  finding: 'Katten går över tangentbordet',
  comment: 'Oftast under möten.',
  measures: [],
  photos: [],
};

function common<Kind extends string>(
  kind: Kind,
  author: { name: string; role: 'employee' | 'manager'; fingerprint: string },
  at: string,
) {
  return {
    v: 1 as const,
    kind,
    assessment: assessmentId,
    seq: 1,
    prev: [],
    at,
    author: { ...author, unit: 'Digital vård' },
    checklist: { id: 'individual', version: 1, language: 'sv' as const, digest: 'a'.repeat(64) },
    annexes: [],
    mark: { method: 'typed' as const, name: author.name },
    meaning: 'Jag har svarat så som det är.',
  };
}

export function aSelfAssessment(body: Partial<SelfAssessmentBody> = {}): StatementOf<'self-assessment'> {
  const employee = {
    name: 'Maja Lindqvist',
    role: 'employee' as const,
    fingerprint: '7f3a91c20b5ed4a863f12c9d58e0b714'.repeat(2),
  };
  return {
    ...common('self-assessment', employee, '2026-11-23T13:51:00Z'),
    body: {
      place: 'home',
      placeName: '',
      form: 'full',
      daysPerWeek: 3,
      hoursPerDay: 8,
      mainWorkplace: 'Norrsund, hus 4',
      manager: 'Karin Öberg',
      safetyRepresentative: 'Daniel Ekström',
      answers: someAnswers(),
      ownRisks: [ownRisk],
      ...body,
    },
  };
}

export function aReview(body: Partial<AcceptedReview> = {}): AcceptedStatement {
  const manager = {
    name: 'Karin Öberg',
    role: 'manager' as const,
    fingerprint: '5d20e8f741bac9360e72a95c3d18f64b'.repeat(2),
  };
  return {
    ...common('manager-review', manager, '2026-11-26T09:14:00Z'),
    body: { ...acceptedBody(), ...body },
  };
}

function acceptedBody(): AcceptedReview {
  return {
    outcome: 'accepted',
    ratings: {
      'I-ST-01': aRating([3, 3], [1, 3], {
        existing: 'Arbetar delar av dagen stående vid köksbänken.',
        view: 'Stolen behöver bytas ut. Kudden är en lösning för några veckor.',
      }),
      'I-SK-02': aRating([4, 2], [1, 2]),
      'I-FY-12': aRating([2, 3], [1, 3]),
      'I-OR-10': aRating([3, 2], [1, 2], {
        view: 'Gäller hela enheten, så vi ändrar mötesvanorna för alla.',
      }),
      'I-OS-02': aRating([2, 2], [2, 2]),
      'I-SK-04': aRating([1, 2], [1, 1]),
      [ownRisk.id]: aRating([2, 1], [1, 1]),
    },
    measures: {
      'I-ST-01': [
        aMeasure({ what: 'Maja lånar en kontorsstol ur enhetens förråd', kind: 'loan' }),
        aMeasure({
          what: 'Höj sitsen med en fast kudde tills stolen är på plats',
          responsible: 'Maja Lindqvist',
          due: '2026-11-24',
          followUp: '2026-12-11',
        }),
      ],
      'I-SK-02': [
        aMeasure({
          what: 'Ställ datorn på ett stativ. Använd löst tangentbord och mus',
          responsible: 'Maja Lindqvist',
          due: '2026-11-24',
          followUp: '2026-12-11',
        }),
      ],
      'I-FY-12': [
        aMeasure({
          what: 'Koppla grenuttaget direkt i väggen',
          responsible: 'Maja Lindqvist',
          kind: 'remove',
          due: '2026-11-23',
          followUp: '2026-11-26',
          done: true,
        }),
      ],
      'I-OR-10': [
        aMeasure({
          what: 'Möten i enheten slutar tio minuter före hel timme',
          kind: 'organisational',
          due: '2026-12-01',
        }),
      ],
      'I-OS-02': [
        aMeasure({
          what: 'Gemensam fika på distans tisdag och torsdag',
          kind: 'organisational',
          due: '2026-12-01',
          followUp: '2027-02-12',
        }),
      ],
      general: [
        aMeasure({
          what: 'Enheten går igenom rutinerna för distansarbete tillsammans',
          kind: 'information',
          due: '2027-01-29',
          followUp: '2027-03-05',
        }),
      ],
    },
    agreement: {
      decision: 'yesWithChanges',
      reason: 'Tre dagar i veckan i stället för fyra, så att gruppen träffas.',
      obstacles: 'Gruppen ses för sällan när alla arbetar hemma samma dagar.',
      bridging: 'Gemensamma dagar på huvudarbetsplatsen varje tisdag.',
      place: 'home',
      placeAgreed: true,
      daysPerWeek: 3,
      hoursPerDay: 8,
      fixedHours: true,
      availability: 'Ordinarie arbetstid, 08.00–16.30',
      mainWorkplaceDays: 'Tisdagar och vid behov',
      tasks: 'Utredning, systemförvaltning och möten på distans. Ingen hantering av papper med sekretess.',
      loans: [{ what: 'Kontorsstol', from: '2026-12-11', until: '2027-11-30' }],
      validUntil: '2027-11-30',
      voluntary: true,
    },
    dialogue: {
      date: '2026-11-26',
      form: 'video',
      participants: ['employee', 'manager', 'safetyRepresentative'],
      talkedAbout: ['I-OS-03'],
      note: 'Vi gick igenom hela ronden och kom överens om åtgärderna.',
    },
    safetyRepresentative: 'Daniel Ekström',
    nextRound: '2027-11-30',
  };
}

export function reportInput(input: Partial<ReportInput> = {}): ReportInput {
  const language = input.language ?? 'sv';
  return {
    language,
    checklist,
    texts: textsFor({ texts }, language, rules),
    rules,
    labels: labelsIn(language),
    selfAssessment: aSelfAssessment(),
    review: aReview(),
    checksum: '9c4e17a2d05b8f36'.repeat(4),
    at: madeAt,
    ...input,
  };
}
