// What one person said at one step. Signed whole, never changed afterwards.
import * as z from 'zod';
import { AnnexReference } from '../chain/annex.ts';
import { Digest, Moment, RandomId } from '../chain/digest.ts';
import { Person } from '../people/person.ts';
import { Mark } from './mark.ts';
import type { StepKind } from './stepKind.ts';
import { steps } from './steps.ts';

/** Heads that one statement can name. A chain with more could be continued by nobody. */
export const mostHeads = 50;

const common = {
  v: z.literal(1),
  /** The assessment this belongs to: a statement cannot be moved to another. */
  assessment: RandomId,
  /** 1 + the highest number among `prev`; 1 for the first. */
  seq: z.int().min(1).max(500),
  /** Digests of every head the author had seen, sorted. */
  prev: z.array(Digest).max(mostHeads),
  at: Moment,
  author: Person,
  checklist: z.strictObject({
    id: z.string().max(40),
    version: z.int(),
    language: z.enum(['sv', 'en']),
    digest: Digest,
  }),
  annexes: z.array(AnnexReference).max(400),
  mark: Mark,
  /** The words the author signed under, in their language. */
  meaning: z.string().min(1).max(1200),
};

function statementOf<Kind extends StepKind, Body extends z.ZodType>(kind: Kind, body: Body) {
  return z.strictObject({ ...common, kind: z.literal(kind), body });
}

export const Statement = z.discriminatedUnion('kind', [
  statementOf('self-assessment', steps['self-assessment'].body),
  statementOf('manager-review', steps['manager-review'].body),
  statementOf('acceptance', steps.acceptance.body),
  statementOf('safety-statement', steps['safety-statement'].body),
  statementOf('follow-up', steps['follow-up'].body),
]);
export type Statement = z.infer<typeof Statement>;
export type StatementOf<Kind extends StepKind> = Extract<Statement, { readonly kind: Kind }>;
