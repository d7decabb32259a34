import { describe, expect, test } from 'vitest';
import { allQuestions } from '../../../src/domain/checklist/questions.ts';
import { buildReport, documentNumber } from '../../../src/domain/report/buildReport.ts';
import type { ReportInput } from '../../../src/domain/report/reportInput.ts';
import type { ChecklistRow, ReportModel } from '../../../src/domain/report/reportModel.ts';
import {
  aMeasure,
  anAnswer,
  aRating,
  aReview,
  aSelfAssessment,
  checklist,
  ownRisk,
  reportInput,
  someAnswers,
} from './aReport.ts';

const build = (input: Partial<ReportInput> = {}): ReportModel => buildReport(reportInput(input));
const rows = (report: ReportModel): ChecklistRow[] =>
  report.checklist.sections.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
const row = (report: ReportModel, question: string): ChecklistRow | undefined => {
  const number = allQuestions(checklist).find((placed) => placed.question.id === question)?.number;
  return rows(report).find((entry) => entry.number === number);
};
const withAnswers = (answers: Parameters<typeof aSelfAssessment>[0]): ReportModel =>
  build({ selfAssessment: aSelfAssessment(answers), review: null });

describe('The sentence on the cover', () => {
  test.each([
    [
      'sv',
      'Sju risker: två höga, tre medel och två låga. När åtgärderna är klara är ingen risk högre än medel.',
    ],
    [
      'en',
      'Seven risks: two high, three medium and two low. When the measures are done, no risk is higher than medium.',
    ],
  ] as const)('says the finding first, in %s', (language, lead) => {
    expect(build({ language }).lead).toBe(lead);
  });

  test('says that levels are preliminary before anyone has rated them', () => {
    expect(build({ review: null }).lead).toBe(
      'Sju risker att bedöma. Preliminärt: en mycket hög och sex medel.',
    );
  });

  test('says that there are none', () => {
    const calm = { answers: { 'I-ST-01': anAnswer() }, ownRisks: [] };
    expect(build({ selfAssessment: aSelfAssessment(calm) }).lead).toMatch(/^Inga risker\./);
    expect(withAnswers(calm).risks.rows).toEqual([]);
  });

  test('promises nothing while a risk stays very high, and counts what was not rated', () => {
    const review = aReview({ ratings: { 'I-ST-01': aRating([4, 4], [4, 3]) } });
    expect(build({ review }).lead).toBe('Sju risker: en mycket hög och sex inte bedömda.');
  });

  test('uses digits above twelve', () => {
    const asked = allQuestions(checklist)
      .filter(({ question }) => question.kind === 'normal')
      .slice(0, 14);
    const answers = Object.fromEntries(asked.map(({ question }) => [question.id, anAnswer({ value: 'no' })]));
    expect(withAnswers({ answers, ownRisks: [] }).lead).toMatch(/^14 risker att bedöma\./);
  });
});

describe('Risks', () => {
  test('are numbered from the most severe, own risks among them, and placed on the plan', () => {
    const { risks } = build();
    expect(risks.rows.map(({ number, finding, now }) => [number, finding, now?.word])).toEqual([
      [1, 'Stolens höjd går inte att ställa in', 'Hög'],
      [2, 'Skärmens höjd passar inte ögonen', 'Hög'],
      [3, 'Ett grenuttag riskerar att bli överbelastat', 'Medel'],
      [4, 'Rast och pauser ryms inte i dagen', 'Medel'],
      [5, 'Delaktigheten i arbetsgruppen brister på distans', 'Medel'],
      [6, 'Ljus bländar eller speglas vid skärmen', 'Låg'],
      [7, ownRisk.finding, 'Låg'],
    ]);
    expect(risks.plan?.markers.map(({ band, numbers }) => [band, ...numbers])).toContainEqual(['high', 1]);
    expect(risks.plan?.alt).toContain('risk 3, Ett grenuttag riskerar att bli överbelastat');
  });

  test('of the self-assessment have one column of preliminary levels', () => {
    const { risks } = build({ review: null });
    expect(risks.columns).toEqual(['Nr', 'Risk', 'Preliminärt']);
    expect(risks.note).toContain('första förslag');
  });

  test('that nobody rated are said to be so', () => {
    const { risks, assessment } = build({ review: aReview({ ratings: {} }) });
    expect(risks.rows.every(({ now, unrated }) => now === null && unrated === 'Inte bedömd')).toBe(true);
    expect(assessment?.matrix.cells.every(({ now }) => now.length === 0)).toBe(true);
  });
});

