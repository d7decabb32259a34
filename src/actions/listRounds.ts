// The rounds on this device and whose turn it is, kept up to date: drafts and records in one list.

import type { Fingerprint } from '../domain/chain/digest.ts';
import type { Link } from '../domain/chain/link.ts';
import { Invited, invitedPath } from '../domain/drafts/invited.ts';
import { progressOf, type SelfAssessmentDraft } from '../domain/drafts/selfAssessmentDraft.ts';
import type { Draft } from '../ports/drafts.ts';
import type { Profile } from '../ports/people.ts';
import type { Ports } from '../ports/ports.ts';
import type { AssessmentOutline } from '../ports/records.ts';
import type { Watch } from '../ports/watch.ts';
import { readDraft } from './drafts.ts';
import { ownKeys } from './keys/ownKeys.ts';
import { readChain } from './openAssessment.ts';
import { rolesIn } from './rolesIn.ts';
import { type RoundStatus, statusOf, type Turn, turnsOf } from './roundStatus.ts';
import { lastSelfAssessment } from './startRound.ts';

export interface RoundRow {
  readonly id: string;
  readonly placeName: string;
  readonly place: SelfAssessmentDraft['place'];
  readonly employeeName: string;
  readonly status: RoundStatus;
  readonly turns: readonly Turn[];
  /** The step the person who looks can take now, if it is their turn. */
  readonly myStep: Turn['step'] | null;
  /** When something last happened, UTC. */
  readonly at: string;
  readonly demo: boolean;
  readonly draft: { readonly answered: number; readonly total: number; readonly savedAt: string } | null;
  /** From an invitation: who asked, and until when it is wanted. */
  readonly invited: Invited | null;
}

/** Follows every round a profile can see, most recent first. */
export function watchRounds(ports: Ports, profile: Profile): Watch<readonly RoundRow[]> {
  return {
    subscribe(next) {
      let outlines: readonly AssessmentOutline[] | null = null;
      let drafts: readonly Draft[] | null = null;
      let latest = 0;
      const renew = async () => {
        if (!outlines || !drafts) return;
        const mine = ++latest;
        const rows = await listRounds(ports, profile, outlines, drafts);
        // A slower, older answer never replaces a newer one.
        if (mine === latest) next(rows);
      };
      const stops = [
        ports.records.all.subscribe((value) => {
          outlines = value;
          void renew();
        }),
        ports.drafts.all.subscribe((value) => {
          drafts = value;
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

async function listRounds(
  ports: Ports,
  profile: Profile,
  outlines: readonly AssessmentOutline[],
  drafts: readonly Draft[],
): Promise<RoundRow[]> {
  const keys = await ownKeys(ports, profile.id);
  const walks = drafts.filter(
    ({ key, profile: owner }) => key.step === 'self-assessment' && owner === profile.id,
  );
  const rows = await Promise.all(
    outlines.map((outline) =>
      recordRow(
        ports,
        profile,
        keys,
        outline,
        walks.find(({ key }) => key.assessment === outline.id),
      ),
    ),
  );
  const begun = walks.filter(({ key }) => !outlines.some(({ id }) => id === key.assessment));
  const held = rows.filter((row) => row !== null);
  return [...held, ...begun.map((draft) => draftRow(ports, profile, draft))].sort((a, b) =>
    a.at < b.at ? 1 : -1,
  );
}

/** Null when the person has no part in the round: on a shared device, nobody sees others' rounds in their list. */
async function recordRow(
  ports: Ports,
  profile: Profile,
  keys: ReadonlySet<Fingerprint>,
  outline: AssessmentOutline,
  draft: Draft | undefined,
): Promise<RoundRow | null> {
  const chain = await readChain(ports, outline.envelopes);
  const isKeptHere = outline.profile === profile.id;
  const base = {
    id: outline.id,
    demo: outline.demo,
    draft: draft ? draftProgress(ports, draft) : null,
    invited: null,
  };
  if (!chain.ok) return isKeptHere ? { ...base, ...unreadable } : null;
  const { links, entry, state } = chain.value;
  const mine = rolesIn(profile, keys, links);
  if (mine.length === 0 && !isKeptHere) return null;
  const said = state.standing['self-assessment'] ?? lastSelfAssessment({ state });
  const turns = turnsOf(entry.checklist.procedure, state);
  return {
    ...base,
    placeName: said?.statement.body.placeName ?? '',
    place: said?.statement.body.place ?? 'home',
    employeeName: said?.statement.author.name ?? '',
    status: statusOf(entry.checklist.procedure, state),
    turns,
    myStep: turns.find(({ role }) => mine.includes(role))?.step ?? null,
    at: latest(links),
  };
}

const unreadable = {
  placeName: '',
  place: 'home',
  employeeName: '',
  status: 'broken',
  turns: [],
  myStep: null,
  at: '',
} as const;

function latest(links: readonly Link[]): string {
  const moments = links.map(({ statement }) => statement.at).sort();
  return moments.at(-1) ?? '';
}

function draftRow(ports: Ports, profile: Profile, draft: Draft): RoundRow {
  const { place, placeName } = readDraft(draft);
  return {
    id: draft.key.assessment,
    placeName,
    place,
    employeeName: profile.name,
    status: 'draft',
    turns: [{ role: 'employee', step: 'self-assessment' }],
    myStep: 'self-assessment',
    at: draft.savedAt,
    demo: draft.demo,
    draft: draftProgress(ports, draft),
    invited: Invited.safeParse(draft.values[invitedPath]).data ?? null,
  };
}

function draftProgress(ports: Ports, draft: Draft): NonNullable<RoundRow['draft']> {
  const { checklist } = ports.catalog.current('individual');
  return { ...progressOf(checklist, readDraft(draft)), savedAt: draft.savedAt };
}
