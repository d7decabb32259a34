// What one receiver may see, and no more: what was not meant for a role is not in that role's file at all.
import { annexesLetBy } from '../../domain/chain/annexReaders.ts';
import type { Link } from '../../domain/chain/link.ts';
import type { Role } from '../../domain/people/role.ts';
import type { PackageParts } from '../../ports/exchange.ts';
import type { OpenedAssessment } from '../openAssessment.ts';
import { currentCopies } from '../reportCopies.ts';

/** The whole chain, the annexes meant for a role, and the reports in use. Cards and receipts are the sender's to add. */
export function partsFor(
  opened: Pick<OpenedAssessment, 'stored' | 'state' | 'annexes'>,
  reader: Role,
): Omit<PackageParts, 'cards' | 'receipts'> {
  const { stored, state } = opened;
  // What someone has since kept back is not passed on, though an earlier word of theirs allowed it.
  const inForce = new Set<Link>([...Object.values(state.standing), ...state.followUps]);
  const meantForThem = new Set(
    state.links.flatMap((link) => annexesLetBy(link, inForce.has(link), reader, opened.annexes)),
  );
  const reported = new Set(stored.reports.map(({ statement }) => statement));
  return {
    envelopes: state.links.map(({ envelope }) => envelope),
    annexes: stored.annexes.filter(({ id }) => meantForThem.has(id)),
    reports: [...reported].flatMap((statement) => currentCopies(stored.reports, statement)),
  };
}
