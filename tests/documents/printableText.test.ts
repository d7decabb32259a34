import { expect, test } from 'vitest';
import { hasReplacements, printableText } from '../../src/documents/pdf/tagged/printableText.ts';

/** As if the typefaces had Latin letters and the usual signs. */
const covers = (codePoint: number): boolean => codePoint >= 32 && codePoint < 0x2000 && codePoint !== 0xad;

test.each([
  ['ordinary text stays as it is', 'Räksmörgås – nej', 'Räksmörgås ¤ nej'],
  ['letters in two parts are joined', 'Ko\u0308n', 'Kön'],
  ['line ends of every kind become one', 'en\r\ntvå\rtre', 'en\ntvå\ntre'],
  ['invisible characters are left out', 'so\u00adda\u200b\ufeff', 'soda'],
  ['what could turn the line around is left out', 'a\u202eb', 'ab'],
  ['a narrow space becomes a space', '10\u202f000', '10\u00a0000'],
  ['a hyphen of another kind becomes a hyphen', 'e\u2011post', 'e-post'],
  ['a family is one sign', 'Vi 👩‍👩‍👧 tre', 'Vi ¤ tre'],
  ['each foreign letter is one sign', '日本', '¤¤'],
  ['nothing is nothing', '', ''],
])('%s', (_title, source, drawn) => {
  expect(printableText(source, covers).text).toBe(drawn);
});

test('What was replaced is kept by position', () => {
  const { originals } = printableText('Vi 👩‍👩‍👧 och 日', covers);
  expect([...originals]).toEqual([
    [3, '👩‍👩‍👧'],
    [9, '日'],
  ]);
});

test('A text knows whether it has anything to replace', () => {
  const coverage = {
    covers,
    typeface: {
      unitsPerEm: 1000,
      hasGlyphForCodePoint: covers,
      layout: () => ({ glyphs: [], positions: [] }),
    },
  };
  expect(hasReplacements('Åäö', coverage)).toBe(false);
  expect(hasReplacements('Åäö ✓', coverage)).toBe(true);
});
