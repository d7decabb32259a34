import type { ProposedMeasure } from '../../../domain/answers/answers.ts';
import type { MeasureDraft } from '../../../domain/drafts/reviewDraft.ts';

/** An empty row of the plan. Its kind and who acts stand visibly chosen, and can be changed. */
export function emptyMeasure(id: string): MeasureDraft {
  return {
    id,
    what: '',
    kind: 'change',
    actor: 'employer',
    responsible: '',
    due: '',
    followUp: '',
    done: false,
  };
}

/** A row from what the employee proposed, with the person and the days the app suggests for it. */
export function measureFrom(
  proposed: ProposedMeasure,
  id: string,
  names: { readonly employee: string; readonly manager: string },
  dates: { readonly due: string; readonly followUp: string },
): MeasureDraft {
  return {
    ...emptyMeasure(id),
    ...dates,
    what: proposed.what,
    actor: proposed.actor,
    responsible: proposed.actor === 'employee' ? names.employee : names.manager,
    done: proposed.done,
  };
}
