// An e-signature service as organisations have them: it takes a finished PDF, adds one signature of its own as a later save, and
// gives the file back. And the same with every part of it bent, for those who would use such a save to change a report.
import { objectAt, type PdfFile, readPdf } from '../../src/bytes/pdf/readPdf.ts';
import type { Authorities } from '../../src/ports/verifying.ts';
import { catalogOf, nameOf, refOf } from '../../src/verifying/pdf/pdfLookup.ts';
import {
  aCertificate,
  authorityExtensions,
  type CertificateWish,
  personExtensions,
  type Workshop,
} from './openssl.ts';
import { appended, bytesOf, type Forged, latin1, sourceOf } from './pdfForgery.ts';

export interface ExternalWish {
  /** Name of the signer's files in the workshop. */
  readonly by?: string;
  readonly title?: string;
  readonly rect?: readonly [number, number, number, number];
  readonly subFilter?: string;
  /** Field and widget as two objects. */
  readonly apart?: boolean;
  /** Entries for the widget, as PDF source. */
  readonly widget?: string;
  /** Exchanges the widget's look: entries, then content. */
  readonly look?: readonly [entries: string, content: string];
  /** Entries for the signature dictionary. */
  readonly dictionary?: string;
  /** Changes the source of an object that stands in the file, in the same save. */
  readonly change?: Readonly<Record<number, (source: string) => string>>;
  readonly catalog?: (source: string) => string;
  /** Null for a box that stands on no page. */
  readonly page?: ((source: string) => string) | null;
  /** Further objects, and what else a save may have. */
  readonly more?: Partial<Forged>;
  readonly range?: (before: number, after: number, rest: number) => readonly number[];
  /** What is signed, instead of the file around the hole. */
  readonly content?: (content: Uint8Array) => Uint8Array;
  readonly cms?: (cms: Uint8Array) => Uint8Array;
  /** What openssl is told to sign with. */
  readonly options?: readonly string[];
}

/** The number of the signature dictionary that the next save will bring; the widget and its look follow. */
export function nextNumber(pdf: Uint8Array): number {
  const size = newest(read(pdf)).trailer.entries.get('Size');
  return size?.type === 'number' ? size.value : 0;
}

const emptyPlace = [57, 100, 257, 160] as const;
const room = 8192;
const cades = ['-cades', '-md', 'sha256'];

/** A root, a service below it, and one who signs there. */
export function aSignatureService(
  shop: Workshop,
  name: string,
  key: CertificateWish['key'] = 'RSA-2048',
): string {
  const root = aCertificate(shop, {
    name: `${name}-root`,
    subject: `/O=Underskriftstjänst Norrsund/CN=Rot ${name}`,
    key,
    extensions: authorityExtensions,
  });
  aCertificate(shop, {
    name,
    subject: '/C=SE/O=Region Norrsund/CN=Karin Öberg/serialNumber=TEST-1',
    key,
    issuer: `${name}-root`,
    extensions: personExtensions,
  });
  return root;
}

export function trustingService(root: string): Authorities {
  return { organisations: '', timestamps: '', eSign: root };
}

/** The file as the service gives it back. */
export function externallySigned(shop: Workshop, pdf: Uint8Array, wish: ExternalWish = {}): Uint8Array {
  const saved = appended(pdf, savedBy(pdf, wish));
  const text = latin1(saved);
  const start = text.lastIndexOf('/Contents <') + '/Contents '.length;
  const end = text.indexOf('>', start) + 1;
  const at = text.lastIndexOf('/ByteRange [');
  const range = (wish.range ?? ((...three) => [0, ...three]))(start, end, text.length - end);
  const placed = text.slice(0, at) + `/ByteRange [${range.join(' ')}]`.padEnd(60) + text.slice(at + 60);
  const content = bytesOf(placed.slice(0, start) + placed.slice(end));
  const cms = cmsOver(shop, (wish.content ?? ((same) => same))(content), wish);
  const digits = Buffer.from((wish.cms ?? ((same) => same))(cms))
    .toString('hex')
    .toUpperCase();
  return bytesOf(placed.slice(0, start + 1) + digits + placed.slice(start + 1 + digits.length));
}

function cmsOver(
  shop: Workshop,
  content: Uint8Array,
  { by = 'service', options = cades }: ExternalWish,
): Uint8Array {
  shop.write('content.bin', content);
  shop.run(
    ...['cms', '-sign', '-binary', '-nosmimecap', '-outform', 'DER', ...options],
    ...['-signer', `${by}.crt`, '-inkey', `${by}.key`, '-in', 'content.bin', '-out', 'signature.der'],
  );
  return shop.bytes('signature.der');
}