describe('An answer in the checklist', () => {
  test.each([
    ['yes', anAnswer({ comment: ' Bra. ' }), { word: 'Ja', comment: 'Bra.' }],
    ['no', anAnswer({ value: 'no', comment: 'För lågt.' }), { word: 'Nej', comment: 'För lågt.' }],
    ['notApplicable', anAnswer({ value: 'notApplicable' }), { word: 'Ej aktuellt', comment: '' }],
    ['oral', anAnswer({ value: 'oral', comment: 'hemligt' }), { word: 'Tas upp muntligt', comment: '' }],
    ['later', anAnswer({ value: 'later' }), { word: 'Sparad till senare', comment: '' }],
    ['unanswered', undefined, { word: 'Inte besvarad', comment: '' }],
  ])('that is %s has its own word', (value, answer, { word, comment }) => {
    const found = row(withAnswers({ answers: answer ? { 'I-ST-01': answer } : {} }), 'I-ST-01');
    expect(found?.answer).toEqual({ value, word });
    expect(found?.comment).toBe(comment);
  });

  test('to a sensitive question looks the same whether it was given or not', () => {
    const sensitive = checklist.sections
      .flatMap(({ parts }) => parts.flatMap(({ questions }) => questions))
      .filter(({ kind }) => kind === 'sensitive');
    expect(sensitive.length).toBeGreaterThan(5);
    for (const { id } of sensitive) {
      expect(row(build(), id)).toMatchObject({
        answer: { value: 'withheld', word: 'Visas inte här' },
        comment: '',
        notes: [],
      });
    }
  });

  test('that stays on the device has no row at all', () => {
    const local = allQuestions(checklist).filter(({ question }) => question.kind === 'local-only');
    expect(local.length).toBeGreaterThan(0);
    for (const { question } of local) expect(row(build(), question.id)).toBeUndefined();
  });

  test('names its measurement, its photos and the risk it became', () => {
    expect(row(build(), 'I-PL-03')?.notes).toEqual(['Uppmätt: 3 dagar.']);
    expect(row(build(), 'I-ST-01')?.notes).toEqual(['Foton: två.', 'Risk 1.']);
  });
});

test('A risk nobody asked about has a row of its own after the last section', () => {
  const last = build({ review: null }).checklist.sections.at(-1);
  expect(last).toMatchObject({ number: '10', title: 'Egna risker' });
  expect(last?.groups[0]?.rows).toEqual([
    {
      number: '10.1',
      question: ownRisk.finding,
      answer: { value: 'no', word: 'Egen risk' },
      comment: ownRisk.comment,
      notes: ['Risk 7.'],
    },
  ]);
});

test('The short form lists what was asked, by the numbers of the full form', () => {
  const report = withAnswers({ form: 'core' });
  const core = allQuestions(checklist)
    .filter(({ question }) => question.core && question.kind !== 'local-only')
    .map(({ number }) => number);
  const shown = rows(report).map(({ number }) => number);
  expect(shown.length).toBeLessThan(rows(build()).length);
  expect(core.filter((number) => !shown.includes(number))).toEqual([]);
  expect(report.checklist.note).toContain('kort form');
});

describe('The action plan', () => {
  test('has every measure with its risk, and those of the whole plan last', () => {
    const measures = build().assessment?.measures.rows ?? [];
    expect(measures.map(({ risk }) => risk)).toEqual([1, 1, 2, 3, 4, 5, null]);
    expect(measures[0]).toMatchObject({
      kind: 'Lån av utrustning',
      responsible: 'Karin Öberg',
      due: '2026-12-11',
      followUp: '2027-01-15',
    });
    expect(measures[3]?.due).toBe('Klart 2026-11-23');
  });

  test('places every risk in the matrix, now and after', () => {
    const cells = build().assessment?.matrix.cells ?? [];
    const cell = (likelihood: number, consequence: number) =>
      cells.find((entry) => entry.likelihood === likelihood && entry.consequence === consequence);
    expect(cell(3, 3)).toMatchObject({ now: [1], after: [], score: 9, band: 'high' });
    expect(cell(1, 3)).toMatchObject({ now: [], after: [1, 3] });
    expect(cells).toHaveLength(16);
    expect(build().assessment?.matrix.alt).toContain(
      'Risk 1 nu: hög, 9 (sannolikhet trolig, konsekvens allvarlig).',
    );
  });

  test("shows the manager's view beside the employee's words, and leaves out what nobody said", () => {
    const [chair, screen] = build().assessment?.details.risks ?? [];
    const said = Object.fromEntries((chair?.facts ?? []).map(({ label, value }) => [label, value]));
    expect(said).toMatchObject({
      'Medarbetarens ord': 'Köksstol. Går inte att höja.',
      'Chefens syn': 'Stolen behöver bytas ut. Kudden är en lösning för några veckor.',
      'Allvarlig risk': 'Ja',
      'Det som redan finns': 'Arbetar delar av dagen stående vid köksbänken.',
    });
    expect(screen?.facts.map(({ label }) => label)).not.toContain('Chefens syn');
  });

  test('gives the reason when a severe risk is not called serious', () => {
    const ratings = {
      'I-ST-01': aRating([3, 3], null, { serious: false, seriousReason: 'Stolen byts i dag.' }),
    };
    const [chair] = build({ review: aReview({ ratings }) }).assessment?.details.risks ?? [];
    expect(chair?.facts).toContainEqual({ label: 'Skäl', value: 'Stolen byts i dag.' });
  });
});

