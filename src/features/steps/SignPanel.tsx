import { PenLine } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { Role } from '../../domain/people/role.ts';
import type { Missing, Problem } from '../../domain/problems.ts';
import type { Result } from '../../domain/result.ts';
import type { Mark } from '../../domain/steps/mark.ts';
import { useText } from '../../i18n/i18n.ts';
import { useVoice } from '../../i18n/useVoice.ts';
import { useRoleWords, useSignatureWords } from '../../i18n/words.ts';
import type { MeaningKey, Voice } from '../../ports/signing.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { SignaturePad } from '../../ui/SignaturePad.tsx';
import styles from './SignPanel.module.css';

/**
 * Where a person signs: the words the signature stands under, drawn or typed as they like, and one button. Nothing is
 * signed without a mark; a refusal says why and lists what is missing, each line leading to its place.
 */
export function SignPanel(props: {
  readonly title: ReactNode;
  readonly name: string;
  readonly role: Role;
  /** What the signature means; null before it is chosen what to say. */
  readonly meaning: MeaningKey | null;
  /** What must be chosen first, since the meaning follows from it: above the signature. */
  readonly before?: ReactNode;
  /** What the button says. */
  readonly act: string;
  /** Who will receive it, what follows: between the signature and the button. */
  readonly children?: ReactNode;
  /** Below the button. */
  readonly after?: ReactNode;
  readonly onSign: (mark: Mark, voice: Voice) => Promise<Result<unknown, Problem>>;
  readonly hrefOf?: (missing: Missing) => string | null;
  /** Id of the control on the page that mends what is missing. */
  readonly fieldOf?: (missing: Missing) => string | null;
  readonly nameOf?: (risk: string) => string | null;
}) {
  const { name, role, meaning, hrefOf, nameOf } = props;
  const voice = useVoice();
  const text = useText('record');
  const meanings = useText('meanings');
  const words = useSignatureWords();
  const roles = useRoleWords();
  const pad = useId();
  const heading = useId();
  const { problems, busy, sign, setMark } = useSigning(props.onSign);
  const fieldOf = (missing: Missing) => (missing.what === 'name' ? pad : (props.fieldOf?.(missing) ?? null));
  return (
    <section className={styles.panel} aria-labelledby={heading} aria-busy={busy}>
      <h2 id={heading}>{props.title}</h2>
      {props.before}
      <p className={styles.meaning}>{meaning === null ? text('sign.chooseFirst') : voice.meaning(meaning)}</p>
      <SignaturePad
        id={pad}
        name={name}
        caption={`${name}, ${roles[role].toLocaleLowerCase()}`}
        words={words}
        onChange={setMark}
      />
      {props.children}
      <ProblemNotice
        problems={problems}
        hrefOf={hrefOf ?? nowhere}
        fieldOf={fieldOf}
        nameOf={nameOf ?? nowhere}
      />
      <Button look="primary" icon={PenLine} aria-disabled={busy} onClick={() => void sign(voice)}>
        {busy ? text('sign.busy') : props.act}
      </Button>
      <p className="vh" role="status">
        {busy && text('sign.busy')}
      </p>
      {props.after}
      <p className={styles.responsibility}>{meanings('statement.employerResponsibility')}</p>
    </section>
  );
}

const nowhere = () => null;

/** Signing once at a time; without a mark the panel says so instead of asking. */
function useSigning(onSign: (mark: Mark, voice: Voice) => Promise<Result<unknown, Problem>>) {
  const [mark, setMark] = useState<Mark | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [busy, setBusy] = useState(false);
  const sign = async (voice: Voice) => {
    if (busy) return;
    if (mark === null) return setProblems([{ problem: 'missing', missing: [{ what: 'name' }] }]);
    setBusy(true);
    setProblems([]);
    try {
      const signed = await onSign(mark, voice);
      if (!signed.ok) setProblems(signed.problems);
    } finally {
      setBusy(false);
    }
  };
  return { problems, busy, sign, setMark };
}
