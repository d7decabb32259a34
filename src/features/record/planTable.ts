import type { OpenedAssessment } from '../../actions/openAssessment.ts';
import type { FollowUpBody } from '../../domain/steps/followUp.ts';

export interface PlanTableWords {
  readonly what: string;
  readonly responsible: string;
  readonly due: string;
  readonly followUp: string;
  readonly status: string;
  readonly statuses: Readonly<Record<FollowUpBody['checks'][number]['status'], string>>;
}

/**
 * The action plan as a table for a spreadsheet: UTF-8 with a byte order mark and semicolons, as Excel in Swedish opens it.
 * Only what everyone in the round may see. Null when there is no plan.
 */
export function planTable(
  { state }: Pick<OpenedAssessment, 'state'>,
  words: PlanTableWords,
): Uint8Array | null {
  const review = state.standing['manager-review']?.statement.body;
  const measures = review?.outcome === 'accepted' ? Object.values(review.measures).flat() : [];
  if (measures.length === 0) return null;
  const last = new Map(
    state.followUps.flatMap(({ statement }) =>
      statement.body.checks.map((check) => [check.measure, check.status]),
    ),
  );
  const rows = measures.map(({ id, what, responsible, due, followUp, done }) => {
    const status = last.get(id) ?? (done ? 'done' : 'notStarted');
    return [what, responsible, due, followUp, words.statuses[status]];
  });
  const head = [words.what, words.responsible, words.due, words.followUp, words.status];
  const lines = [head, ...rows].map((row) => row.map(cell).join(';'));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

/** Quoted always. A text that a spreadsheet would take for a formula is kept as text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
