import { cardIn } from '../../actions/contacts/cardIn.ts';
import type { SeenCard } from '../../actions/contacts/lookAtCard.ts';
import { lookAtNote } from '../../actions/contacts/lookAtNote.ts';
import { takeRevocation } from '../../actions/contacts/takeRevocation.ts';
import { fileKind } from '../../actions/fileKind.ts';
import { readPicked } from '../../actions/readPicked.ts';
import type { Contact } from '../../domain/people/contact.ts';
import type { Problem } from '../../domain/problems.ts';
import { paths } from '../../paths.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';

/** What has been given, and what there is to be done with it. */
export type Given =
  | { readonly at: 'refused'; readonly problems: readonly Problem[] }
  /** Ours, but for another place in the app. */
  | { readonly at: 'elsewhere'; readonly kind: 'package' | 'pdf' | 'invitation'; readonly href: string }
  /** `held`: the contact with this very key. `known`: the one of the same name with another. */
  | {
      readonly at: 'card';
      readonly seen: SeenCard;
      readonly held: Contact | null;
      readonly known: Contact | null;
    }
  /** `before`: the contact as it was, if there was one. */
  | { readonly at: 'revoked'; readonly contact: Contact; readonly before: Contact | null }
  | { readonly at: 'ownRevocation' };

/** A file: a card, or a revocation note, which looks like one from outside. */
export async function lookAtGivenFile(ports: Ports, profile: Profile, file: File): Promise<Given> {
  const read = await readPicked(file.slice(0, largest));
  if (!read.ok) return { at: 'refused', problems: read.problems };
  const kind = fileKind(read.value);
  if (kind === 'package') return { at: 'elsewhere', kind, href: paths.import };
  if (kind === 'pdf') return { at: 'elsewhere', kind, href: paths.verify };
  return lookAtGivenText(ports, profile, new TextDecoder().decode(read.value));
}

/** A card with an issued certificate is below 4 kB. What is larger is cut, and is then no card. */
const largest = 64 * 1024;

/** What was pasted, scanned or opened: a link, a short card, or the text of a card's file. */
export async function lookAtGivenText(ports: Ports, profile: Profile, text: string): Promise<Given> {
  const invitation = /#\/invitation\/([\w-]+)/.exec(text.replace(/\s+/g, ''))?.[1];
  if (invitation !== undefined)
    return { at: 'elsewhere', kind: 'invitation', href: paths.invitation(invitation) };
  const card = await cardIn(ports, text);
  if (card === null) return { at: 'refused', problems: [{ problem: 'not-our-file' }] };
  const looked = await lookAtNote(ports, profile, card);
  if (!looked.ok) return { at: 'refused', problems: looked.problems };
  const held = await ports.contacts.list(profile.id);
  const by = (fingerprint: string | null) =>
    held.find((contact) => contact.fingerprint === fingerprint) ?? null;
  if (looked.value.kind === 'card') {
    const { seen } = looked.value;
    const { standing } = seen;
    const known = by(standing.level === 'changed' ? standing.known : null);
    return { at: 'card', seen, held: by(seen.card.author.fingerprint), known };
  }
  const { note, isOwn } = looked.value;
  if (isOwn) return { at: 'ownRevocation' };
  // It counts at once: only who had the key can have made the note.
  const taken = await takeRevocation(ports, profile, note.text);
  return taken.ok
    ? { at: 'revoked', contact: taken.value, before: by(note.author.fingerprint) }
    : { at: 'refused', problems: taken.problems };
}
