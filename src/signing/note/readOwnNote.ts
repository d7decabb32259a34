// One's own notes read again, to carry over what they say or to see that they have survived. Others' notes are not read
// here: what a stranger sends is the work of verifying.
import { base64UrlToBytes } from '../../bytes/base64.ts';
import { jsonOf } from '../../bytes/jsonOf.ts';
import { type NoteBody, type NoteKind, notes } from '../../domain/notes/notes.ts';
import { isSignedBy } from '../der/algorithms.ts';

/** What the note says, or null unless it is whole, of that kind, and signed with the key. */
export async function readOwnNote<Kind extends NoteKind>(
  kind: Kind,
  text: string,
  publicKey: CryptoKey,
): Promise<NoteBody<Kind> | null> {
  const [header, payload, signature, ...more] = text.split('.', 4).map(base64UrlToBytes);
  if (!header || !payload || !signature || more.length > 0) return null;
  const signed = new TextEncoder().encode(text.slice(0, text.lastIndexOf('.')));
  if (!(await isSignedBy(publicKey, signature, signed))) return null;
  if (typeOf(jsonOf(header)) !== notes[kind].type) return null;
  const body = notes[kind].body.safeParse(jsonOf(payload));
  return body.success ? (body.data as NoteBody<Kind>) : null;
}

function typeOf(header: unknown): unknown {
  return typeof header === 'object' && header !== null && 'typ' in header ? header.typ : undefined;
}
