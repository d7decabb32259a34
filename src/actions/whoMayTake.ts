// Which of the people on this device may take a step: the answer to "is it my turn, and if not, whose".
import { openSteps } from '../domain/chain/nextSteps.ts';
import type { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import type { StepKind } from '../domain/steps/stepKind.ts';
import { steps } from '../domain/steps/steps.ts';
import type { Draft } from '../ports/drafts.ts';
import type { Profile } from '../ports/people.ts';
import type { Ports } from '../ports/ports.ts';
import { ownKeys } from './keys/ownKeys.ts';
import { type OpenedAssessment, openAssessment } from './openAssessment.ts';
import { rolesIn } from './rolesIn.ts';
import { type Turn, turnsOf } from './roundStatus.ts';

export type StepGround =
  | { readonly may: 'absent' }
  | { readonly may: 'broken'; readonly problems: readonly Problem[] }
  /** What goes before this step has not been said. */
  | { readonly may: 'closed'; readonly turns: readonly Turn[] }
  /** Someone else's; `others` are people on this device whose it may be. */
  | { readonly may: 'others'; readonly others: readonly Profile[]; readonly roles: readonly Role[] }
  | {
      readonly may: 'take';
      readonly role: Role;
      readonly opened: OpenedAssessment | null;
      readonly draft: Draft | null;
    };

/** Whether a person may take a step now, restating included. Reads the record once. */
export async function whoMayTake(
  ports: Ports,
  profile: Profile,
  id: string,
  step: StepKind,
): Promise<StepGround> {
  const draft = await ports.drafts.load({ assessment: id, step });
  const opened = await openAssessment(ports, id);
  if (opened !== null && !opened.ok) return { may: 'broken', problems: opened.problems };
  const profiles = await ports.profiles.list();
  if (opened === null) {
    if (draft === null) return { may: 'absent' };
    if (draft.profile === profile.id) return { may: 'take', role: 'employee', opened: null, draft };
    return { may: 'others', others: profiles.filter(({ id }) => id === draft.profile), roles: ['employee'] };
  }
  const { entry, state } = opened.value;
  const { procedure } = entry.checklist;
  if (!openSteps(procedure, state).includes(step)) return { may: 'closed', turns: turnsOf(procedure, state) };
  const role = await roleFor(ports, profile, opened.value, step);
  if (role !== null) {
    const mine = draft?.profile === profile.id ? draft : null;
    return { may: 'take', role, opened: opened.value, draft: mine };
  }
  const others: Profile[] = [];
  for (const other of profiles)
    if ((await roleFor(ports, other, opened.value, step)) !== null) others.push(other);
  return { may: 'others', others, roles: steps[step].roles };
}

async function roleFor(
  ports: Ports,
  profile: Profile,
  { state }: OpenedAssessment,
  step: StepKind,
): Promise<Role | null> {
  const mine = rolesIn(profile, await ownKeys(ports, profile.id), state.links);
  return steps[step].roles.find((role) => mine.includes(role)) ?? null;
}