describe('The agreement', () => {
  test('stands in short on the cover and in full further in', () => {
    const { agreement, terms } = build();
    expect(agreement?.facts.map(({ value }) => value)).toEqual([
      'Ja, med ändringar',
      '3 dagar i veckan, 8 timmar per dag',
      'Ordinarie arbetstid, 08.00–16.30',
      'Tisdagar och vid behov',
      'Kontorsstol',
      '2027-11-30, eller tills något ändras',
    ]);
    expect(terms?.groups.map(({ title }) => title)).toEqual([
      'Beslut',
      'Villkor',
      'Lånad utrustning',
      'Samtalet',
    ]);
  });

  test('counts the loans on the cover when they are many', () => {
    const review = aReview();
    const loans = Array.from({ length: 6 }, (_, index) => ({
      what: `Sak ${index}`,
      from: null,
      until: null,
    }));
    const report = build({
      review: { ...review, body: { ...review.body, agreement: { ...review.body.agreement, loans } } },
    });
    expect(report.agreement?.facts[4]?.value).toBe('sex saker, se lista längre in');
    expect(report.terms?.groups[2]?.facts).toHaveLength(6);
  });

  test('never tells which sensitive subjects were talked about', () => {
    const review = aReview();
    const dialogue = { ...review.body.dialogue, talkedAbout: ['I-OS-05', 'I-OS-08', 'I-OS-03'] };
    const said = JSON.stringify(build({ review: { ...review, body: { ...review.body, dialogue } } }).terms);
    expect(said).toContain('tillräckligt med kontakt');
    expect(said).not.toMatch(/trakasseri|kränk|trygg/i);
  });
});

describe('Signatures', () => {
  test('have three fields in an assessment, the manager first, and one in a self-assessment', () => {
    expect(build().signatures.fields.map(({ field, name }) => [field, name])).toEqual([
      ['manager', 'Karin Öberg'],
      ['employee', 'Maja Lindqvist'],
      ['safetyRepresentative', 'Daniel Ekström'],
    ]);
    expect(build({ review: null }).signatures.fields.map(({ field }) => field)).toEqual(['employee']);
  });

  test('never move the responsibility', () => {
    const { responsibility, signatures } = build();
    expect(responsibility).toContain('Arbetsgivaren ansvarar alltid för arbetsmiljön');
    expect(signatures.fields.find(({ field }) => field === 'employee')?.meaning).toContain(
      'Jag tar inte över arbetsgivarens ansvar',
    );
  });

  test('print the whole checksum once, and its ends on every page', () => {
    const { signatures, footer } = build({ checksum: '0123456789abcdef'.repeat(4) });
    expect(signatures.covers.checksum.value.replaceAll(' ', '')).toBe('0123456789abcdef'.repeat(4));
    expect(footer.checksum.value).toBe('0123 4567 89ab cdef … 89ab cdef');
  });

  test('manage without a named safety representative', () => {
    const selfAssessment = aSelfAssessment({ safetyRepresentative: '' });
    const report = build({ selfAssessment, review: aReview({ safetyRepresentative: '' }) });
    expect(report.signatures.fields[2]?.name).toBe('Inte angivet');
    expect(report.facts[2]?.value).toBe('–');
  });

  test("come with the employer's own rules on what to do when something happens", () => {
    const local = build().signatures.local;
    expect(local.map(({ title }) => title)).toEqual([
      'Om något händer',
      'Försäkring',
      'Tillgänglighet och huvudarbetsplats',
      'IT-stöd',
    ]);
    expect(local[0]?.paragraphs.at(-1)).toContain('arbetsmiljo@example.org');
  });
});

test('Proposals of the self-assessment say who and whether it is done', () => {
  expect(build({ review: null }).proposals?.rows).toContainEqual({
    risk: 2,
    what: 'Lägg en fast kudde på sitsen',
    who: 'Redan gjort',
  });
  expect(build().proposals).toBeNull();
  expect(withAnswers({ answers: {}, ownRisks: [] }).proposals).toBeNull();
});

test('The document number is made of the year and the random id, in the employer’s time', () => {
  expect(documentNumber('6f1c2a52-6a1e-4c0c-9d0e-2f4f2d0f7a11', new Date('2026-12-31T23:30:00Z'))).toBe(
    'DR-2027-6F1C2A',
  );
  expect(build().footer.made.value).toBe('2026-11-26 10.14');
  expect(build({ language: 'en' }).footer.made.value).toBe('2026-11-26 10:14');
});

test('Measures with the same words are both kept', () => {
  const twice = [aMeasure({ what: 'Byt stol' }), aMeasure({ what: 'Byt stol' })];
  const report = build({ review: aReview({ measures: { 'I-ST-01': twice } }) });
  expect(report.assessment?.measures.rows).toHaveLength(2);
});

test('Building changes nothing it was given', () => {
  const answers = someAnswers();
  const before = structuredClone(answers);
  build({ selfAssessment: aSelfAssessment({ answers }) });
  expect(answers).toEqual(before);
});
