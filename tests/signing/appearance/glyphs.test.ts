import { expect, it } from 'vitest';
import { glyphOutlines } from '../../support/glyphOutlines.ts';

const table = new URL('../../../src/signing/appearance/glyphs.json', import.meta.url);

it('keeps the outline table as the typefaces make it (renew it with vitest -u)', async () => {
  await expect(glyphOutlines()).toMatchFileSnapshot(table.pathname);
});

it('has every letter of the Swedish, Finnish, Sami, Polish and Turkish alphabets in both weights', () => {
  const glyphs: Record<string, Record<string, string>> = JSON.parse(glyphOutlines());
  for (const letter of 'ÅÄÖåäöÁáČčĐđŊŋŠšŦŧŽžĄąĆćĘęŁłŃńÓóŚśŹźŻżĞğİıŞşÇçÜüÉé–—’”…·') {
    expect(glyphs.regular, letter).toHaveProperty([letter]);
    expect(glyphs.semibold, letter).toHaveProperty([letter]);
  }
});
