// Beginning to walk: a new round, or again after the manager returned it or something changed.

import { base64ToBytes } from '../bytes/base64.ts';
import { type DraftAnswer, noAnswer } from '../domain/answers/answers.ts';
import { type Invited, invitedPath } from '../domain/drafts/invited.ts';
import type { SelfAssessmentDraft } from '../domain/drafts/selfAssessmentDraft.ts';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Draft } from '../ports/drafts.ts';
import type { Profile } from '../ports/people.ts';
import type { Ports } from '../ports/ports.ts';
import { toValues } from './drafts.ts';
import { type OpenedAssessment, openAssessment } from './openAssessment.ts';

/** Starts a round with the facts known beforehand, and by whose invitation; returns the new assessment's id. */
export async function startRound(
  ports: Ports,
  profile: Profile,
  facts: Partial<SelfAssessmentDraft>,
  invited: Invited | null = null,
): Promise<Result<string, Problem>> {
  const assessment = ports.ids.next();
  const draft = draftOf(ports, profile, assessment, facts);
  const values = invited === null ? draft.values : { ...draft.values, [invitedPath]: invited };
  const saved = await ports.drafts.save({ ...draft, values });
  return saved.ok ? ok(assessment) : saved;
}

/** Lays the last statement's answers out as a draft again, pictures and sensitive answers included. */
export async function restartRound(
  ports: Ports,
  profile: Profile,
  assessment: string,
): Promise<Result<string, Problem>> {
  const existing = await ports.drafts.load({ assessment, step: 'self-assessment' });
  if (existing) return ok(assessment);
  const opened = await openAssessment(ports, assessment);
  if (!opened) return refuse({ problem: 'not-your-turn', step: 'self-assessment' });
  if (!opened.ok) return opened;
  const said = lastSelfAssessment(opened.value);
  if (!said) return refuse({ problem: 'not-your-turn', step: 'self-assessment' });
  const answers = new Map<string, DraftAnswer>();
  for (const [id, answer] of Object.entries(said.statement.body.answers))
    answers.set(id, { ...noAnswer, ...answer });
  for (const { id, audience } of said.statement.annexes) {
    const content = opened.value.annexes.get(id);
    if (content?.kind === 'answer') {
      const sharing = audience.length > 1 ? 'everyone' : audience.length === 1 ? 'manager' : 'nobody';
      answers.set(content.question, { ...noAnswer, ...content.answer, sharing });
    }
    if (content?.kind !== 'photo') continue;
    const { risk, width, height, base64 } = content;
    const jpeg = base64ToBytes(base64);
    if (!jpeg) continue;
    // A picture without room is told of now, not found missing when the round is signed again.
    const kept = await ports.draftPhotos.save({ id, assessment, jpeg, width, height });
    if (!kept.ok) return kept;
    const answer = answers.get(risk);
    if (answer && audience.includes('safetyRepresentative'))
      answers.set(risk, { ...answer, photosToRepresentative: true });
  }
  const { answers: _, ...facts } = said.statement.body;
  const saved = await ports.drafts.save(
    draftOf(ports, profile, assessment, { ...facts, answers: Object.fromEntries(answers) }),
  );
  return saved.ok ? ok(assessment) : saved;
}

/** The newest self-assessment of the chain, whether it stands or was returned. */
export function lastSelfAssessment({ state }: Pick<OpenedAssessment, 'state'>) {
  return state.links.findLast((link) => link.statement.kind === 'self-assessment') as
    | (OpenedAssessment['state']['standing']['self-assessment'] & object)
    | undefined;
}

function draftOf(
  ports: Ports,
  profile: Profile,
  assessment: string,
  facts: Partial<SelfAssessmentDraft>,
): Draft {
  return {
    key: { assessment, step: 'self-assessment' },
    profile: profile.id,
    demo: profile.demo,
    savedAt: ports.clock.now().toISOString(),
    values: toValues(facts, ['answers']),
  };
}
