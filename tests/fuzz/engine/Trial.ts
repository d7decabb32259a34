// The judge of the judges: gives one mutant to its reader and says whether what came back may be.
import { chanceOf } from './chance.ts';
import { type Claim, type Mutant, type Outcome, refused, type Target } from './target.ts';

/** In milliseconds: nothing may keep a reader busy for longer. */
const longest = 5000;

export interface TrialResult {
  readonly target: string;
  readonly by: string;
  readonly verdict: string;
  readonly accepted: boolean;
  readonly milliseconds: number;
  /** Why it must not be; null when all is as it should. */
  readonly fault: string | null;
  readonly bytes: () => Uint8Array;
}

export class Trial {
  private readonly targets: readonly Target[];
  private readonly row: readonly Target[];
  private readonly truths: ReadonlyMap<Target, ReadonlySet<string>>;
  private readonly seed: number;

  /** Reads every corpus first: what is accepted of it is what may be accepted later. */
  static async over(targets: readonly Target[], seed: number): Promise<Trial> {
    const truths = new Map<Target, ReadonlySet<string>>();
    for (const target of targets) truths.set(target, await truthsOf(target));
    return new Trial(targets, truths, seed);
  }

  private constructor(
    targets: readonly Target[],
    truths: ReadonlyMap<Target, ReadonlySet<string>>,
    seed: number,
  ) {
    this.targets = targets;
    this.truths = truths;
    this.seed = seed;
    this.row = mixed(targets);
  }

  /** Makes mutant `index` of the seed without judging it. */
  async make(index: number): Promise<{ target: Target; mutant: Mutant<unknown> }> {
    const chance = chanceOf(this.seed, index);
    const target = this.row[index % this.row.length] ?? this.targets[0];
    if (target === undefined) throw new RangeError('nothing to fuzz');
    return { target, mutant: await target.mutate(chance.oneOf(target.corpus), chance) };
  }

  /** Makes and judges mutant `index` of the seed. */
  async run(index: number): Promise<TrialResult> {
    const { target, mutant } = await this.make(index);
    const { outcome, milliseconds } = await timed(target, mutant.input);
    return {
      target: target.name,
      by: mutant.by,
      verdict: outcome.verdict,
      accepted: outcome.accepted.length > 0,
      milliseconds,
      fault: milliseconds > longest ? 'too slow' : this.faultIn(target, mutant, outcome),
      bytes: () => target.bytesOf(mutant.input),
    };
  }

  private faultIn(target: Target, { hopeless = false }: Mutant<unknown>, outcome: Outcome): string | null {
    if (outcome.verdict.startsWith(crashed)) return outcome.verdict;
    if (hopeless && outcome.accepted.length > 0) return 'accepted, and never might be';
    const truths = this.truths.get(target);
    const untrue = outcome.accepted.find(
      (claim) => !target.strangers?.has(claim.by) && !truths?.has(spelled(claim)),
    );
    return untrue === undefined ? null : `changed meaning: ${untrue.by} ${untrue.what.slice(0, 600)}`;
  }
}

const crashed = 'crashed: ';

/**
 * A busy machine lets its programs wait, which is no fault of a reader: time counts as long as this program worked.
 * One that waits for ever is noticed from outside.
 */
async function timed(target: Target, input: unknown): Promise<{ outcome: Outcome; milliseconds: number }> {
  const start = performance.now();
  const worked = process.cpuUsage();
  let outcome: Outcome;
  try {
    outcome = await target.judge(input);
  } catch (error) {
    outcome = refused(`${crashed}${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  const { user, system } = process.cpuUsage(worked);
  return { outcome, milliseconds: Math.min(performance.now() - start, (user + system) / 1000) };
}

async function truthsOf(target: Target): Promise<ReadonlySet<string>> {
  const truths = new Set((target.alsoTrue ?? []).map(spelled));
  for (const [i, input] of target.corpus.entries()) {
    const { verdict, accepted } = await target.judge(input);
    if (accepted.length === 0) throw new Error(`${target.name} ${i} is refused as it is: ${verdict}`);
    for (const claim of accepted) truths.add(spelled(claim));
  }
  return truths;
}

const spelled = ({ by, what }: Claim) => `${by} ${what}`;

/** Targets in a row by their shares, each spread evenly over it. */
function mixed(targets: readonly Target[]): readonly Target[] {
  const places = targets.flatMap((target) =>
    Array.from({ length: target.share }, (_, i) => ({ target, at: (i + 0.5) / target.share })),
  );
  return places.sort((a, b) => a.at - b.at).map(({ target }) => target);
}
