import { type FormEvent, useState } from 'react';
import { restoreFromRecovery } from '../../actions/keys/recovery.ts';
import { readPicked } from '../../actions/readPicked.ts';
import type { Problem } from '../../domain/problems.ts';
import type { Result } from '../../domain/result.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { useProfiles } from '../../ports/ProfileContext.tsx';
import { useDeed } from '../../questionnaire/useDeed.ts';
import { Button } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { codeCharacters, codeLength, groupedAsTyped } from './codeGroups.ts';
import styles from './keys.module.css';
import type { BroughtBack } from './Restored.tsx';
import { RestoreRefused } from './RestoreRefused.tsx';

/** The file and the code. What was typed stays, whatever is refused. */
export function RestoreForm({ onRestored }: { readonly onRestored: (back: BroughtBack) => void }) {
  const text = useText('keys');
  const common = useText('common');
  const form = useRestoreForm(onRestored);
  return (
    <form className={styles.form} noValidate onSubmit={form.submit}>
      {form.wrong.length > 0 && (
        <ErrorSummary key={form.tries} heading={common('field.errorsHeading')} places={form.wrong} />
      )}
      <div id="recovery-file" tabIndex={-1}>
        <DropZone
          heading={form.picked ? text('restore.chosen', { name: form.picked.name }) : text('restore.drop')}
          over={() => text('restore.over')}
          choose={text('restore.choose')}
          onFiles={([file]) => file && form.pick(file)}
        >
          {text('restore.private')}
        </DropZone>
        <FieldError id={undefined} text={form.fileError} />
        <p className="vh" role="status">
          {form.picked && text('restore.chosen', { name: form.picked.name })}
        </p>
      </div>
      <TextField
        id="recovery-code"
        label={text('restore.code')}
        hint={text('restore.code.hint')}
        value={form.code}
        error={form.codeError}
        className={styles.typedCode}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={form.type}
        onBlur={form.tidy}
      />
      <RestoreRefused problems={form.problems} />
      <div>
        <Button type="submit" look="primary" aria-disabled={form.busy}>
          {text(form.busy ? 'restore.busy' : 'restore.do')}
        </Button>
      </div>
      <p className="vh" role="status">
        {form.busy && text('restore.busy')}
      </p>
    </form>
  );
}

/** Keys and notes of one person take some kilobytes. */
const largest = 4 * 1024 * 1024;

interface Picked {
  readonly name: string;
  readonly read: Result<Uint8Array, Problem>;
}

function useRestoreForm(onRestored: (back: BroughtBack) => void) {
  const text = useText('keys');
  const ports = usePorts();
  const { profiles, choose } = useProfiles();
  const { busy, problems, run } = useDeed();
  const [picked, setPicked] = useState<Picked | null>(null);
  const [code, setCode] = useState('');
  const [tries, setTries] = useState(0);
  const fileError = tries > 0 && picked === null ? text('restore.noFile') : null;
  const codeError = tries > 0 ? objectionToCode() : null;
  function objectionToCode(): string | null {
    const count = codeCharacters(code).length;
    if (count === 0) return text('restore.code.missing');
    if (count !== codeLength) return text('restore.code.length', { count });
    return ports.recoveryFiles.readCode(code) === null ? text('restore.code.typo') : null;
  }
  return {
    ...{ picked, code, tries, fileError, codeError, busy, problems },
    wrong: [
      ...(fileError ? [{ field: 'recovery-file', text: fileError }] : []),
      ...(codeError ? [{ field: 'recovery-code', text: codeError }] : []),
    ],
    pick: (file: File) => void readPicked(file, largest).then((read) => setPicked({ name: file.name, read })),
    // While something in the middle is being mended, nothing is moved under the cursor.
    type({ currentTarget: { value, selectionStart } }: React.ChangeEvent<HTMLInputElement>) {
      setCode(selectionStart === value.length ? groupedAsTyped(value) : value);
    },
    tidy: () => setCode(groupedAsTyped),
    submit(event: FormEvent) {
      event.preventDefault();
      setTries((before) => before + 1);
      if (picked === null || objectionToCode() !== null) return;
      void run(
        async () => (picked.read.ok ? restoreFromRecovery(ports, picked.read.value, code) : picked.read),
        (profile) => {
          const wasHere = profiles.some(({ id }) => id === profile.id);
          choose(profile.id);
          onRestored({ profile, wasHere });
        },
      );
    },
  };
}
