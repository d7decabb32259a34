// Every way a file can be broken is refused with the file, the place, what is wrong and what to do.
import { describe, expect, it } from 'vitest';
import { checkFolder, type FolderReport } from '../../src/cli/checklist-check/checkFolder.ts';
import { english } from '../../src/cli/checklist-check/english.ts';
import { reportLines } from '../../src/cli/checklist-check/reportLines.ts';
import { swedish } from '../../src/cli/checklist-check/swedish.ts';
import { wantedBy } from '../../src/cli/checklist-check/wantedBy.ts';
import { allQuestions } from '../../src/domain/checklist/questions.ts';
import { checkWith, edit, files, type Json } from './checklistFiles.ts';

const structure = 'individual/1/checklist.json';
const words = 'individual/1/texts.en.json';
const region = 'local/region-vastmanland.json';

/** What was found, apart from the lock, which every change of a published file also breaks. */
function faults(report: FolderReport): unknown[] {
  return report.findings
    .filter(({ fault }) => fault.kind !== 'published-changed')
    .map(({ file, item, fault }) => ({ file, item, ...fault }));
}

function questionIn(checklist: Json, id: string): Json {
  return allQuestions(checklist).find(({ question }) => question.id === id)?.question;
}

describe('A broken checklist', () => {
  const broken: [string, (question: Json, checklist: Json) => void, string, object][] = [
    [
      'an opener that does not exist',
      (q) => (q.opensWhenNo = 'I-XX-01'),
      'I-ST-04',
      { kind: 'opener-unknown', opener: 'I-XX-01' },
    ],
    [
      'an opener that comes later',
      (q) => (q.opensWhenNo = 'I-TM-01'),
      'I-ST-04',
      { kind: 'opener-later', opener: 'I-TM-01' },
    ],
    [
      'an opener outside the short form',
      (q) => (q.opensWhenNo = 'I-ST-04'),
      'I-ST-05',
      { kind: 'opener-not-core', opener: 'I-ST-04' },
    ],
    [
      'a core question that waits to be opened',
      (q) => (q.core = true),
      'I-ST-04',
      { kind: 'opener-of-core', opener: 'I-ST-01' },
    ],
    ['a measure whose limits cross', (q) => (q.measure.goodFrom = 60), 'I-ST-01', { kind: 'measure-range' }],
    [
      'a threshold nobody can measure',
      (q) => (q.consequenceWhen = { measureOver: 1, consequence: 3 }),
      'I-ST-02',
      { kind: 'threshold-without-measure' },
    ],
    [
      'a threshold beyond the measure',
      (q) => (q.consequenceWhen.measureOver = 99),
      'I-LA-01',
      { kind: 'threshold-without-measure' },
    ],
    [
      'a danger to life that is not grave',
      (q) => (q.consequence = 2),
      'I-FY-05',
      { kind: 'life-safety-consequence' },
    ],
    ['a sensitive question with a photo', (q) => (q.photo = 'useful'), 'I-RO-02', { kind: 'private-photo' }],
    [
      'an illustration that does not exist',
      (q) => (q.illustration = 'stolhojd'),
      'I-ST-01',
      { kind: 'illustration-unknown', illustration: 'stolhojd' },
    ],
    [
      'a part without its zone',
      (_, c) => (c.sections[0].parts[0].zone = 'garden'),
      'PL',
      { kind: 'zone-unknown', zone: 'garden' },
    ],
    ['an id that is used twice', (q) => (q.id = 'I-ST-01'), 'I-ST-02', { kind: 'duplicate-id' }],
  ];

  it.each(broken)('with %s is refused', (_, change, id, fault) => {
    const report = checkWith(
      structure,
      edit((checklist) => change(questionIn(checklist, id), checklist)),
    );
    const item = 'kind' in fault && fault.kind === 'duplicate-id' ? 'I-ST-01' : id;
    expect(faults(report)).toContainEqual({ file: structure, item, ...fault });
  });

  it('whose steps come before what they wait for is refused', () => {
    const report = checkWith(
      structure,
      edit(({ procedure }) => procedure.reverse()),
    );
    expect(faults(report)).toContainEqual(
      expect.objectContaining({ kind: 'procedure-order', step: 'follow-up', after: 'acceptance' }),
    );
  });

  it('whose steps do not wait for what they are about is refused', () => {
    const report = checkWith(
      structure,
      edit(({ procedure }) => {
        for (const entry of procedure) entry.after = [];
      }),
    );
    expect(faults(report)).toContainEqual(
      expect.objectContaining({ kind: 'procedure-ground', step: 'acceptance', ground: 'manager-review' }),
    );
  });

  it('whose bands leave a gap is refused', () => {
    const report = checkWith(
      structure,
      edit(({ risk }) => (risk.bands[1].to = 5)),
    );
    expect(faults(report)).toContainEqual(
      expect.objectContaining({ kind: 'band-cover', product: 6, times: 0 }),
    );
  });

  it("that its expert's examples do not bear out is refused", () => {
    const report = checkWith(
      structure,
      edit((checklist) => (questionIn(checklist, 'I-FY-03').consequence = 3)),
    );
    expect(faults(report)).toContainEqual(
      expect.objectContaining({ kind: 'example-band', item: 'I-FY-03', expected: 'medium', actual: 'high' }),
    );
  });

  it('that adds up sensitive answers, or answers that do not exist, is refused', () => {
    const report = checkWith(
      'workplace/1/checklist.json',
      edit((checklist) => (questionIn(checklist, 'W-RU-01').rollUpFrom = ['I-OS-05', 'I-XX-01'])),
    );
    expect(faults(report)).toContainEqual(
      expect.objectContaining({ item: 'W-RU-01', kind: 'roll-up-private' }),
    );
    expect(faults(report)).toContainEqual(
      expect.objectContaining({ item: 'W-RU-01', kind: 'roll-up-unknown' }),
    );
  });

  it('in a folder with another number is refused', () => {
    const report = checkWith(
      structure,
      edit((checklist) => (checklist.version = 2)),
    );
    expect(faults(report)).toContainEqual(
      expect.objectContaining({ kind: 'misplaced', expected: 'individual/2' }),
    );
  });
});

