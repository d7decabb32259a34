// The characters that a page shows, as far as our own renderer writes them: one string after another, no layout.
// Enough to look for a printed number; never a source of anything said in the report.
import { latin1 } from '../../bytes/pdf/PdfCursor.ts';
import type { PdfDict, PdfValue } from '../../bytes/pdf/pdfValue.ts';
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import { streamBytes } from '../../bytes/pdf/streamBytes.ts';
import { dictOf, targetOf } from './pdfLookup.ts';

/** Two-byte glyph numbers to the text they stand for. */
type Glyphs = ReadonlyMap<string, string>;

/** How much may still be unpacked of one file. A small file could else point at the same long content again and again. */
export interface TextBudget {
  left: number;
}

const longest = 8 * 1024 * 1024;
/** What the smallest content counts as: opening it takes time too. */
const least = 4096;
/** A font chosen; glyph numbers in hexadecimal shown with spacing; or plain text shown. */
const shown = /\/([\w.+-]+) [\d.]+ Tf|\[([^\][()]*)\]\s*TJ|\(([^\\()]*)\)\s*Tj/g;

/** The text of a page of revision 0, or '' when its content cannot be unpacked, or not within the budget. */
export async function pageText(file: PdfFile, page: PdfDict, budget: TextBudget): Promise<string> {
  const bytes = await unpacked(file, page.entries.get('Contents'), budget);
  if (bytes === null) return '';
  const fonts = await glyphsByFont(file, page, budget);
  let glyphs: Glyphs | undefined;
  let text = '';
  for (const [, font, run, plain] of latin1(bytes).matchAll(shown)) {
    if (font !== undefined) glyphs = fonts.get(font);
    if (run !== undefined)
      for (const [digits] of run.matchAll(/(?<=<)[0-9a-f]+(?=>)/gi)) text += decoded(digits, glyphs);
    text += plain ?? '';
  }
  return text;
}

function decoded(digits: string, glyphs: Glyphs | undefined): string {
  return digits.replace(/.{1,4}/g, (glyph) => glyphs?.get(glyph.toLowerCase()) ?? '');
}

async function unpacked(
  file: PdfFile,
  value: PdfValue | undefined,
  budget: TextBudget,
): Promise<Uint8Array | null> {
  const object = targetOf(file, value, 0);
  if (object === null || budget.left <= 0) return null;
  const bytes = await streamBytes(file, object, longest);
  budget.left -= Math.max(least, bytes?.length ?? longest);
  return bytes;
}

async function glyphsByFont(
  file: PdfFile,
  page: PdfDict,
  budget: TextBudget,
): Promise<ReadonlyMap<string, Glyphs>> {
  const resources = dictOf(file, page.entries.get('Resources'), 0);
  const fonts = dictOf(file, resources?.entries.get('Font'), 0)?.entries ?? new Map();
  const glyphs = new Map<string, Glyphs>();
  for (const [name, value] of fonts) {
    const bytes = await unpacked(file, dictOf(file, value, 0)?.entries.get('ToUnicode'), budget);
    if (bytes !== null) glyphs.set(name, glyphsOf(latin1(bytes)));
  }
  return glyphs;
}

/** The ranges of a ToUnicode map in the form `<first> <last> [<text> …]`. */
function glyphsOf(map: string): Glyphs {
  const glyphs = new Map<string, string>();
  for (const [, first = '', list = ''] of map.matchAll(/<([0-9a-f]{4})>\s*<[0-9a-f]{4}>\s*\[([^\][]*)\]/gi)) {
    const start = Number.parseInt(first, 16);
    for (const [i, [digits]] of [...list.matchAll(/(?<=<)[0-9a-f]+(?=>)/gi)].entries()) {
      glyphs.set((start + i).toString(16).padStart(4, '0'), utf16(digits));
    }
  }
  return glyphs;
}

function utf16(digits: string): string {
  return digits.replace(/.{1,4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16)));
}
