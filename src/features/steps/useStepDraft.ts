import { useState } from 'react';
import { saveDraft } from '../../actions/saveDraft.ts';
import type { StepKind } from '../../domain/steps/stepKind.ts';
import type { Draft } from '../../ports/drafts.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { type HeldDraft, useDraft } from '../../questionnaire/useDraft.ts';
import type { StepFrame } from './stepFrame.ts';

/** What a person has written at a step and not signed, as a form that saves itself. `empty` is where it begins. */
export function useStepDraft<T extends Record<string, unknown>>(
  frame: StepFrame,
  step: StepKind,
  empty: T,
): HeldDraft<T> {
  const ports = usePorts();
  const [initial] = useState(() => overlaid(empty, frame.draft));
  return useDraft<T>({
    initial,
    spread: [],
    save: (values) => saveDraft(ports, frame.profile, { assessment: frame.id, step }, values),
  });
}

function overlaid<T extends object>(empty: T, draft: Draft | null): T {
  const known = Object.entries(draft?.values ?? {}).filter(([path]) => path in empty);
  return { ...empty, ...Object.fromEntries(known) };
}
