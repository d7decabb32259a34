import { PenLine } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import type { Role } from '../../domain/people/role.ts';
import type { Missing, Problem } from '../../domain/problems.ts';
import type { Result } from '../../domain/result.ts';
import type { Mark } from '../../domain/steps/mark.ts';
import { useText } from '../../i18n/i18n.ts';
import { useVoice } from '../../i18n/useVoice.ts';
import { useRoleWords, useSignatureWords } from '../../i18n/words.ts';
import type { MeaningKey, Voice } from '../../ports/ports.ts';
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
  readonly meaning: MeaningKey;
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
  const { name, role, hrefOf, nameOf } = props;
  const voice = useVoice();
  const text = useText('walk');
  const words = useSignatureWords();
  const roles = useRoleWords();
  const pad = useId();
  const heading = useId();
  const { problems, busy, sign, setMark } = useSigning(props.onSign);
  return (
    <section className={styles.panel} aria-labelledby={heading} aria-busy={busy}>
      <h2 id={heading}>{props.title}</h2>
      <p className={styles.meaning}>{voice.meaning(props.meaning)}</p>
      <SignaturePad
        id={pad}
        name={name}
        caption={`${name}, ${roles[role].toLocaleLowerCase()}`}
        words={words}
        onChange={setMark}
      />
      {props.children}
      <ProblemNotice problems={problems} hrefOf={hrefOf ?? nowhere} nameOf={nameOf ?? nowhere} />
      <Button look="primary" icon={PenLine} aria-disabled={busy} onClick={() => void sign(voice)}>
        {busy ? text('sign.busy') : props.act}
      </Button>
      {props.after}
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
