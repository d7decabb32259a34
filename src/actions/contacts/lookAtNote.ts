import type { Note } from '../../domain/notes/notes.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { ownKeys } from '../keys/ownKeys.ts';
import { lookAtCard, type SeenCard } from './lookAtCard.ts';

/** What somebody gave: a card, or the word that a key is revoked. `isOwn`: a key of the one who looks. */
export type SeenNote =
  | { readonly kind: 'card'; readonly seen: SeenCard }
  | { readonly kind: 'revocation'; readonly note: Note<'revocation'>; readonly isOwn: boolean };

/**
 * Tells the two kinds of file apart that people give each other by hand. Nothing is kept by looking.
 * Problems: `not-our-file`, `damaged`, `signature-invalid`, `newer-than-this-app`.
 */
export async function lookAtNote(
  ports: Pick<Ports, 'identities' | 'contacts' | 'profiles' | 'verifier'>,
  profile: Profile,
  text: string,
): Promise<Result<SeenNote, Problem>> {
  const note = await ports.verifier.readNote('revocation', text);
  if (note.ok) {
    const own = await ownKeys(ports, profile.id);
    return ok({ kind: 'revocation', note: note.value, isOwn: own.has(note.value.author.fingerprint) });
  }
  if (note.problems[0].problem !== 'not-our-file') return note;
  const seen = await lookAtCard(ports, profile, text);
  return seen.ok ? ok({ kind: 'card', seen: seen.value }) : seen;
}
