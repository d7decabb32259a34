import type { RoundRow } from '../../actions/listRounds.ts';

export interface GroupedRounds {
  /** The walk someone most recently left off; offered first. */
  readonly resume: RoundRow | null;
  readonly mine: readonly RoundRow[];
  readonly attention: readonly RoundRow[];
  readonly others: readonly RoundRow[];
  readonly complete: readonly RoundRow[];
}

/** The rounds in the order they ask for something. Each stands in one place only. */
export function groupRounds(rounds: readonly RoundRow[]): GroupedRounds {
  const resume = rounds.find(({ myStep, draft }) => myStep === 'self-assessment' && draft !== null) ?? null;
  const rest = rounds.filter((row) => row !== resume);
  const placed = (row: RoundRow): keyof Omit<GroupedRounds, 'resume'> => {
    if (row.status === 'forked' || row.status === 'broken') return 'attention';
    if (row.myStep !== null && row.status !== 'complete') return 'mine';
    return row.status === 'complete' ? 'complete' : 'others';
  };
  return {
    resume,
    mine: rest.filter((row) => placed(row) === 'mine'),
    attention: rest.filter((row) => placed(row) === 'attention'),
    others: rest.filter((row) => placed(row) === 'others'),
    complete: rest.filter((row) => placed(row) === 'complete'),
  };
}
