// Taking in what has been looked into: the round, its people's keys and receipts, all in one change or not at all.
import type { Fork } from '../../domain/chain/forks.ts';
import type { Link } from '../../domain/chain/link.ts';
import { type Reconciliation, reconcile } from '../../domain/chain/reconcile.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import type { ReportFile } from '../../ports/records.ts';
import type { Comparison } from '../contacts/checkContact.ts';
import { identityOf } from '../keys/identityOf.ts';
import { chainOf, readChain } from '../openAssessment.ts';
import { contactsAfter } from './contactsAfter.ts';
import { type Arrival, lookAtContent } from './lookInto.ts';
import type { MetPerson } from './metPeople.ts';
import { isAcknowledged } from './receipts.ts';

/** What the user says of a key that is new here. */
export type KeyDecision =
  /** Go on without having compared anything. */
  | { readonly kind: 'accept' }
  /** A second person of a known name. */
  | { readonly kind: 'namesake' }
  /** The number was compared. */
  | ({ readonly kind: 'compared' } & Comparison);

export interface Imported {
  readonly assessment: string;
  readonly relation: Reconciliation['relation'];
  readonly from: { readonly name: string; readonly role: Role };
  readonly news: readonly Link[];
  readonly forks: readonly Fork[];
}

/** People whose key must be decided on before the package can be taken in. A changed key takes more than going on. */
export function undecided(arrival: Arrival, decisions: ReadonlyMap<string, KeyDecision>): MetPerson[] {
  return arrival.people.filter(({ isHere, standing, fingerprint }) => {
    const decision = decisions.get(fingerprint)?.kind;
    if (!isHere) return false;
    if (standing.level === 'unknown') return decision === undefined;
    return standing.level === 'changed' && decision !== 'namesake' && decision !== 'compared';
  });
}

/**
 * Looks once more, since another file may have been taken in meanwhile: a key that was new may by now be one of a known
 * name. Problems: `key-undecided`, `number-differs`, those of lookAtContent(), and those of storing.
 */
export async function takeIn(
  ports: Ports,
  profile: Profile,
  { content: seen }: Pick<Arrival, 'content'>,
  decisions: ReadonlyMap<string, KeyDecision>,
): Promise<Result<Imported, Problem>> {
  const again = await lookAtContent(ports, profile, seen);
  return again.ok ? takeInAsSeen(ports, profile, again.value, decisions) : again;
}

async function takeInAsSeen(
  ports: Ports,
  profile: Profile,
  arrival: Arrival,
  decisions: ReadonlyMap<string, KeyDecision>,
): Promise<Result<Imported, Problem>> {
  const [open] = undecided(arrival, decisions);
  if (open) return refuse({ problem: 'key-undecided', name: open.name });
  const contacts = await contactsAfter(ports, profile, arrival, decisions);
  if (!contacts.ok) return contacts;
  const { content, links: theirs, sender } = arrival;
  const { assessment } = content.manifest;
  const stored = await ports.records.load(assessment);
  const ours = stored?.envelopes.length ? await readChain(ports, stored.envelopes) : ok({ links: [] });
  if (!ours.ok) return ours;
  const news = theirs.filter(({ digest }) => !ours.value.links.some((link) => link.digest === digest));
  const whole = chainOf(ports, [...ours.value.links, ...news]);
  if (!whole.ok) return whole;
  const receipt = await receiptFor(ports, profile, arrival, stored?.receipts ?? []);
  if (!receipt.ok) return receipt;
  const reports = await digested(ports, content.reports);
  const heldAnnexes = new Set(stored?.annexes.map(({ id }) => id));
  const heldReports = new Set(stored?.reports.map(({ digest }) => digest));
  const { links, state, entry } = whole.value;
  const committed = await ports.records.commit({
    id: assessment,
    profile: stored?.profile ?? profile.id,
    demo: stored?.demo ?? profile.demo,
    expectedLength: stored?.envelopes.length ?? 0,
    envelopes: news.map(({ envelope }) => envelope),
    annexes: content.annexes.filter(({ id }) => !heldAnnexes.has(id)),
    reports: reports.filter(({ digest }) => !heldReports.has(digest)),
    handOvers: [],
    settledDraft: null,
    receipts: [...content.receipts, ...receipt.value],
    contacts: contacts.value,
    seen: { heads: state.heads, seq: Math.max(...links.map(({ statement }) => statement.seq)) },
  });
  if (!committed.ok) return committed;
  const { relation } = reconcile(entry.checklist.procedure, ours.value.links, theirs);
  const from = { name: sender.author.name, role: sender.body.from.role };
  return ok({ assessment, relation, from, news, forks: state.forks });
}

/** The receiver's word that it came, to go back with the next package; none a second time. */
async function receiptFor(
  ports: Ports,
  profile: Profile,
  { content, links }: Arrival,
  held: readonly string[],
): Promise<Result<readonly string[], Problem>> {
  const cover = await ports.verifier.digest(new TextEncoder().encode(content.cover));
  if (await isAcknowledged(ports, profile, held, cover)) return ok([]);
  const identity = await identityOf(ports, profile, links);
  if (!identity.ok) return identity;
  const seen = new Set(links.flatMap(({ statement }) => statement.prev));
  const body = {
    v: 1,
    assessment: content.manifest.assessment,
    package: cover,
    heads: links.map(({ digest }) => digest).filter((digest) => !seen.has(digest)),
    at: ports.clock.now().toISOString(),
  } as const;
  return ok([await ports.signer.signNote('receipt', body, identity.value)]);
}

function digested(ports: Ports, reports: Arrival['content']['reports']): Promise<ReportFile[]> {
  return Promise.all(
    reports.map(async (report) => ({ ...report, digest: await ports.verifier.digest(report.bytes) })),
  );
}
