import { lookAtCard, type SeenCard } from '../../actions/contacts/lookAtCard.ts';
import { takeRevocation } from '../../actions/contacts/takeRevocation.ts';
import { fileKind } from '../../actions/fileKind.ts';
import { ownKeys } from '../../actions/keys/ownKeys.ts';
import { type Arrival, lookAtContent, lookInto } from '../../actions/packages/lookInto.ts';
import type { MetPerson } from '../../actions/packages/metPeople.ts';
import { type Imported, type KeyDecision, takeIn, undecided } from '../../actions/packages/takeIn.ts';
import type { Contact } from '../../domain/people/contact.ts';
import type { Problem } from '../../domain/problems.ts';
import type { Result } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';

/** How far a file has come. */
export type Course =
  | { readonly at: 'read' }
  /** Waits for its passphrase. */
  | { readonly at: 'locked' }
  /** Opened and found whole; waits for what the user says of its people. */
  | { readonly at: 'arrived'; readonly arrival: Arrival }
  | { readonly at: 'taken'; readonly imported: Imported; readonly people: readonly MetPerson[] }
  | { readonly at: 'card'; readonly seen: SeenCard }
  | { readonly at: 'cardKept'; readonly contact: Contact }
  | { readonly at: 'revocation'; readonly contact: Contact }
  | { readonly at: 'ownRevocation' }
  | { readonly at: 'pdf' }
  | { readonly at: 'refused' }
  | { readonly at: 'leftOut' };

export interface Look {
  readonly course: Course;
  readonly problems: readonly Problem[];
}

/** Looks at a file as far as it can be without asking anybody. What raises no question is taken in at once. */
export async function lookAtFile(
  ports: Ports,
  profile: Profile,
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<Look> {
  switch (fileKind(bytes)) {
    case 'pdf':
      return { course: { at: 'pdf' }, problems: [] };
    case 'note':
      return lookAtNote(ports, profile, new TextDecoder().decode(bytes).trim());
    case 'package':
      return lookAtPackage(ports, profile, bytes, passphrase);
    case 'unknown':
      return refused([{ problem: 'not-our-file' }]);
  }
}

async function lookAtPackage(
  ports: Ports,
  profile: Profile,
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<Look> {
  const asks = ports.packages.lockOf(bytes) === 'passphrase';
  if (asks && passphrase === null) return { course: { at: 'locked' }, problems: [] };
  const arrival = await lookInto(ports, profile, bytes, passphrase);
  if (arrival.ok) return receive(ports, profile, arrival.value);
  const { problems } = arrival;
  return asks && problems[0].problem === 'wrong-passphrase'
    ? { course: { at: 'locked' }, problems }
    : refused(problems);
}

/** Looks again at what has been opened, after something else has become known. */
export async function lookAgain(ports: Ports, profile: Profile, { content }: Arrival): Promise<Look> {
  const arrival = await lookAtContent(ports, profile, content);
  return arrival.ok ? receive(ports, profile, arrival.value) : refused(arrival.problems);
}

async function receive(ports: Ports, profile: Profile, arrival: Arrival): Promise<Look> {
  const asks = undecided(arrival, noDecisions).length > 0 || arrival.meantFor !== null;
  if (asks) return { course: { at: 'arrived', arrival }, problems: [] };
  return takeInArrival(ports, profile, arrival, noDecisions);
}

const noDecisions: ReadonlyMap<string, KeyDecision> = new Map();

/** Takes in what has arrived. When something has come between, it is shown anew as it now stands. */
export async function takeInArrival(
  ports: Ports,
  profile: Profile,
  arrival: Arrival,
  decisions: ReadonlyMap<string, KeyDecision>,
): Promise<Look> {
  const taken = await takeIn(ports, profile, arrival, decisions);
  if (taken.ok)
    return { course: { at: 'taken', imported: taken.value, people: arrival.people }, problems: [] };
  const { problems } = taken;
  const now = await lookAtContent(ports, profile, arrival.content);
  return now.ok ? { course: { at: 'arrived', arrival: now.value }, problems } : refused(now.problems);
}

/** A card waits to be kept. A revocation counts at once: only the one who had the key can have made it. */
async function lookAtNote(ports: Ports, profile: Profile, text: string): Promise<Look> {
  const revocation = await ports.verifier.readNote('revocation', text);
  if (revocation.ok) {
    const own = await ownKeys(ports, profile.id);
    if (own.has(revocation.value.author.fingerprint))
      return { course: { at: 'ownRevocation' }, problems: [] };
    return lookFrom(await takeRevocation(ports, profile, text), (contact) => ({ at: 'revocation', contact }));
  }
  if (revocation.problems[0].problem !== 'not-our-file') return refused(revocation.problems);
  return lookFrom(await lookAtCard(ports, profile, text), (seen) => ({ at: 'card', seen }));
}

function lookFrom<T>(result: Result<T, Problem>, courseOf: (value: T) => Course): Look {
  return result.ok ? { course: courseOf(result.value), problems: [] } : refused(result.problems);
}

function refused(problems: readonly Problem[]): Look {
  return { course: { at: 'refused' }, problems };
}
