// Makes src/signing/appearance/glyphs.json from the typefaces (SIL Open Font License 1.1): the outlines of the
// Latin letters, figures and punctuation in Hanken Grotesk 400 and 600, and hexadecimal figures in IBM Plex Mono 500.
import { createRequire } from 'node:module';
import { type Font, openSync, type PathCommand } from 'fontkit';

/** Advance width, then the path. */
type Outline = string;

/** The whole table as JSON text, laid out as the formatter wants it. */
export function glyphOutlines(): string {
  const table = {
    regular: facesOf('hanken-grotesk/files/hanken-grotesk', '400', ['latin', 'latin-ext'], isText),
    semibold: facesOf('hanken-grotesk/files/hanken-grotesk', '600', ['latin', 'latin-ext'], isText),
    mono: withSpace(facesOf('ibm-plex-mono/files/ibm-plex-mono', '500', ['latin'], isHexadecimal)),
  };
  return `${JSON.stringify(table, null, 2)}\n`;
}

/** Everything but combining marks (text is composed first) and what is never drawn. */
const isText = (code: number): boolean => /[\p{L}\p{N}\p{P}\p{S}\p{Zs}]/u.test(String.fromCodePoint(code));

const isHexadecimal = (code: number): boolean => /[0-9A-F]/.test(String.fromCodePoint(code));

/** fontkit cannot read the empty glyph at the end of this file; in a monospaced face a space is as wide as a figure. */
const withSpace = (face: Record<string, Outline>): Record<string, Outline> => ({
  ' ': `${Number.parseInt(face['0'] ?? '', 10)}`,
  ...face,
});

function facesOf(
  family: string,
  weight: string,
  subsets: readonly string[],
  wanted: (code: number) => boolean,
): Record<string, Outline> {
  const outlines = new Map<number, Outline>();
  for (const subset of subsets) {
    const font = openSync(
      createRequire(import.meta.url).resolve(`@fontsource/${family}-${subset}-${weight}-normal.woff`),
    );
    for (const code of font.characterSet) {
      if (wanted(code) && !outlines.has(code)) outlines.set(code, outlineOf(font, code));
    }
  }
  // Relatives side by side (Å after A): their outlines share long runs, which packs well.
  const order = new Intl.Collator('sv', { sensitivity: 'variant' });
  const entries = [...outlines].map(([code, outline]) => [String.fromCodePoint(code), outline] as const);
  const base = (character: string): string => character.normalize('NFD').charAt(0);
  entries.sort(([a], [b]) => order.compare(base(a), base(b)) || (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

/** Thousandths of the type size, y upwards; the path as relative SVG commands m, l, q, c and z. */
function outlineOf(font: Font, code: number): Outline {
  const glyph = font.glyphForCodePoint(code);
  const scale = 1000 / font.unitsPerEm;
  let [x, y] = [0, 0];
  let begun = [0, 0];
  const relative = ({ command, args }: PathCommand): string => {
    if (command === 'closePath') {
      [x = 0, y = 0] = begun;
      return 'z';
    }
    const numbers: number[] = [];
    const rounded = args.map((value) => Math.round(value * scale));
    for (let at = 0; at < rounded.length; at += 2)
      numbers.push((rounded[at] ?? 0) - x, (rounded[at + 1] ?? 0) - y);
    [x, y] = [rounded.at(-2) ?? 0, rounded.at(-1) ?? 0];
    if (command === 'moveTo') begun = [x, y];
    return letter[command] + numbers.join(' ').replaceAll(' -', '-');
  };
  return Math.round(glyph.advanceWidth * scale) + glyph.path.commands.map(relative).join('');
}

const letter = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c' } as const;
