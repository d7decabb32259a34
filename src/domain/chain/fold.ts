// The chain of statements → the state of the assessment. Nothing here is stored; everything is computed anew.
// The rules look only at who had seen what, so the order in which statements reach a device never matters.
import type { Procedure } from '../checklist/checklist.ts';
import type { StepKind } from '../steps/stepKind.ts';
import { reopenedBy, steps } from '../steps/steps.ts';
import { type Ancestry, ancestryOf, hasSeen, headsOf } from './ancestry.ts';
import type { Digest } from './digest.ts';
import { type Fork, forksOf } from './forks.ts';
import type { Link } from './link.ts';

export interface AssessmentState {
  /** Every link, by sequence, then by the procedure's order. */
  readonly links: readonly Link[];
  readonly heads: readonly Digest[];
  /** The statement in force at each step that is said once. */
  readonly standing: Standing;
  /** Every statement of a repeatable step that rests on the standing ones. */
  readonly followUps: readonly Link<'follow-up'>[];
  readonly forks: readonly Fork[];
}

export type Standing = { readonly [Kind in StepKind]?: Link<Kind> };

/** Folds a checked chain (see checkChain) into its state. */
export function fold(procedure: Procedure, arrived: readonly Link[]): AssessmentState {
  const links = inOrder(procedure, arrived);
  const ancestry = ancestryOf(links);
  const standing: { [Kind in StepKind]?: Link } = {};
  const followUps: Link<'follow-up'>[] = [];
  for (const { step, after, repeats } of procedure) {
    const candidates = links
      .filter((link) => link.statement.kind === step)
      .filter((link) => after.every((earlier) => restsOn(link, standing[earlier], ancestry)));
    if (repeats) followUps.push(...candidates.filter(isFollowUp));
    else {
      const [only, ...others] = firstRoleFirst(
        step,
        candidates.filter((link) => isInForce(link, links, ancestry)),
      );
      // Two in force contradict each other: none stands until the fork is settled.
      if (only && others.length === 0) standing[step] = only;
    }
  }
  return {
    links,
    heads: headsOf(links),
    standing: standing as Standing,
    followUps,
    forks: forksOf(links, ancestry),
  };
}

function restsOn(link: Link, ground: Link | undefined, ancestry: Ancestry): boolean {
  return ground !== undefined && hasSeen(ancestry, link, ground);
}

/** Not restated by someone who had seen it, and not reopened. A stand-in never restates the first role's word. */
function isInForce(link: Link, links: readonly Link[], ancestry: Ancestry): boolean {
  const { kind } = link.statement;
  if (reopenedBy(link.statement).includes(kind)) return false;
  return !links.some(
    (later) =>
      hasSeen(ancestry, later, link) &&
      (reopenedBy(later.statement).includes(kind) ||
        (later.statement.kind === kind && rank(later) <= rank(link))),
  );
}

function rank(link: Link): number {
  const roles: readonly string[] = steps[link.statement.kind].roles;
  return roles.indexOf(link.statement.author.role);
}

/** Where a step has a stand-in role, the first role's own word goes before it. */
function firstRoleFirst(step: StepKind, sides: readonly Link[]): Link[] {
  for (const role of steps[step].roles) {
    const theirs = sides.filter((link) => link.statement.author.role === role);
    if (theirs.length > 0) return theirs;
  }
  return [];
}

function isFollowUp(link: Link): link is Link<'follow-up'> {
  return link.statement.kind === 'follow-up';
}

function inOrder(procedure: Procedure, links: readonly Link[]): Link[] {
  const place = (link: Link) => procedure.findIndex(({ step }) => step === link.statement.kind);
  return [...links].sort(
    (a, b) => a.statement.seq - b.statement.seq || place(a) - place(b) || (a.digest < b.digest ? -1 : 1),
  );
}
