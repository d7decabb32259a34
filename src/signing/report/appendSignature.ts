// Writes one incremental update (ISO 32000-2, 7.5.6) that fills a signature field and touches nothing else:
// the signature dictionary, its appearance, the widget with /V and /AP, a classic cross-reference section.
// Everything before it stays byte for byte. No cryptography here: the signature goes into a hole left for it.
import { PdfCursor } from '../../bytes/pdf/PdfCursor.ts';
import type { PdfFile } from '../../bytes/pdf/readPdf.ts';
import type { OpenField } from './findOpenField.ts';
import { IncrementalUpdate, latin1Bytes } from './IncrementalUpdate.ts';
import { pdfDate, pdfText } from './pdfText.ts';

export interface SignatureWords {
  readonly name: string;
  readonly reason: string;
  readonly at: Date;
}

export interface Unsigned {
  readonly bytes: Uint8Array;
  /** From the `<` of /Contents to one past its `>`: the only bytes not signed. */
  readonly hole: { readonly start: number; readonly end: number };
}

/** Octets of room for the CMS. Ours are about 1 KB; certificates of an organisation and a timestamp fit as well. */
export const roomForCms = 8192;

/**
 * The longer file, its hole filled with zeros and its /ByteRange final.
 * @param appearance the field's look: PDF path operators, deflated.
 */
export function appendSignature(
  file: PdfFile,
  field: OpenField,
  words: SignatureWords,
  appearance: Uint8Array,
): Unsigned {
  const { trailer } = newest(file);
  const signature = sizeOf(trailer);
  const update = new IncrementalUpdate(file.bytes);

  update.begin(signature);
  update.text('<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n/ByteRange ');
  const range = update.length;
  update.text(`${' '.repeat(byteRangeWidth)}\n/Contents `);
  const start = update.length;
  update.text(`<${'0'.repeat(2 * roomForCms)}>`);
  const hole = { start, end: update.length };
  update.text(
    `\n/Name ${pdfText(words.name)}\n/Reason ${pdfText(words.reason)}\n/M ${pdfDate(words.at)}\n>>\nendobj\n`,
  );

  update.begin(signature + 1);
  update.text(
    `<<\n/Type /XObject\n/Subtype /Form\n/BBox [0 0 ${field.width} ${field.height}]\n/Resources << >>\n` +
      `/Filter /FlateDecode\n/Length ${appearance.length}\n>>\nstream\n`,
  );
  update.append(appearance);
  update.text('\nendstream\nendobj\n');

  update.begin(field.number);
  update.text(`${filledWidget(file, field, signature)}\nendobj\n`);

  update.end(trailerText(file, signature + 2));
  const bytes = update.bytes();
  bytes.set(latin1Bytes(`[0 ${hole.start} ${hole.end} ${bytes.length - hole.end}]`), range);
  return { bytes, hole };
}

/** Room for `[0 a b c]` with ten digits each; what is not used stays white space. */
const byteRangeWidth = 36;

/** The widget's own source, with the value added and the appearance exchanged. */
function filledWidget(file: PdfFile, { widget }: OpenField, signature: number): string {
  const source = new PdfCursor(file.bytes, 0);
  const appearance = widget.entries.get('AP');
  const value = `<< /N ${signature + 1} 0 R >>`;
  const before = source.text(widget.start, appearance?.start ?? widget.end - 2);
  const after = appearance === undefined ? '' : source.text(appearance.end, widget.end - 2);
  const changed = appearance === undefined ? `/AP ${value}\n` : value;
  return `${before}${changed}${after.trimEnd()}\n/V ${signature} 0 R\n>>`;
}

function trailerText(file: PdfFile, size: number): string {
  const { trailer, xref } = newest(file);
  const source = new PdfCursor(file.bytes, 0);
  const kept = ['Root', 'Info', 'ID'].flatMap((key) => {
    const value = trailer.entries.get(key);
    return value === undefined ? [] : [`/${key} ${source.text(value.start, value.end)}\n`];
  });
  return `trailer\n<<\n/Size ${size}\n${kept.join('')}/Prev ${xref}\n>>\n`;
}

function newest(file: PdfFile) {
  return file.revisions.at(-1) ?? file.revisions[0];
}

/** One more than the highest object number in use. */
function sizeOf(trailer: ReturnType<typeof newest>['trailer']): number {
  const size = trailer.entries.get('Size');
  if (size?.type !== 'number') throw new RangeError('a trailer without /Size passed the reader');
  return size.value;
}
