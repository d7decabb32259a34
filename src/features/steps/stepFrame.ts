import type { OpenedAssessment } from '../../actions/openAssessment.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Draft } from '../../ports/drafts.ts';
import type { Profile } from '../../ports/people.ts';

/** What the corridor gives the screen of any step. Read once, so that signing does not pull the floor away. */
export interface StepFrame {
  /** Id of the assessment. */
  readonly id: string;
  readonly profile: Profile;
  /** The role in which the person may take this step. */
  readonly role: Role;
  /** The verified record; null before the first word has been signed. */
  readonly opened: OpenedAssessment | null;
  /** What this person has written at this step and not signed. */
  readonly draft: Draft | null;
  /** What stands after the step in the address, e.g. `summary` or `risk/I-ST-01`; empty for the step itself. */
  readonly place: string;
}
