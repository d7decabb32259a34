import { useEffect, useState } from 'react';
import { readDraft } from '../../../actions/drafts.ts';
import { noAnswer } from '../../../domain/answers/answers.ts';
import type { Checklist } from '../../../domain/checklist/checklist.ts';
import { allQuestions } from '../../../domain/checklist/questions.ts';
import type { SelfAssessmentDraft } from '../../../domain/drafts/selfAssessmentDraft.ts';
import { usePorts } from '../../../ports/PortsContext.tsx';
import type { Profile } from '../../../ports/people.ts';
import type { Ports } from '../../../ports/ports.ts';

export interface StoredDraft {
  readonly assessment: string;
  readonly profile: Profile;
  readonly initial: SelfAssessmentDraft;
  /** The part the person was in last time, if any. */
  readonly lastPart: string | null;
}

/** Where the walk's last place lies among the draft's values. It never becomes part of a statement. */
export const lastPartPath = 'lastPart';

/** The draft as it lies on the device, read once; undefined while it is read, null when there is none. */
export function useStoredDraft(assessment: string): StoredDraft | null | undefined {
  const ports = usePorts();
  const [stored, setStored] = useState<StoredDraft | null>();
  useEffect(() => {
    let wanted = true;
    void load(ports, assessment).then((draft) => {
      if (wanted) setStored(draft);
    });
    return () => {
      wanted = false;
    };
  }, [ports, assessment]);
  return stored?.assessment === assessment || stored === null ? stored : undefined;
}

async function load(ports: Ports, assessment: string): Promise<StoredDraft | null> {
  const draft = await ports.drafts.load({ assessment, step: 'self-assessment' });
  if (draft === null) return null;
  const profile = (await ports.profiles.list()).find(({ id }) => id === draft.profile);
  if (profile === undefined) return null;
  const { checklist } = ports.catalog.current('individual');
  const last = draft.values[lastPartPath];
  const initial = withEveryAnswer(checklist, readDraft(draft));
  return { assessment, profile, initial, lastPart: typeof last === 'string' ? last : null };
}

/** Every question has an entry, so that a field of an answer never stands without the others. */
function withEveryAnswer(checklist: Checklist, draft: SelfAssessmentDraft): SelfAssessmentDraft {
  const empty = Object.fromEntries(allQuestions(checklist).map(({ question }) => [question.id, noAnswer]));
  return { ...draft, answers: { ...empty, ...draft.answers } };
}