describe('Broken words', () => {
  const broken: [string, (texts: Json) => void, object][] = [
    [
      'a question without words',
      (t) => delete t.items['I-ST-01'],
      { item: 'I-ST-01', kind: 'words-missing' },
    ],
    [
      'words without a question',
      (t) => (t.items['I-ST-99'] = t.items['I-ST-01']),
      { item: 'I-ST-99', kind: 'words-unused' },
    ],
    ['a section without a title', (t) => delete t.sections.ER, { item: 'ER', kind: 'words-missing' }],
    ['a part without a title', (t) => delete t.parts['ER-desk'], { item: 'ER-desk', kind: 'words-missing' }],
    [
      'a measurement without words',
      (t) => (t.items['I-ST-01'].measure = null),
      { item: 'I-ST-01', kind: 'measure-words', wanted: true },
    ],
    [
      'an illustration nobody can hear',
      (t) => (t.items['I-ST-01'].illustrationAlt = null),
      { item: 'I-ST-01', kind: 'illustration-words', wanted: true },
    ],
    [
      'a sensitive question silent on talking',
      (t) => (t.items['I-OS-05'].oral = null),
      { item: 'I-OS-05', kind: 'oral-words' },
    ],
    [
      'a question that does not ask',
      (t) => (t.items['I-ST-01'].question = 'The seat adjusts.'),
      { item: 'I-ST-01', kind: 'not-a-question' },
    ],
    [
      'a measure left untranslated',
      (t) => t.items['I-ST-01'].employer.pop(),
      { item: 'I-ST-01', kind: 'count-differs', list: 'employer', here: 2, there: 3 },
    ],
    [
      'a note to oneself',
      (t) => (t.items['I-ST-01'].why = 'TODO write'),
      { item: 'I-ST-01', kind: 'leftover', text: 'TODO write' },
    ],
  ];

  it.each(broken)('with %s are refused', (_, change, fault) => {
    expect(faults(checkWith(words, edit(change)))).toContainEqual({ file: words, ...fault });
  });

  it('missing in a whole language are refused', () => {
    expect(faults(checkWith(words, () => null))).toContainEqual(
      expect.objectContaining({ file: words, kind: 'language-missing', language: 'en' }),
    );
  });
});

