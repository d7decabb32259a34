// After a parallel signing there are two copies of the report, each with one signature the other lacks. Whoever has
// already spoken may put the same signature into the other copy too: nothing new is said.
import type { Link } from '../domain/chain/link.ts';
import type { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Ports } from '../ports/ports.ts';
import type { ReportFile } from '../ports/records.ts';
import { identityOf } from './keys/identityOf.ts';
import { noChange } from './noChange.ts';
import { type OpenedAssessment, openAssessment } from './openAssessment.ts';
import { copiesAwaiting, currentCopies } from './reportCopies.ts';
import { signCopies } from './reportsAfter.ts';
import type { Signing } from './signStep.ts';

/** Copies of the standing report that lack the signature of a role that has spoken. */
export async function otherCopies(ports: Ports, opened: OpenedAssessment, role: Role): Promise<ReportFile[]> {
  const review = opened.state.standing['manager-review'];
  if (!review || !wordOf(opened, role)) return [];
  return copiesAwaiting(ports, currentCopies(opened.stored.reports, review.digest), role);
}

/** Signs every such copy with the mark and the outcome of the word already given. */
export async function signOtherCopies(
  ports: Ports,
  signing: Omit<Signing, 'mark'>,
): Promise<Result<number, Problem>> {
  const opened = await openAssessment(ports, signing.assessment);
  const link = opened?.ok ? wordOf(opened.value, signing.role) : undefined;
  if (!opened || !link) return refuse({ problem: 'not-your-turn', step: 'acceptance' });
  if (!opened.ok) return opened;
  const { stored, entry, state } = opened.value;
  const kept = await identityOf(ports, signing.profile, state.links);
  if (!kept.ok) return kept;
  const identity = kept.value;
  const reports = await signCopies(ports, {
    signing: { ...signing, mark: link.statement.mark },
    entry,
    link,
    state,
    existing: stored.reports,
    identity,
    at: ports.clock.now(),
  });
  if (!reports.ok) return reports;
  const committed = await ports.records.commit({ ...noChange(stored), reports: reports.value });
  return committed.ok ? ok(reports.value.length) : committed;
}

function wordOf({ state }: OpenedAssessment, role: Role): Link | undefined {
  const { acceptance, 'safety-statement': opinion } = state.standing;
  return [acceptance, opinion].find((link) => link?.statement.author.role === role);
}
