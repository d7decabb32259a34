// Receipts: who has taken in what was handed over. Signed by the receiver, carried back with their next package.
import type { Note } from '../../domain/notes/notes.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import type { HandOver, StoredAssessment } from '../../ports/records.ts';
import { ownKeys } from '../keys/ownKeys.ts';

/** Receipts in the order given, of which those that do not hold are left out. */
async function readReceipts(
  { verifier }: Pick<Ports, 'verifier'>,
  texts: readonly string[],
): Promise<Note<'receipt'>[]> {
  const read = await Promise.all(texts.map((text) => verifier.readNote('receipt', text)));
  return read.flatMap((note) => (note.ok ? [note.value] : []));
}

/** As many as a package carries. */
const mostCarried = 100;

/** One's own receipts, the latest ones, for the next package. */
export async function ownReceipts(
  ports: Pick<Ports, 'identities' | 'verifier'>,
  profile: Profile,
  texts: readonly string[],
): Promise<string[]> {
  const own = await ownKeys(ports, profile.id);
  const receipts = await readReceipts(ports, texts);
  const mine = receipts.filter(({ author }) => own.has(author.fingerprint)).map(({ text }) => text);
  return mine.slice(-mostCarried);
}

/** One thing handed over, and who has said that it came. */
export interface HandedOver extends HandOver {
  readonly receipts: readonly { readonly name: string; readonly at: string }[];
}

/** What was handed over, with the receipts of those it was meant for. A receipt by anyone else says nothing. */
export async function handedOver(
  ports: Pick<Ports, 'verifier'>,
  { handOvers, receipts }: Pick<StoredAssessment, 'handOvers' | 'receipts'>,
): Promise<HandedOver[]> {
  const read = await readReceipts(ports, receipts);
  return handOvers.map((given) => ({
    ...given,
    receipts: read
      .filter(({ body, author }) => body.package === given.package && isFor(given, author.fingerprint))
      .map(({ body, author }) => ({ name: author.name, at: body.at })),
  }));
}

/** A package under a passphrase names no key: whoever could open it may acknowledge it. */
function isFor({ to }: HandOver, fingerprint: string): boolean {
  return to.some((receiver) => receiver.fingerprint === null || receiver.fingerprint === fingerprint);
}