describe('Broken local rules and help', () => {
  const broken: [string, string, (value: Json) => void, object][] = [
    [
      'a link that does not exist',
      region,
      (r) => (r.incidents.linkId = 'nowhere'),
      { kind: 'reference-unknown', field: 'incidents.linkId', id: 'nowhere' },
    ],
    [
      'words for a question that does not exist',
      region,
      (r) => (r.itemOverrides['I-XX-01'] = {}),
      { kind: 'override-unknown', id: 'I-XX-01' },
    ],
    [
      'words for a card that does not exist',
      region,
      (r) => (r.helpOverrides.weather = {}),
      { kind: 'override-unknown', id: 'weather' },
    ],
    [
      "another address than the contact's",
      region,
      (r) => (r.insurance.reportTo = 'nobody@example.org'),
      { kind: 'report-address' },
    ],
    [
      'a placeholder nobody can fill',
      region,
      (r) => (r.costs.text.sv = 'Fråga {boss}.'),
      { kind: 'placeholder-unknown', name: 'boss' },
    ],
    [
      'a measure in one language only',
      region,
      (r) => r.itemOverrides['I-OS-08'].employee.en.pop(),
      { kind: 'count-differs', list: 'employee' },
    ],
    [
      'a card that points nowhere',
      'help/cards.json',
      (h) => (h.cards[0].seeAlso = ['I-XX-01']),
      { kind: 'reference-unknown', field: 'seeAlso' },
    ],
    [
      "a rule that denies the employer's responsibility",
      region,
      (r) => (r.responsibility.employerAlways = false),
      { kind: 'field-value', field: 'employerAlways' },
    ],
    [
      'a link that is not https',
      region,
      (r) => (r.links[0].url = 'http://example.org'),
      { kind: 'field-value', field: 'url' },
    ],
  ];

  it.each(broken)('with %s are refused', (_, file, change, fault) => {
    expect(faults(checkWith(file, edit(change)))).toContainEqual(expect.objectContaining({ file, ...fault }));
  });
});

describe('Broken files', () => {
  const malformed: [string, (text: string) => string, string, number][] = [
    ['a missing comma', (t) => t.replace('"version": 1,', '"version": 1'), 'comma-missing', 4],
    ['a comma too many', (t) => t.replace('"version": 1,', '"version": 1,,'), 'key-expected', 4],
    [
      'a comma before the end of a list',
      (t) =>
        t.replace(
          '"step": "self-assessment",\n      "after": []',
          '"step": "self-assessment",\n      "after": [1,]',
        ),
      'comma-extra',
      11,
    ],
    ['a missing quotation mark', (t) => t.replace('"individual"', '"individual'), 'quote-missing', 3],
    ['a missing colon', (t) => t.replace('"version": 1', '"version" 1'), 'colon-missing', 4],
    ['a word that means nothing', (t) => t.replace('"version": 1', '"version": one'), 'value-expected', 4],
    ['text after its end', (t) => `${t}x`, 'text-after-end', -1],
    ['its end missing', (t) => t.trimEnd().slice(0, -1), 'ends-too-soon', -1],
  ];

  it.each(malformed)('with %s are named by line', (_, change, reason, line) => {
    const [first] = checkWith(structure, change).findings;
    expect(first).toMatchObject({ file: structure, fault: { kind: 'json', reason } });
    if (line > 0) expect(first?.line).toBe(line);
  });

  it('do not bury the one real fault under everything that points into the broken file', () => {
    const kinds = checkWith(structure, (text) => text.replace('"version": 1,', '"version": 1')).findings;
    expect(kinds.map(({ fault }) => fault.kind)).toEqual(['json', 'published-changed']);
  });

  it('with a field that is missing, unknown or of the wrong kind say which question it is', () => {
    const report = checkWith(
      structure,
      edit((checklist) => {
        const question = questionIn(checklist, 'I-ST-02');
        delete question.core;
        question.consequense = 2;
        question.scope = 'bindande';
      }),
    );
    expect(faults(report)).toEqual(
      expect.arrayContaining([
        { file: structure, item: 'I-ST-02', kind: 'field-missing', field: 'core' },
        { file: structure, item: 'I-ST-02', kind: 'field-unknown', field: 'consequense' },
        expect.objectContaining({
          item: 'I-ST-02',
          kind: 'field-value',
          field: 'scope',
          found: '"bindande"',
        }),
      ]),
    );
  });

  it('in which the same question is written twice are refused, since one would be lost', () => {
    const report = checkWith(words, (text) => text.replace('"I-PL-02": {', '"I-PL-01": {'));
    expect(faults(report)).toContainEqual(expect.objectContaining({ kind: 'duplicate-key', key: 'I-PL-01' }));
  });

  it.each([
    ['begin with a mark', (text: string) => `\ufeff${text}`, 'byte-order-mark'],
    ['were saved in another encoding', (text: string) => text.replace('e', '\ufffd'), 'not-utf-8'],
  ])('that %s are refused for that and nothing else', (_, change, reason) => {
    const report = checkWith(words, change);
    expect(faults(report)).toEqual([{ file: words, item: null, kind: 'encoding', reason }]);
  });

  it.each([
    ['individual/2 kopia/checklist.json', { kind: 'file-unexpected' }],
    ['individual/1/texts.sv (1).json', { kind: 'file-unexpected' }],
    ['individual/2/texts.en.JSON', { kind: 'file-unexpected' }],
    ['individual/1/texts.fi.json', { kind: 'language-unknown', language: 'fi' }],
  ])('that nobody would read are spoken of: %s', (file, fault) => {
    expect(faults(checkWith(file, () => '{}'))).toContainEqual({ file, item: null, ...fault });
  });

  it('that were locked and are gone do not bury that under everything that points into them', () => {
    const folder = [...files].filter(([file]) => !file.startsWith('workplace/'));
    const kinds = new Set(checkFolder(new Map(folder)).findings.map(({ fault }) => fault.kind));
    expect([...kinds]).toEqual(['published-removed']);
  });

  it('that are published and changed by a single byte are refused', () => {
    const report = checkWith(structure, (text) => `${text}\n`);
    expect(report.findings).toEqual([{ file: structure, item: null, fault: { kind: 'published-changed' } }]);
  });

  it('that are published and gone, or published and not locked, are refused', () => {
    expect(checkWith(words, () => null).findings.map(({ fault }) => fault.kind)).toContain(
      'published-removed',
    );
    const unlocked = checkWith(
      'lock.json',
      edit((lock) => delete lock[structure]),
    );
    expect(unlocked.findings.map(({ fault }) => fault.kind)).toEqual(['published-unlocked']);
  });
});

