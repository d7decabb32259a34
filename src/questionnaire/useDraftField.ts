import { useWatch } from 'react-hook-form';
import type { SelfAssessmentDraft } from '../domain/drafts/selfAssessmentDraft.ts';
import { useWalk } from './Walk.tsx';

type Fact = Exclude<keyof SelfAssessmentDraft, 'answers'>;

/** One fact of the round, and the way to set it. */
export function useDraftField<K extends Fact>(
  name: K,
): readonly [SelfAssessmentDraft[K], (value: SelfAssessmentDraft[K]) => void] {
  const { form } = useWalk().draft;
  const value = useWatch({ control: form.control, compute: (draft: SelfAssessmentDraft) => draft[name] });
  return [value, (next) => form.setValue(name as Fact, next)];
}
