// The sums of a run.

/** What a thread tells of the mutants since it last told. */
export interface Share {
  runs: number;
  /** By target, then by what came of it. */
  readonly verdicts: Record<string, Record<string, number>>;
  slowest: Slow;
}

export interface Slow {
  readonly milliseconds: number;
  /** Which one it was. */
  readonly what: string;
}

export const noShare = (): Share => ({ runs: 0, verdicts: {}, slowest: { milliseconds: 0, what: '' } });

const slower = (a: Slow, b: Slow) => (b.milliseconds > a.milliseconds ? b : a);

export function counted(share: Share, target: string, outcome: string, slow: Slow): void {
  share.runs += 1;
  share.slowest = slower(share.slowest, slow);
  const ofTarget = share.verdicts[target] ?? {};
  share.verdicts[target] = { ...ofTarget, [outcome]: (ofTarget[outcome] ?? 0) + 1 };
}

export function added(sum: Share, { runs, verdicts, slowest }: Share): void {
  sum.runs += runs;
  sum.slowest = slower(sum.slowest, slowest);
  for (const [target, outcomes] of Object.entries(verdicts)) {
    const before = sum.verdicts[target] ?? {};
    const both = Object.keys({ ...before, ...outcomes });
    sum.verdicts[target] = Object.fromEntries(
      both.map((outcome) => [outcome, (before[outcome] ?? 0) + (outcomes[outcome] ?? 0)]),
    );
  }
}

export const unchanged = 'accepted unchanged';

/** A line for each target, and one for all. */
export function figures(sum: Share, findings: number, seconds: number): string {
  const totals: Record<string, number> = {};
  const lines = Object.entries(sum.verdicts).map(([target, outcomes]) => {
    for (const [outcome, count] of Object.entries(outcomes)) totals[outcome] = (totals[outcome] ?? 0) + count;
    const runs = Object.values(outcomes).reduce((all, count) => all + count, 0);
    return `  ${target}: ${runs} (${listed(outcomes)})`;
  });
  const { [unchanged]: accepted = 0, ...refused } = totals;
  const refusals = Object.values(refused).reduce((all, count) => all + count, 0);
  const last = [
    `${sum.runs} runs`,
    `${refusals} refused (${listed(refused)})`,
    `${accepted} accepted with unchanged meaning`,
    `${findings} findings`,
    `slowest ${Math.round(sum.slowest.milliseconds)} ms (${sum.slowest.what})`,
    `${Math.round(seconds)} s`,
  ];
  return `${lines.join('\n')}\n${last.join(', ')}`;
}

function listed(outcomes: Readonly<Record<string, number>>): string {
  return Object.entries(outcomes)
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, count]) => `${outcome} ${count}`)
    .join(', ');
}
