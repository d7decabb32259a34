// Which characters the typefaces can draw, known before anything is laid out.
import { Font } from '@react-pdf/renderer';
import type { Typeface } from './typeface.ts';

/** Typeface families every character must be found in, each with those that help it out. */
export type Families = readonly (readonly string[])[];

export interface Coverage {
  /** Draws words as outlines. */
  readonly typeface: Typeface;
  readonly covers: (codePoint: number) => boolean;
}

/** Loads the families, which must be registered. */
export async function loadCoverage(families: Families): Promise<Coverage> {
  const loaded = await Promise.all(families.map((family) => Promise.all(family.map(loadTypeface))));
  const typeface = loaded[0]?.[0];
  if (!typeface) throw new Error('a report needs a typeface');
  return {
    typeface,
    covers: (codePoint) =>
      loaded.every((family) => family.some((face) => face.hasGlyphForCodePoint(codePoint))),
  };
}

async function loadTypeface(fontFamily: string): Promise<Typeface> {
  await Font.load({ fontFamily });
  return Font.getFont({ fontFamily })?.data as unknown as Typeface;
}
