// Receipts: who has taken in what was handed over. Signed by the receiver, carried back with their next package.
import type { Note } from '../../domain/notes/notes.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import type { HandOver, StoredAssessment } from '../../ports/records.ts';
import { ownKeys } from '../keys/ownKeys.ts';

/** A package carries a hundred: this many of one's own, and as many of others'. */
const mostOfEach = 50;

/**
 * The latest receipts, for the next package: one's own, and others' that are to be passed on to whoever handed to them.
 * A receipt tells no more than that a file came, and only the one who made the file can tell which.
 */
export async function receiptsToCarry(
  ports: Pick<Ports, 'identities' | 'verifier'>,
  profile: Profile,
  texts: readonly string[],
): Promise<string[]> {
  const own = await ownKeys(ports, profile.id);
  const receipts = await readReceipts(ports, texts);
  const latest = (areOwn: boolean) =>
    receipts.filter(({ author }) => own.has(author.fingerprint) === areOwn).slice(-mostOfEach);
  return [...latest(false), ...latest(true)].map(({ text }) => text);
}

/** Whether one has acknowledged a package already: taking it in again says nothing new. */
export async function isAcknowledged(
  ports: Pick<Ports, 'identities' | 'verifier'>,
  profile: Profile,
  texts: readonly string[],
  cover: string,
): Promise<boolean> {
  const own = await ownKeys(ports, profile.id);
  const receipts = await readReceipts(ports, texts);
  return receipts.some(({ author, body }) => own.has(author.fingerprint) && body.package === cover);
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

/** Receipts in the order given, of which those that do not hold are left out. */
async function readReceipts(
  { verifier }: Pick<Ports, 'verifier'>,
  texts: readonly string[],
): Promise<Note<'receipt'>[]> {
  const read = await Promise.all(texts.map((text) => verifier.readNote('receipt', text)));
  return read.flatMap((note) => (note.ok ? [note.value] : []));
}
