// One file defines a step completely: who may state it, what is said, and what it reopens.
import type * as z from 'zod';
import type { Role } from '../people/role.ts';
import type { StepKind } from './stepKind.ts';

export interface Step<Kind extends StepKind, Body extends z.ZodType> {
  readonly kind: Kind;
  /** Who may state it; the first answers for it, the others stand in. */
  readonly roles: readonly [Role, ...Role[]];
  readonly body: Body;
  /** Steps that no longer stand once this has been said. */
  readonly reopens: (body: z.infer<Body>) => readonly StepKind[];
}

/** Keeps the literal types of a step's parts. */
export function defineStep<Kind extends StepKind, Body extends z.ZodType>(
  step: Step<Kind, Body>,
): Step<Kind, Body> {
  return step;
}
