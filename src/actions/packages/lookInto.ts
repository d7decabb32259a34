// Looking into a package before anything of it is taken in: opened, verified whole, held against what is known.
// Nothing is stored by looking.
import type { Link } from '../../domain/chain/link.ts';
import { type Reconciliation, reconcile } from '../../domain/chain/reconcile.ts';
import type { Note } from '../../domain/notes/notes.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { mostHeads } from '../../domain/steps/statement.ts';
import type { PackageContent } from '../../ports/exchange.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import type { LinkReport } from '../../ports/verifying.ts';
import { knownKeysOf } from '../keys/knownKeys.ts';
import { chainOf, readChain } from '../openAssessment.ts';
import { addressee } from './addressee.ts';
import { faultsOfContent } from './faultsOfContent.ts';
import { type MetPerson, metPeople } from './metPeople.ts';
import { openSealed } from './openSealed.ts';

/** A package that holds, and what there is to know before taking it in. */
export interface Arrival {
  readonly content: PackageContent;
  readonly sender: Note<'manifest'>;
  /** In which role the one who looks receives it. */
  readonly role: Role;
  readonly links: readonly Link[];
  readonly cards: readonly Note<'card'>[];
  readonly people: readonly MetPerson[];
  readonly relation: Reconciliation['relation'];
  /** Whether this device has nothing of the round yet. */
  readonly isNewHere: boolean;
  /** Null when it names the one who looks; else the name it was meant for, as its sender wrote it. */
  readonly meantFor: string | null;
}

/**
 * Problems: those of opening, of the chain, annexes, reports and cover; `not-addressed-to-you`,
 * `addressed-to-other-profile`, `key-revoked`, `older-than-known`, `recovery-missing`; `too-large` for a round in so many
 * branches that nobody could go on with it.
 */
export async function lookInto(
  ports: Ports,
  profile: Profile,
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<Result<Arrival, Problem>> {
  const opened = await openSealed(ports, profile, bytes, passphrase);
  return opened.ok ? lookAtContent(ports, profile, opened.value) : opened;
}

/** The same for what has been opened: what is known of its people and of the round may have changed since. */
export async function lookAtContent(
  ports: Ports,
  profile: Profile,
  content: PackageContent,
): Promise<Result<Arrival, Problem>> {
  const chain = await readChain(ports, content.envelopes);
  if (!chain.ok) return chain;
  const { links, entry, reports } = chain.value;
  const [fault, ...faults] = await faultsOfContent(ports, content, links);
  if (fault) return refuse(fault, ...faults);
  const sender = await ports.verifier.readNote('manifest', content.cover);
  if (!sender.ok) return sender;
  const addressed = await addressee(ports, profile, sender.value, links);
  if (!addressed.ok) return addressed;
  const cards = await readCards(ports, content.cards);
  const held = await heldHere(ports, content.manifest.assessment, links);
  if (!held.ok) return held;
  const met = { content, sender: sender.value, cards, reports };
  const people = await peopleIn(ports, profile, met, held.value);
  const revoked = people.find(
    ({ standing, isHere }) => isHere && standing.level === 'revoked' && standing.before,
  );
  if (revoked) return refuse({ problem: 'key-revoked', name: revoked.name });
  // Two copies that do not make one chain are not for the user to decide on.
  const digests = new Set(held.value.map(({ digest }) => digest));
  const whole = chainOf(ports, [...held.value, ...links.filter(({ digest }) => !digests.has(digest))]);
  if (!whole.ok) return whole;
  if (whole.value.state.heads.length > mostHeads)
    return refuse({ problem: 'too-large', limit: `${mostHeads}` });
  const { relation } = reconcile(entry.checklist.procedure, held.value, links);
  const isNewHere = held.value.length === 0;
  return ok({ content, sender: sender.value, ...addressed.value, links, cards, people, relation, isNewHere });
}

async function readCards(ports: Ports, texts: readonly string[]): Promise<Note<'card'>[]> {
  const read = await Promise.all(texts.map((text) => ports.verifier.readNote('card', text)));
  return read.flatMap((note) => (note.ok ? [note.value] : []));
}

async function peopleIn(
  ports: Ports,
  profile: Profile,
  met: Pick<Arrival, 'content' | 'sender' | 'cards'> & { readonly reports: readonly LinkReport[] },
  ours: readonly Link[],
): Promise<MetPerson[]> {
  const { content, sender, cards, reports } = met;
  const cover = await ports.verifier.digest(new TextEncoder().encode(content.cover));
  const held = new Set(ours.map(({ digest }) => digest));
  const links = reports.flatMap((report) => (report.ok ? [{ link: report.link, ...report.key }] : []));
  return metPeople(ports, await knownKeysOf(ports, profile), { sender, cover, held, links, cards });
}

/** What this device has of the round. One that was deleted here comes back only as new as it was, or newer. */
async function heldHere(
  ports: Ports,
  assessment: string,
  theirs: readonly Link[],
): Promise<Result<readonly Link[], Problem>> {
  const stored = await ports.records.load(assessment);
  if (stored !== null && stored.envelopes.length > 0) {
    const ours = await readChain(ports, stored.envelopes);
    return ours.ok ? ok(ours.value.links) : ours;
  }
  const seen = await ports.records.seen(assessment);
  const digests = new Set(theirs.map(({ digest }) => digest));
  const isOlder = seen?.heads.some((head) => !digests.has(head)) ?? false;
  return isOlder ? refuse({ problem: 'older-than-known' }) : ok([]);
}
