import { useState } from 'react';
import type { Signing } from '../../actions/signStep.ts';
import type { Link } from '../../domain/chain/link.ts';
import type { Problem } from '../../domain/problems.ts';
import type { Result } from '../../domain/result.ts';
import type { Mark } from '../../domain/steps/mark.ts';
import type { Voice } from '../../ports/signing.ts';
import type { HeldDraft } from '../../questionnaire/useDraft.ts';
import type { StepFrame } from './stepFrame.ts';

export interface StepSigning {
  /** The statement, once it is signed and stored. */
  readonly signed: Link | null;
  /** For the panel. */
  readonly sign: (mark: Mark, voice: Voice) => Promise<Result<Link, Problem>>;
}

/** Signs a step once what was written is durable, and lets go of the draft when it has become a statement. */
export function useStepSigning(
  frame: StepFrame,
  draft: Pick<HeldDraft<Record<string, never>>, 'flush' | 'close'>,
  act: (signing: Signing) => Promise<Result<Link, Problem>>,
): StepSigning {
  const [signed, setSigned] = useState<Link | null>(null);
  const sign = async (mark: Mark, voice: Voice) => {
    await draft.flush();
    const { id, profile, role } = frame;
    const result = await act({ assessment: id, profile, role, mark, voice });
    if (result.ok) {
      draft.close();
      setSigned(result.value);
    }
    return result;
  };
  return { signed, sign };
}
