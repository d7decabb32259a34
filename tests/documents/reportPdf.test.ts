// The finished file, as others judge it: accessible (PDF/UA-1), archivable (PDF/A-3a), and plain enough to be signed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aSelfAssessment } from '../domain/report/aReport.ts';
import { chain, drawn } from './inNode.ts';
import { all, type Element, nameOf, numberOf, TaggedPdf, textOf } from './taggedPdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
afterAll(() => rmSync(folder, { recursive: true }));

let assessment: Uint8Array;
let selfAssessment: Uint8Array;
beforeAll(async () => {
  assessment = await drawn();
  selfAssessment = await drawn({ review: null });
}, 60_000);

const kinds = [
  ['assessment', () => assessment],
  ['self-assessment', () => selfAssessment],
] as const;

describe.each(kinds)('The report of the %s', (_kind, bytesOf) => {
  let pdf: TaggedPdf;
  let elements: Element[];
  beforeAll(() => {
    pdf = new TaggedPdf(bytesOf());
    elements = all(pdf.structure());
  });

  test('says that it is tagged, in which language, and shows its title', () => {
    const { entries } = pdf.catalog;
    expect(pdf.dict(entries.get('MarkInfo')).entries.get('Marked')).toMatchObject({ value: true });
    expect(textOf(entries.get('Lang'))).toBe('sv');
    expect(pdf.dict(entries.get('ViewerPreferences')).entries.get('DisplayDocTitle')).toMatchObject({
      value: true,
    });
  });

  test('claims PDF/UA-1 and PDF/A-3a in well-formed metadata', async () => {
    const reference = pdf.catalog.entries.get('Metadata');
    const xmp = new TextDecoder().decode(await pdf.stream(reference?.type === 'ref' ? reference.number : -1));
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toMatch(/<rdf:li xml:lang="x-default">[^<]+, Maja Lindqvist<\/rdf:li>/);
  });

  test('draws nothing that is neither content nor artifact, and never one inside the other', async () => {
    for (const page of pdf.pages()) {
      for (const { operator, within } of await pdf.paintings(page)) {
        const outer = within[0];
        expect(outer, `${operator} on page ${page}`).toBeDefined();
        expect(within).toHaveLength(1);
        expect(outer?.tag === 'Artifact' ? outer.mcid === null : outer?.mcid !== null).toBe(true);
      }
    }
  });

  test('has every piece of marked content in the structure once, and finds the way back', async () => {
    const claimed = elements.flatMap(({ content }) => content);
    expect(new Set(claimed).size).toBe(claimed.length);
    const tree = pdf.parentTree();
    const owners = new Map(
      elements.flatMap(({ number, content }) => content.map((piece) => [piece, number] as const)),
    );
    let pieces = 0;
    for (const page of pdf.pages()) {
      const dict = pdf.dict(pdf.file.revisions[0].objects.get(page)?.value);
      const parents = pdf.items(tree.get(numberOf(dict.entries.get('StructParents'))));
      parents.forEach((parent, mcid) => {
        pieces += 1;
        expect(owners.get(`${page}:${mcid}`)).toBe(parent.type === 'ref' ? parent.number : null);
      });
      expect(nameOf(dict.entries.get('Tabs'))).toBe('S');
    }
    expect(pieces).toBe(claimed.length);
  });

  test('has one main heading, and no level is skipped on the way down', () => {
    const levels = elements.filter(({ role }) => /^H\d$/.test(role)).map(({ role }) => Number(role.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  test('describes every figure and says where it stands', () => {
    const figures = elements.filter(({ role }) => role === 'Figure');
    expect(figures.length).toBeGreaterThan(0);
    for (const { dict } of figures) {
      expect(textOf(dict.entries.get('Alt')).length).toBeGreaterThan(20);
      expect(pdf.items(pdf.dict(dict.entries.get('A')).entries.get('BBox'))).toHaveLength(4);
    }
  });

  test('has regular tables whose heads say what they head', () => {
    const tables = elements.filter(({ role }) => role === 'Table');
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) {
      expect(table.children.every(({ role }) => role === 'TR')).toBe(true);
      const widths = table.children.map((row) =>
        row.children.reduce((sum, cell) => sum + spanOf(pdf, cell), 0),
      );
      expect(new Set(widths).size).toBe(1);
      const heads = table.children[0]?.children ?? [];
      expect(heads.every(({ role }) => role === 'TH')).toBe(true);
    }
    for (const { dict } of elements.filter(({ role }) => role === 'TH')) {
      expect(['Column', 'Row']).toContain(nameOf(pdf.dict(dict.entries.get('A')).entries.get('Scope')));
    }
  });

  test('puts list items in lists, with label and body', () => {
    for (const list of elements.filter(({ role }) => role === 'L')) {
      expect(list.children.every(({ role }) => role === 'LI')).toBe(true);
      for (const item of list.children) expect(item.children.at(-1)?.role).toBe('LBody');
    }
  });

  test('embeds every typeface, each with its way back to text', () => {
    const dicts = pdf.objects().flatMap(({ value }) => (value.type === 'dict' ? [value] : []));
    const composite = dicts.filter(({ entries }) => nameOf(entries.get('Subtype')) === 'Type0');
    expect(composite.length).toBeGreaterThan(3);
    for (const { entries } of composite) expect(entries.has('ToUnicode')).toBe(true);
    for (const { entries } of dicts.filter((dict) => nameOf(dict.entries.get('Type')) === 'FontDescriptor')) {
      expect(entries.has('FontFile2')).toBe(true);
    }
    const fonts = dicts
      .filter(({ entries }) => nameOf(entries.get('Type')) === 'Font')
      .map(({ entries }) => nameOf(entries.get('Subtype')));
    expect(new Set(fonts)).toEqual(new Set(['Type0', 'CIDFontType2']));
  });

  test('has nothing that acts by itself, and no annotation but its signature fields', () => {
    for (const { value } of pdf.objects()) {
      if (value.type !== 'dict') continue;
      for (const key of [
        'JS',
        'JavaScript',
        'OpenAction',
        'AA',
        'XFA',
        'NeedAppearances',
        'OCProperties',
        'Encrypt',
      ]) {
        expect(value.entries.has(key), key).toBe(false);
      }
      if (nameOf(value.entries.get('Type')) === 'Annot')
        expect(nameOf(value.entries.get('Subtype'))).toBe('Widget');
    }
  });

  test('has empty signature fields, large enough, each known to the structure', () => {
    const form = pdf.dict(pdf.catalog.entries.get('AcroForm'));
    expect(numberOf(form.entries.get('SigFlags'))).toBe(3);
    const fields = pdf.items(form.entries.get('Fields'));
    const placed = elements.filter(({ role }) => role === 'Form').flatMap(({ objects }) => objects);
    expect(fields.map((field) => (field.type === 'ref' ? field.number : -1))).toEqual(placed);
    for (const field of fields) {
      const { entries } = pdf.dict(field);
      const [left = 0, bottom = 0, right = 0, top = 0] = pdf.items(entries.get('Rect')).map(numberOf);
      expect(right - left).toBeGreaterThanOrEqual(150);
      expect(top - bottom).toBeGreaterThanOrEqual(70);
      expect(numberOf(entries.get('F'))).toBe(132);
      expect(textOf(entries.get('TU'))).not.toBe('');
      expect(entries.has('StructParent')).toBe(true);
      expect(entries.has('AP')).toBe(true);
      expect(entries.has('V')).toBe(false);
    }
  });

  test('is one revision that qpdf finds whole', () => {
    const path = join(folder, 'whole.pdf');
    writeFileSync(path, bytesOf());
    expect(pdf.file.revisions).toHaveLength(1);
    expect(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
  });
});

function spanOf(pdf: TaggedPdf, cell: Element): number {
  const attributes = cell.dict.entries.get('A');
  const span = attributes && pdf.dict(attributes).entries.get('ColSpan');
  return span ? numberOf(span) : 1;
}

test('An assessment has three fields, the manager first; a self-assessment one', () => {
  const names = (bytes: Uint8Array): string[] => {
    const pdf = new TaggedPdf(bytes);
    const form = pdf.dict(pdf.catalog.entries.get('AcroForm'));
    return pdf.items(form.entries.get('Fields')).map((field) => textOf(pdf.dict(field).entries.get('T')));
  };
  expect(names(assessment)).toEqual(['manager', 'employee', 'safetyRepresentative']);
  expect(names(selfAssessment)).toEqual(['employee']);
});

test('The chain is attached byte for byte, as data', () => {
  const path = join(folder, 'attached.pdf');
  writeFileSync(path, assessment);
  execFileSync('pdfdetach', ['-saveall', '-o', folder, path]);
  expect(new Uint8Array(readFileSync(join(folder, 'distansrond-chain.json')))).toEqual(chain);
  const pdf = new TaggedPdf(assessment);
  const [spec] = pdf.items(pdf.catalog.entries.get('AF'));
  expect(nameOf(pdf.dict(spec).entries.get('AFRelationship'))).toBe('Data');
});

test('The words can be read back, with å, ä and ö', () => {
  const text = wordsOf(assessment);
  expect(text).toContain('Riskbedömning av distansarbetsplats');
  expect(text).toContain('Sju risker: två höga, tre medel och två låga.');
  expect(text).toContain('Delaktigheten i arbetsgruppen brister på distans');
  expect(text).toContain('Karin Öberg');
  expect(text).not.toContain('detta stannar hos mig');
});

test('Words divided at the end of a line are whole for those who hear them', () => {
  const spans = all(new TaggedPdf(assessment).structure()).filter(({ role }) => role === 'Span');
  const spoken = spans.map(({ dict }) => textOf(dict.entries.get('ActualText')));
  expect(spoken).toContain('Delaktigheten i arbetsgruppen brister på distans');
  expect(spoken.join(' ')).not.toMatch(/\p{L}- ?\p{L}{2,} \p{L}- /u);
});

test('A title with signs of its own keeps the metadata well formed', async () => {
  const statement = aSelfAssessment();
  const author = { ...statement.author, name: 'Åsa <&> "Ek"' };
  const pdf = new TaggedPdf(await drawn({ selfAssessment: { ...statement, author }, review: null }));
  const reference = pdf.catalog.entries.get('Metadata');
  const xmp = new TextDecoder().decode(await pdf.stream(reference?.type === 'ref' ? reference.number : -1));
  expect(xmp).toContain('Åsa &lt;&amp;&gt; &quot;Ek&quot;');
});

test('The same report gives the same bytes', async () => {
  const again = await drawn();
  expect(Buffer.from(again).equals(Buffer.from(assessment))).toBe(true);
});

test('The English report is in English throughout', async () => {
  const text = wordsOf(await drawn({ language: 'en' }));
  expect(text).toContain('Risk assessment of a remote workplace');
  expect(text).toContain('The chair height cannot be adjusted');
  expect(text).toContain('Have you and your manager agreed where you work remotely?');
  expect(text).not.toMatch(/Handlingsplan|Chefens|Underskrift|Ansvarig/);
});

function wordsOf(bytes: Uint8Array): string {
  const path = join(folder, 'words.pdf');
  writeFileSync(path, bytes);
  const text = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
  return text.replace(/(?<=\p{L})-\n/gu, '').replace(/\s+/g, ' ');
}
