// The tools of somebody who wants a PDF to say something else: appending revisions, patching bytes, and signing
// with a key of their own what our signer would never write.
import { createHash } from 'node:crypto';
import { readPdf } from '../../src/bytes/pdf/readPdf.ts';
import type { Role } from '../../src/domain/people/role.ts';
import type { Identity } from '../../src/ports/people.ts';
import { drawAppearance } from '../../src/signing/appearance/drawAppearance.ts';
import { appendSignature } from '../../src/signing/report/appendSignature.ts';
import { detachedCms } from '../../src/signing/report/cms.ts';
import { readFields } from '../../src/verifying/pdf/readFields.ts';
import { aField } from './signatures.ts';

export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** Exchanges the first occurrence for a text of the same length; fails when there is none. */
export function patched(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = latin1(bytes);
  if (!text.includes(from)) throw new Error(`nothing to patch: ${from}`);
  if (from.length !== to.length) throw new Error('a patch must keep the length');
  return bytesOf(text.replace(from, () => to));
}

/** The file as it was after its first `count` saves. */
export function cutTo(bytes: Uint8Array, count: number): Uint8Array {
  const reading = readPdf(bytes);
  if (!reading.ok) throw new Error(reading.code);
  return bytes.slice(0, reading.file.revisions[count - 1]?.end);
}

/** A file of one save with its text changed, and its table set right again: as whoever signs first could prepare it. */
export function relaid(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  const text = change(latin1(bytes));
  const start = text.lastIndexOf('\nxref\n') + 1;
  const body = text.slice(0, start);
  const table = text
    .slice(start)
    .split(' n \n')
    .map((line, i) => {
      const place = String(body.indexOf(`\n${i + 1} 0 obj\n`) + 1).padStart(10, '0');
      return line.replace(/\d{10} 00000$/, `${place} 00000`);
    })
    .join(' n \n');
  return bytesOf(body + table.replace(/startxref\n\d+/, `startxref\n${start}`));
}

/** The source of an object as it now stands, from `<<` to `>>`, its stream included. */
export function sourceOf(bytes: Uint8Array, number: number): string {
  const text = latin1(bytes);
  const start = text.lastIndexOf(`\n${number} 0 obj\n`) + `\n${number} 0 obj\n`.length;
  return text.slice(start, text.indexOf('\nendobj', start));
}

export interface Forged {
  readonly objects: readonly (readonly [number: number, source: string])[];
  /** Lines of the cross-reference table beyond the objects' own. */
  readonly xref?: string;
  readonly root?: string;
  readonly trailer?: string;
  /** Bytes after the objects that no table lists. */
  readonly hidden?: string;
}

/** One more save, as any PDF editor would append it. */
export function appended(
  bytes: Uint8Array,
  { objects, xref = '', root, trailer = '', hidden = '' }: Forged,
): Uint8Array {
  let text = latin1(bytes);
  const before = /trailer\n<<([\s\S]*?)>>\nstartxref\n(\d+)\n%%EOF\n$/.exec(
    text.slice(text.lastIndexOf('trailer\n')),
  );
  if (before === null) throw new Error('no trailer');
  const [, entries = '', previous] = before;
  const lines = objects.map(([number, source]) => {
    const line = `${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${number} 0 obj\n${source}\nendobj\n`;
    return line;
  });
  const size = Math.max(Number(/\/Size (\d+)/.exec(entries)?.[1]), ...objects.map(([number]) => number + 1));
  const kept = entries
    .replace(/\/Size \d+/, `/Size ${size}`)
    .replace(/\/Prev \d+\n?/, '')
    .replace(/\/Root \d+ 0 R/, (own) => root ?? own);
  text += hidden;
  const start = text.length;
  text += `xref\n${lines.join('')}${xref}trailer\n<<${kept}/Prev ${previous}\n${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(text);
}

export interface Trick {
  /** Changes the signed bytes, keeping their length, before they are signed. */
  readonly edit?: (text: string) => string;
  /** Exchanges the drawing in the field: deflated operators. */
  readonly appearance?: Uint8Array;
  /** Changes the CMS after signing. */
  readonly cms?: (cms: Uint8Array) => Uint8Array;
  readonly name?: string;
  /** The certificate carried, if not the signer's own. */
  readonly certificate?: Uint8Array;
}

/** Signs a field with a real key, but not as our signer would: the cryptography holds, the form does not. */
export async function signedWithTrick(
  pdf: Uint8Array,
  role: Role,
  identity: Identity,
  trick: Trick,
): Promise<Uint8Array> {
  const reading = readPdf(pdf);
  if (!reading.ok) throw new Error(reading.code);
  const found = readFields(reading.file)?.find((field) => field.role === role);
  if (found === undefined) throw new Error(`no field for ${role}`);
  const place = { number: found.number, widget: found.widget, width: 158, height: 140 };
  const field = aField(role);
  const words = { name: trick.name ?? field.name, reason: field.reason, at: new Date(field.at) };
  const drawn = { ...field, ...words, ...place, fingerprint: identity.fingerprint };
  const look = trick.appearance ?? (await drawAppearance(drawn));
  const { bytes, hole } = appendSignature(reading.file, place, words, look);
  const text = (trick.edit ?? ((same) => same))(latin1(bytes));
  if (text.length !== bytes.length) throw new Error('the hole would move');
  const digest = createHash('sha256')
    .update(bytesOf(text.slice(0, hole.start)))
    .update(bytesOf(text.slice(hole.end)))
    .digest();
  const cms = await detachedCms(
    new Uint8Array(digest),
    trick.certificate ?? identity.certificate,
    identity.privateKey,
  );
  const hex = Buffer.from((trick.cms ?? ((same) => same))(cms)).toString('hex');
  return bytesOf(text.slice(0, hole.start + 1) + hex + text.slice(hole.start + 1 + hex.length));
}