describe('What should stand in a field', () => {
  it.each<[string, (checklist: Json) => void, string]>([
    ['a number', (c) => (questionIn(c, 'I-ST-02').consequence = 5), '1, 2, 3, 4'],
    [
      'an id',
      (c) => (questionIn(c, 'I-ST-02').id = 'I ST 02'),
      'bara bokstäver a–z, siffror och bindestreck',
    ],
    ['words', (c) => (questionIn(c, 'I-ST-02').references = ['']), 'en text som inte är tom'],
    ['truth', (c) => (questionIn(c, 'I-ST-02').core = 'ja'), 'true eller false, utan citattecken'],
    ['a list', (c) => (questionIn(c, 'I-ST-02').references = 'AML'), 'en lista inom [ och ]'],
    ['a group', (c) => (c.risk = 4), 'en grupp av fält inom { och }'],
  ])('is said in plain words: %s', (_, change, expected) => {
    expect(reportLines(checkWith(structure, edit(change)), swedish).join('\n')).toContain(
      `→ Det ska vara: ${expected}`,
    );
  });

  it('has words for every form that the schemas ask for', () => {
    const schemas = [...files].filter(([file]) => file.endsWith('.schema.json')).map(([, text]) => text);
    const patterns = schemas.flatMap((text) => [...text.matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)]);
    const forms = patterns.map(([, json = '""']) => {
      const issue = { code: 'invalid_format', format: 'regex', pattern: `/${JSON.parse(json)}/` } as const;
      return { json, wanted: wantedBy({ ...issue, path: [], message: '', input: '' }) };
    });
    const own = forms.filter(({ json }) => !json.includes('@') && json.length < 60);
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter(({ wanted }) => wanted.is === 'pattern')).toEqual([]);
  });

  it('is said of an address in both languages', () => {
    const report = checkWith(
      region,
      edit((rules) => (rules.contacts[0].email = 'ingen adress')),
    );
    expect(reportLines(report, swedish).join()).toContain('en e-postadress');
    expect(reportLines(report, english).join()).toContain('an e-mail address');
  });
});

describe('What the check says', () => {
  it('names the file, the line and the question, what is wrong and what to do, in Swedish', () => {
    const report = checkWith(
      structure,
      edit((checklist) => (questionIn(checklist, 'I-ST-04').opensWhenNo = 'I-XX-01')),
    );
    const said = reportLines(report, swedish).join('\n');
    expect(said).toMatch(
      /individual\/1\/checklist\.json, rad \d+, I-ST-04\n {2}Frågan öppnas av I-XX-01, som inte finns\.\n {2}→ Rätta opensWhenNo/,
    );
    expect(said).toMatch(/2 fel i 1 fil\. Inget är ändrat\.$/);
  });

  it('says the same in English when asked', () => {
    const said = reportLines(
      checkWith(words, () => null),
      english,
    ).join('\n');
    expect(said).toContain('The words in English are missing.');
  });

  it('counts what it found when all is well', () => {
    const said = reportLines(
      checkWith('lock.json', (text) => text),
      swedish,
    );
    expect(said[0]).toBe(
      'individual 1: 101 frågor i 9 avsnitt, svenska och engelska. 58 i kortformen. Publicerad och låst.',
    );
    expect(said.at(-1)).toBe('Allt stämmer.');
  });

  it('says so when there is no checklist in the folder', () => {
    expect(files.size).toBeGreaterThan(70);
    expect(checkWith('lock.json', () => null).findings).toContainEqual(
      expect.objectContaining({ file: 'lock.json', fault: { kind: 'file-missing' } }),
    );
  });
});
