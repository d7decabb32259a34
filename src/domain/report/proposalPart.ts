// What the employee proposes to do about the risks, before the manager has decided anything.
import type { NumberedRisk } from './numberedRisks.ts';
import type { ReportInput } from './reportInput.ts';
import type { ProposalPart } from './reportModel.ts';

/** Null when nothing is proposed. */
export function proposalPart({ labels }: ReportInput, risks: readonly NumberedRisk[]): ProposalPart | null {
  const rows = risks.flatMap(({ number, risk }) => {
    const { measures } = risk.source === 'own' ? risk.own : risk.answer;
    return measures.map(({ what, actor, done }) => ({
      risk: number,
      what,
      who: labels(done ? 'proposal.done' : `proposal.actor.${actor}`),
    }));
  });
  if (rows.length === 0) return null;
  return {
    title: labels('proposal.title'),
    columns: ['risk', 'what', 'who'].map((column) => labels(`proposal.column.${column}`)),
    rows,
    note: labels('proposal.note'),
  };
}
