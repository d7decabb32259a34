// Packing what one receiver may see, and no more: what was not meant for a role is not in that role's file at all.
import type { Link } from '../domain/chain/link.ts';
import type { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { PackageContent } from '../ports/exchange.ts';
import type { Profile } from '../ports/people.ts';
import type { Ports } from '../ports/ports.ts';
import { type OpenedAssessment, openAssessment } from './openAssessment.ts';
import { currentCopies } from './reportCopies.ts';

export interface SealedHandOver {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Seals the assessment for one role and notes that it was handed over. Refuses when nothing has been signed yet. */
export async function handOver(
  ports: Ports,
  from: { readonly profile: Profile; readonly role: Role },
  assessment: string,
  to: { readonly name: string; readonly role: Role },
  passphrase: string,
): Promise<Result<SealedHandOver, Problem>> {
  const opened = await openAssessment(ports, assessment);
  if (!opened) return refuse({ problem: 'missing', missing: [{ what: 'answers' }] });
  if (!opened.ok) return opened;
  const at = ports.clock.now().toISOString();
  const sender = { name: from.profile.name, role: from.role };
  const sealed = await ports.packages.seal(contentFor(opened.value, sender, to, at), passphrase);
  if (!sealed.ok) return sealed;
  const { stored, state } = opened.value;
  const noted = await ports.records.commit({
    id: stored.id,
    profile: stored.profile,
    demo: stored.demo,
    expectedLength: stored.envelopes.length,
    envelopes: [],
    annexes: [],
    reports: [],
    handOvers: [{ at, role: to.role, heads: state.heads }],
    settledDraft: null,
  });
  return noted.ok ? ok({ fileName: ports.packages.suggestFileName(), bytes: sealed.value }) : noted;
}

/** What a receiver gets: the whole chain, the annexes meant for them, and the reports in use. */
export function contentFor(
  opened: OpenedAssessment,
  from: PackageContent['from'],
  to: PackageContent['to'],
  at: string,
): PackageContent {
  const { stored, state } = opened;
  // What someone has since kept back is not passed on, though an earlier word of theirs allowed it.
  const inForce = new Set<Link>([...Object.values(state.standing), ...state.followUps]);
  const meantForThem = new Set(
    state.links.flatMap((link) => {
      const { author, annexes } = link.statement;
      const mayRead = (audience: readonly Role[]) =>
        author.role === to.role || (inForce.has(link) && audience.includes(to.role));
      return annexes.filter(({ audience }) => mayRead(audience)).map(({ id }) => id);
    }),
  );
  const reported = new Set(stored.reports.map(({ statement }) => statement));
  return {
    assessment: stored.id,
    from,
    to,
    at,
    envelopes: state.links.map(({ envelope }) => envelope),
    annexes: stored.annexes.filter(({ id }) => meantForThem.has(id)),
    reports: [...reported].flatMap((statement) => currentCopies(stored.reports, statement)),
  };
}
