import { useFormat } from '../i18n/format.ts';
import { useText } from '../i18n/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { SaveIndicator } from '../ui/SaveIndicator.tsx';
import { ShellSave } from '../ui/shellPlaces.tsx';
import { ProblemNotice } from './ProblemNotice.tsx';
import { type HeldDraft, useSaving } from './useDraft.ts';

type Saved = Pick<HeldDraft<Record<string, never>>, 'saving' | 'flush'>;

/** In the top bar: whether what was written is durable. Says nothing before anything has been written. */
export function SaveMark({ draft }: { readonly draft: Saved }) {
  const text = useText('common');
  const format = useFormat();
  const saving = useSaving(draft);
  if (saving.state === 'idle') return null;
  const mark = {
    saving: () => <SaveIndicator state="saving" text={text('save.saving')} />,
    failed: () => <SaveIndicator state="error" text={text('save.error')} />,
  };
  return (
    <ShellSave>
      {saving.state === 'saved' ? (
        <SaveIndicator
          state="saved"
          text={text('save.saved', { time: format.time(saving.at.toISOString()) })}
        />
      ) : (
        mark[saving.state]()
      )}
    </ShellSave>
  );
}

/** When something could not be saved: why, what is safe, and the way to try again. */
export function SaveTrouble({ draft }: { readonly draft: Saved }) {
  const text = useText('walk');
  const saving = useSaving(draft);
  if (saving.state !== 'failed') return null;
  return (
    <ProblemNotice
      problems={saving.problems}
      action={<Button onClick={() => void draft.flush()}>{text('save.retry')}</Button>}
    />
  );
}
