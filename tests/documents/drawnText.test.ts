import { expect, test } from 'vitest';
import { syllablesOf } from '../../src/documents/pdf/hyphenation.ts';
import { spokenText } from '../../src/documents/pdf/tagged/drawnText.ts';
import type { LayoutNode } from '../../src/documents/pdf/tagged/layoutNode.ts';

function drawnLines(...lines: string[]): LayoutNode {
  return {
    type: 'TEXT',
    lines: lines.map((string) => ({
      string,
      runs: [{ glyphs: [...string], positions: [...string].map(() => ({ xAdvance: 1 })) }],
    })),
  };
}
const printable = (text: string, originals: [number, string][] = []) => ({
  text,
  originals: new Map(originals),
});
const visible = (node: LayoutNode) => (node.lines ?? []).map(({ runs }) => runs[0]?.glyphs?.join(''));

test('Lines that end between words need no words of their own', () => {
  expect(
    spokenText(drawnLines('Stolen går inte', 'att ställa in'), printable('Stolen går inte att ställa in')),
  ).toBeNull();
});

test('A divided word is whole again', () => {
  expect(spokenText(drawnLines('Ett arbets-', 'rum'), printable('Ett arbetsrum'))).toBe('Ett arbetsrum');
});

test('A hyphen of the text itself is no division', () => {
  expect(spokenText(drawnLines('natur-', 'nära'), printable('natur-nära'))).toBeNull();
});

test('A hyphen after a hyphen, or inside an address, is taken out of the drawing', () => {
  const twice = drawnLines('natur--', 'nära');
  expect(spokenText(twice, printable('natur-nära'))).toBe('natur-nära');
  expect(visible(twice)).toEqual(['natur-', 'nära']);
  const address = drawnLines('maja@exem-', 'pel.example');
  expect(spokenText(address, printable('maja@exempel.example'))).toBe('maja@exempel.example');
  expect(visible(address)).toEqual(['maja@exem', 'pel.example']);
});

test('A piece on a later page stands for its own words only', () => {
  expect(spokenText(drawnLines('andra arbets-', 'rum'), printable('Första sidan, andra arbetsrum'))).toBe(
    'andra arbetsrum',
  );
});

test('A replaced sign is what it was', () => {
  expect(spokenText(drawnLines('Bra ¤'), printable('Bra ¤', [[4, '👍']]))).toBe('Bra 👍');
});

test('Lines that do not belong to the text say nothing', () => {
  expect(spokenText(drawnLines('något annat'), printable('text'))).toBeNull();
});

test.each([
  ['short words stay whole', 'stolen', ['stolen']],
  ['long words are divided by their language', 'arbetsmiljöansvaret', ['arbets', 'miljö', 'ansvaret']],
  ['an address is cut after its signs', 'maja@exempel.example', ['maja@', 'exempel.', 'example']],
  ['a run of letters is cut anywhere', 'x'.repeat(25), ['xxxxxxxxxxx', 'xxxxxxxxxxx', 'xxx']],
])('%s', (_title, word, parts) => {
  const cut = syllablesOf('sv')(word);
  expect(cut.join('')).toBe(word);
  expect(cut.every((part) => part.length <= 11)).toBe(true);
  if (parts.length > 0) expect(cut[0]?.startsWith(parts[0]?.slice(0, 4) ?? '')).toBe(true);
});
