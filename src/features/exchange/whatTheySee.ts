import { partsFor } from '../../actions/packages/partsFor.ts';
import type { OpenRound } from '../../actions/watchRound.ts';
import type { AnnexContent } from '../../domain/chain/annex.ts';
import type { Role } from '../../domain/people/role.ts';

export interface Seen {
  readonly answers: number;
  /** Whether ratings, plan and agreement go along. */
  readonly reviewed: boolean;
  readonly reports: number;
  readonly photos: number;
  readonly sensitive: number;
  /** Held on this device and kept out of the receiver's file. */
  readonly keptPhotos: number;
  readonly keptSensitive: number;
}

/** What the file of a role will hold, counted from the very content that will be sealed. */
export function whatTheySee({ opened }: OpenRound, role: Role): Seen {
  const content = partsFor(opened, role);
  const along = new Set(content.annexes.map(({ id }) => id));
  const count = (kinds: readonly AnnexContent['kind'][], goesAlong: boolean) =>
    [...opened.annexes].filter(([id, { kind }]) => kinds.includes(kind) && along.has(id) === goesAlong)
      .length;
  const answers = opened.state.links.findLast(({ statement }) => statement.kind === 'self-assessment');
  const said = answers?.statement.kind === 'self-assessment' ? answers.statement.body.answers : {};
  return {
    answers: Object.values(said).filter(({ value }) => value !== 'later').length,
    reviewed: opened.state.standing['manager-review'] !== undefined,
    reports: content.reports.length,
    photos: count(['photo'], true),
    sensitive: count(['answer', 'assessment'], true),
    keptPhotos: count(['photo'], false),
    keptSensitive: count(['answer', 'assessment'], false),
  };
}
