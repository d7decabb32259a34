// Puts a note's body into its signature, under the type of its kind.
import { type NoteBody, type NoteKind, notes } from '../../domain/notes/notes.ts';
import { type SigningKey, signJws } from './signJws.ts';

/**
 * Signs the body as its schema reads it (names trimmed), so that what is signed is what every reader gets.
 * @throws ZodError when the body breaks its schema, TypeError when a text has half a surrogate pair or a revocation
 * names another key than the one that signs it: all are faults of the caller.
 */
export async function signNote<Kind extends NoteKind>(
  kind: Kind,
  body: NoteBody<Kind>,
  key: SigningKey,
): Promise<string> {
  const content = notes[kind].body.parse(body);
  if (kind === 'revocation' && 'fingerprint' in content && content.fingerprint !== key.fingerprint) {
    throw new TypeError('a key can be revoked by itself only');
  }
  return signJws(notes[kind].type, content, key);
}
