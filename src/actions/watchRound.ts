// One round as one person meets it: what stands in it, in which roles they may speak, and what they have begun to write.
import type { Fingerprint } from '../domain/chain/digest.ts';
import type { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import type { Draft } from '../ports/drafts.ts';
import type { Profile } from '../ports/people.ts';
import type { Ports } from '../ports/ports.ts';
import type { StoredAssessment } from '../ports/records.ts';
import type { Watch } from '../ports/watch.ts';
import { ownKeys } from './keys/ownKeys.ts';
import { type OpenedAssessment, openStored } from './openAssessment.ts';
import { rolesIn } from './rolesIn.ts';
import { type RoundStatus, statusOf, type Turn, turnsOf } from './roundStatus.ts';

/** A round that holds. */
export interface OpenRound {
  readonly kind: 'open';
  readonly opened: OpenedAssessment;
  readonly status: RoundStatus;
  readonly turns: readonly Turn[];
  /** In which roles the person who looks may speak. */
  readonly myRoles: readonly Role[];
  /** The fingerprints of their keys; none before they have one. */
  readonly myKeys: ReadonlySet<Fingerprint>;
  readonly drafts: readonly Draft[];
}

export type RoundSight =
  | OpenRound
  /** Nothing has been signed here; a walk may have begun. */
  | { readonly kind: 'absent'; readonly drafts: readonly Draft[] }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[]; readonly stored: StoredAssessment };

/** Follows one round. */
export function watchRound(ports: Ports, profile: Profile, id: string): Watch<RoundSight> {
  return {
    subscribe(next) {
      let stored: StoredAssessment | null | undefined;
      let drafts: readonly Draft[] | undefined;
      let latest = 0;
      const renew = async () => {
        if (stored === undefined || drafts === undefined) return;
        const mine = ++latest;
        const sight = await sightOf(ports, profile, stored, drafts);
        // A slower, older answer never replaces a newer one.
        if (mine === latest) next(sight);
      };
      const stops = [
        ports.records.one(id).subscribe((value) => {
          stored = value;
          void renew();
        }),
        ports.drafts.all.subscribe((value) => {
          drafts = value.filter(({ key }) => key.assessment === id);
          void renew();
        }),
      ];
      return () => {
        latest = Number.POSITIVE_INFINITY;
        for (const stop of stops) stop();
      };
    },
  };
}

async function sightOf(
  ports: Ports,
  profile: Profile,
  stored: StoredAssessment | null,
  drafts: readonly Draft[],
): Promise<RoundSight> {
  if (stored === null || stored.envelopes.length === 0) return { kind: 'absent', drafts };
  const opened = await openStored(ports, stored);
  if (!opened.ok) return { kind: 'broken', problems: opened.problems, stored };
  const { state, entry } = opened.value;
  const keys = await ownKeys(ports, profile.id);
  return {
    kind: 'open',
    opened: opened.value,
    status: statusOf(entry.checklist.procedure, state),
    turns: turnsOf(entry.checklist.procedure, state),
    myRoles: rolesIn(profile, keys, state.links),
    myKeys: keys,
    drafts,
  };
}