function savedBy(pdf: Uint8Array, wish: ExternalWish): Forged {
  const file = read(pdf);
  const signature = nextNumber(pdf);
  const numbers = { signature, field: signature + 1, look: signature + 2, widget: signature + 3 };
  const widget = wish.apart === true ? numbers.widget : numbers.field;
  const form = refOf(catalogOf(file, file.revisions.length - 1)?.entries.get('AcroForm'));
  const root = refOf(newest(file).trailer.entries.get('Root')) ?? 0;
  const page = lastPage(file);
  const same = (source: string) => source;
  const sources = new Map<number, string>();
  const edit = (number: number, change: (source: string) => string) =>
    sources.set(number, change(sources.get(number) ?? sourceOf(pdf, number)));
  edit(form ?? root, (source) =>
    source.replace(/\/Fields \[([^\]]*)\]/, `/Fields [$1 ${numbers.field} 0 R]`),
  );
  if (wish.page !== null)
    edit(page, (source) => source.replace(/\/Annots \[([^\]]*)\]/, `/Annots [$1 ${widget} 0 R]`));
  if (wish.catalog !== undefined) edit(root, wish.catalog);
  if (wish.page !== null) edit(page, wish.page ?? same);
  for (const [number, change] of Object.entries(wish.change ?? {})) edit(Number(number), change);
  const { objects = [], ...more } = wish.more ?? {};
  return { ...more, objects: [...sources, ...newObjects(wish, numbers, page), ...objects] };
}

function newObjects(
  { title = 'Signature1', rect = emptyPlace, apart = false, widget: extra = '', look, ...wish }: ExternalWish,
  {
    signature,
    field,
    look: lookNumber,
    widget,
  }: Readonly<Record<'signature' | 'field' | 'look' | 'widget', number>>,
  page: number,
): readonly (readonly [number, string])[] {
  const [width, height] = [rect[2] - rect[0], rect[3] - rect[1]];
  const isShown = width !== 0 && height !== 0;
  const [entries, drawn] = look ?? [
    '/Resources << /Font << /F1 5 0 R >> >>',
    'BT /F1 9 Tf 4 4 Td (Karin) Tj ET',
  ];
  const fieldPart = `/FT /Sig\n/T (${title})\n/V ${signature} 0 R`;
  const widgetPart =
    `/Type /Annot\n/Subtype /Widget\n/Rect [${rect.join(' ')}]\n/F 132\n/P ${page} 0 R\n${extra}` +
    (isShown && !extra.includes('/AP') ? `\n/AP << /N ${lookNumber} 0 R >>` : '');
  const dictionary =
    `<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /${wish.subFilter ?? 'ETSI.CAdES.detached'}\n` +
    `${'/ByteRange ['.padEnd(60)}\n/Contents <${'0'.repeat(2 * room)}>\n` +
    `/M (D:20261123140000+01'00')\n${wish.dictionary ?? '/Reason (Diarieford)'}\n>>`;
  const box =
    `<<\n/Type /XObject\n/Subtype /Form\n/BBox [0 0 ${width} ${height}]\n${entries}\n` +
    `/Length ${drawn.length}\n>>\nstream\n${drawn}\nendstream`;
  return [
    [signature, dictionary],
    ...(apart
      ? ([
          [field, `<<\n${fieldPart}\n/Kids [${widget} 0 R]\n>>`],
          [widget, `<<\n${widgetPart}\n/Parent ${field} 0 R\n>>`],
        ] as const)
      : ([[field, `<<\n${fieldPart}\n${widgetPart}\n>>`]] as const)),
    ...(isShown ? ([[lookNumber, box]] as const) : []),
  ];
}

function read(pdf: Uint8Array): PdfFile {
  const reading = readPdf(pdf);
  if (!reading.ok) throw new Error(reading.code);
  return reading.file;
}

function newest(file: PdfFile): PdfFile['revisions'][number] {
  return file.revisions.at(-1) ?? file.revisions[0];
}

function lastPage(file: PdfFile): number {
  const numbers = [...file.revisions[0].objects.keys()].filter((number) => {
    const value = objectAt(file, number)?.value;
    return (
      value?.type === 'dict' && nameOf(value.entries.get('Type')) === 'Page' && value.entries.has('Annots')
    );
  });
  return numbers.at(-1) ?? 0;
}

/**
 * A save in the form that newer programs write: a cross-reference stream instead of a table.
 * @param since the byte of the table or stream before it, if not the last.
 */
export function savedWithStream(
  pdf: Uint8Array,
  objects: readonly (readonly [number, string])[],
  since?: number,
): Uint8Array {
  const before = latin1(pdf);
  const previous = since ?? Number(/startxref\n(\d+)\n%%EOF\n$/.exec(before)?.[1]);
  const number = 1 + Math.max(...objects.map(([own]) => own));
  let text = before;
  const entries = objects.map(([own, source]) => {
    const entry = [own, text.length] as const;
    text += `${own} 0 obj\n${source}\nendobj\n`;
    return entry;
  });
  const start = text.length;
  const rows = [...entries, [number, start] as const].map(([, at]) =>
    Buffer.from([1, at >>> 24, (at >>> 16) & 255, (at >>> 8) & 255, at & 255, 0]).toString('latin1'),
  );
  const index = [...entries.map(([own]) => own), number].map((own) => `${own} 1`).join(' ');
  const content = rows.join('');
  text +=
    `${number} 0 obj\n<< /Type /XRef /Size ${number + 1} /W [1 4 1] /Index [${index}] /Root 1 0 R /Prev ${previous} ` +
    `/Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(text);
}
