// What one person said at one step. Signed whole, never changed afterwards.
import * as z from 'zod';
import { AnnexReference } from '../chain/annex.ts';
import { Digest, Moment, RandomId } from '../chain/digest.ts';
import { Person } from '../people/person.ts';
import { Mark } from './mark.ts';
import { type BodyOf, steps } from './steps.ts';
import type { StepKind } from './stepKind.ts';

const common = {
  v: z.literal(1),
  /** The assessment this belongs to: a statement cannot be moved to another. */
  assessment: RandomId,
  /** 1 + the highest number among `prev`; 1 for the first. */
  seq: z.int().min(1).max(500),
  /** Digests of every head the author had seen, sorted. */
  prev: z.array(Digest).max(50),
  at: Moment,
  author: Person,
  checklist: z.strictObject({ id: z.string().max(40), version: z.int(), language: z.enum(['sv', 'en']), digest: Digest }),
  annexes: z.array(AnnexReference).max(400),
  mark: Mark,
  /** The words the author signed under, in their language. */
  meaning: z.string().min(1).max(1200),
};

function statementOf<Kind extends StepKind>(kind: Kind) {
  return z.strictObject({ ...common, kind: z.literal(kind), body: steps[kind].body });
}

export const Statement = z.discriminatedUnion('kind', [
  statementOf('self-assessment'),
  statementOf('manager-review'),
  statementOf('acceptance'),
  statementOf('safety-statement'),
  statementOf('follow-up'),
]);
export type Statement = StatementOf<StepKind>;
export type StatementOf<Kind extends StepKind> = {
  [K in Kind]: Omit<z.infer<typeof Statement>, 'kind' | 'body'> & { readonly kind: K; readonly body: BodyOf<K> };
}[Kind];
