// Letters as outlines, so that a signature field needs no font and can be drawn where no font engine is loaded.
// The table is made from Hanken Grotesk and IBM Plex Mono (SIL Open Font License 1.1) by tests/support/glyphOutlines.ts
// and kept true to them by a test. Fetched when the first report is signed.

/** `mono` has hexadecimal figures only. */
export type Face = 'regular' | 'semibold' | 'mono';

/** By face and character: advance width, then a relative SVG path (m l q c z); thousandths of the size, y upwards. */
export type Glyphs = Readonly<Record<Face, Readonly<Record<string, string>>>>;

/** Loads the outline table. */
export async function loadGlyphs(): Promise<Glyphs> {
  const { default: json } = await import('./glyphs.json?raw');
  return JSON.parse(json) as Glyphs;
}
