// A small report as the renderer would write it, unsigned: one tagged page, its signature fields, one attachment,
// classic cross-reference table. Hand-written so that signing and verifying are tried on bytes a person can read.
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

export interface BasePdfField {
  readonly name: string;
  /** Left, bottom, right, top, in points. */
  readonly rect: readonly [number, number, number, number];
}

export interface BasePdfOptions {
  readonly fields?: readonly BasePdfField[];
  readonly attachment?: Uint8Array;
  readonly attachmentName?: string;
  /** Text on the page, Latin-1; without it, the checksum of the attachment, as reports print it. */
  readonly pageText?: string;
  /** Extra entries for the catalog, as PDF source; for hostile variants. */
  readonly catalogExtra?: string;
  /** Extra annotations of the page, as PDF source of whole objects; for hostile variants. */
  readonly extraAnnotations?: readonly string[];
}

/** The three fields of an assessment, side by side as in the report. */
export const assessmentFields: readonly BasePdfField[] = [
  { name: 'employee', rect: [57, 480, 215, 620] },
  { name: 'manager', rect: [219, 480, 377, 620] },
  { name: 'safetyRepresentative', rect: [381, 480, 539, 620] },
];

const emptyChain = new TextEncoder().encode(
  '{"format":"distansrond-chain","v":1,"assessment":"6f1c2a52-6a1e-4c0c-9d0e-2f4f2d0f7a11","envelopes":[]}',
);

/**
 * Builds the file. Same options, same bytes.
 * @returns the whole PDF, ending in `%%EOF` and a line feed.
 */
export function aBasePdf(options: BasePdfOptions = {}): Uint8Array {
  const fields = options.fields ?? assessmentFields;
  const attachment = options.attachment ?? emptyChain;
  const name = options.attachmentName ?? 'distansrond-chain.json';
  const extra = options.extraAnnotations ?? [];
  const numbers = numbering(fields.length, extra.length);
  const { page, contents, file, spec, font, tree, element } = numbers;
  const kids = [...numbers.widgets, ...numbers.extras].map(reference).join(' ');
  const text = `/P << /MCID 0 >> BDC\nBT\n/F1 12 Tf\n57 760 Td\n(${escaped(options.pageText ?? `Kontrollsumma ${checksumOf(attachment)}`)}) Tj\nET\nEMC\n`;

  const objects: string[] = [
    `<<\n/Type /Catalog\n/Pages 2 0 R\n/Lang (sv)\n/MarkInfo << /Marked true >>\n/StructTreeRoot ${reference(tree)}\n` +
      `/ViewerPreferences << /DisplayDocTitle true >>\n/Names << /EmbeddedFiles << /Names [(${name}) ${reference(spec)}] >> >>\n` +
      `/AF [${reference(spec)}]\n/AcroForm << /Fields [${numbers.widgets.map(reference).join(' ')}] /SigFlags 3 >>\n${options.catalogExtra ?? ''}>>`,
    `<<\n/Type /Pages\n/Count 1\n/Kids [${reference(page)}]\n>>`,
    `<<\n/Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 595.28 841.89]\n/Contents ${reference(contents)}\n` +
      `/Resources << /Font << /F1 ${reference(font)} >> >>\n/Annots [${kids}]\n/Tabs /S\n/StructParents 0\n>>`,
    stream('', deflateSync(Buffer.from(text, 'latin1')), '/Filter /FlateDecode'),
    '<<\n/Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica\n/Encoding /WinAnsiEncoding\n>>',
    `<<\n/Type /StructTreeRoot\n/K [${reference(element)}]\n/ParentTree << /Nums [0 [${reference(element)}]] >>\n/ParentTreeNextKey 1\n>>`,
    `<<\n/Type /StructElem\n/S /P\n/P ${reference(tree)}\n/Pg ${reference(page)}\n/K [0]\n>>`,
    stream(
      `/Type /EmbeddedFile\n/Subtype /application#2Fjson\n/Params << /Size ${attachment.length} /ModDate (D:20261123120000Z) >>`,
      deflateSync(attachment),
      '/Filter /FlateDecode',
    ),
    `<<\n/Type /Filespec\n/F (${name})\n/UF (${name})\n/AFRelationship /Data\n/EF << /F ${reference(file)} /UF ${reference(file)} >>\n>>`,
    `<<\n/Title (Distansrond)\n/Producer (Distansrond)\n/CreationDate (D:20261123120000Z)\n>>`,
    ...fields.flatMap(({ name: title, rect }, index) => [
      `<<\n/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (${title})\n/TU (Underskrift)\n/F 132\n/Rect [${rect.join(' ')}]\n` +
        `/P ${reference(page)}\n/AP << /N ${reference((numbers.widgets[index] ?? 0) + 1)} >>\n>>`,
      stream(
        `/Type /XObject\n/Subtype /Form\n/BBox [0 0 ${rect[2] - rect[0]} ${rect[3] - rect[1]}]\n/Resources << >>`,
        Buffer.from(`0.6 G\n0.5 0.5 ${rect[2] - rect[0] - 1} ${rect[3] - rect[1] - 1} re\nS\n`, 'latin1'),
        '',
      ),
    ]),
    ...extra,
  ];
  return assemble(objects, `/Root 1 0 R\n/Info ${reference(numbers.info)}`);
}

function checksumOf(attachment: Uint8Array): string {
  return createHash('sha256').update(attachment).digest('hex');
}

function numbering(fields: number, extras: number) {
  const first = 11;
  return {
    page: 3,
    contents: 4,
    font: 5,
    tree: 6,
    element: 7,
    file: 8,
    spec: 9,
    info: 10,
    widgets: Array.from({ length: fields }, (_, index) => first + 2 * index),
    extras: Array.from({ length: extras }, (_, index) => first + 2 * fields + index),
  };
}

const reference = (number: number): string => `${number} 0 R`;

const escaped = (text: string): string => text.replace(/[\\()]/g, (character) => `\\${character}`);

function stream(entries: string, bytes: Uint8Array, filter: string): string {
  const body = Buffer.from(bytes).toString('latin1');
  const lines = [entries, `/Length ${bytes.length}`, filter].filter((line) => line !== '').join('\n');
  return `<<\n${lines}\n>>\nstream\n${body}\nendstream`;
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let text = '%PDF-1.7\n%\xff\xff\xff\xff\n\n';
  const offsets: number[] = [];
  objects.forEach((body, index) => {
    offsets.push(text.length);
    text += `${index + 1} 0 obj\n${body}\nendobj\n\n`;
  });
  const id = createHash('md5').update(text, 'latin1').digest('hex');
  const start = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<<\n/Size ${objects.length + 1}\n${trailer}\n/ID [<${id}> <${id}>]\n>>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
