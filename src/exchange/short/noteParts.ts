// A note taken apart and put together again, character by character: what can be derived is not carried.
import { base64ToBytes, base64UrlToBytes, bytesToBase64, bytesToBase64Url } from '../../bytes/base64.ts';
import { jsonOf } from '../../bytes/jsonOf.ts';
import { type NoteBody, type NoteKind, notes } from '../../domain/notes/notes.ts';

export interface NoteParts {
  /** DER, of whoever signed. */
  readonly certificate: Uint8Array;
  /** The body's JSON. */
  readonly payload: Uint8Array;
  /** r and s. */
  readonly signature: Uint8Array;
}

export const signatureLength = 64;

/** The parts of a note, or null when noteText() would not give back the very same text. */
export function notePartsOf(kind: NoteKind, text: string): NoteParts | null {
  const [header, payload, signature] = text.split('.', 3).map(base64UrlToBytes);
  const certificate = header ? certificateIn(header) : null;
  if (!certificate || !payload || signature?.length !== signatureLength) return null;
  const parts = { certificate, payload, signature };
  return noteText(kind, parts) === text ? parts : null;
}

/** The note as the signer writes it. */
export function noteText(kind: NoteKind, { certificate, payload, signature }: NoteParts): string {
  const header = { alg: 'ES256', typ: notes[kind].type, x5c: [bytesToBase64(certificate)] };
  return [new TextEncoder().encode(JSON.stringify(header)), payload, signature]
    .map(bytesToBase64Url)
    .join('.');
}

/** What the payload says, or null when it is no body of this kind. */
export function bodyOf<Kind extends NoteKind>(kind: Kind, payload: Uint8Array): NoteBody<Kind> | null {
  const body = notes[kind].body.safeParse(jsonOf(payload));
  return body.success ? (body.data as NoteBody<Kind>) : null;
}

function certificateIn(header: Uint8Array): Uint8Array | null {
  const json = jsonOf(header);
  const chain = typeof json === 'object' && json !== null && 'x5c' in json ? json.x5c : null;
  const [first] = Array.isArray(chain) ? chain : [];
  return typeof first === 'string' ? base64ToBytes(first) : null;
}
