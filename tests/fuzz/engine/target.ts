// What is fuzzed: a reader of the product, the sound inputs it is given changed, and what it takes from them.
import type { Chance } from './chance.ts';

/** Something a reader took as said by the holder of a key: it must have been said by them, to the letter. */
export interface Claim {
  /** Fingerprint of the key, or a word for what needs no key. */
  readonly by: string;
  readonly what: string;
}

export interface Outcome {
  /** For the figures: a verdict, a problem, `refused`. */
  readonly verdict: string;
  /** Empty when nothing was accepted. */
  readonly accepted: readonly Claim[];
}

export interface Mutant<Input> {
  readonly input: Input;
  /** Which mutators made it. */
  readonly by: string;
  /** Whether nothing at all may be accepted from it, unchanged meaning or not. */
  readonly hopeless?: boolean;
}

export const areas = ['statements', 'notes', 'packages', 'pdfs', 'certificates'] as const;
export type Area = (typeof areas)[number];

export interface Target<Input = unknown> {
  readonly name: string;
  readonly area: Area;
  /** How many of a thousand mutants of a whole run are of this kind. */
  readonly share: number;
  /** Sound inputs. Everything that is accepted of them is true. */
  readonly corpus: readonly Input[];
  /** What else is true, beyond what the corpus shows by itself. */
  readonly alsoTrue?: readonly Claim[];
  /** Keys whose holders may say anything, since they are nobody we know: what they sign is theirs. */
  readonly strangers?: ReadonlySet<string>;
  mutate(input: Input, chance: Chance): Mutant<Input> | Promise<Mutant<Input>>;
  judge(input: Input): Outcome | Promise<Outcome>;
  /** As a failing input is kept. */
  bytesOf(input: Input): Uint8Array;
}

export const refused = (verdict: string): Outcome => ({ verdict, accepted: [] });
