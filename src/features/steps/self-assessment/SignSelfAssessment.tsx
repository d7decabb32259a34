import { FileCheck, Lock } from 'lucide-react';
import { signSelfAssessment } from '../../../actions/signings.ts';
import type { Missing, Problem } from '../../../domain/problems.ts';
import type { Result } from '../../../domain/result.ts';
import type { Mark } from '../../../domain/steps/mark.ts';
import { useText } from '../../../i18n/i18n.ts';
import { useRoleWords } from '../../../i18n/words.ts';
import { usePorts } from '../../../ports/PortsContext.tsx';
import type { Voice } from '../../../ports/signing.ts';
import { useDraftValue } from '../../../questionnaire/useDraftValue.ts';
import { useWalk } from '../../../questionnaire/Walk.tsx';
import { SignPanel } from '../SignPanel.tsx';
import styles from './summary.module.css';
import type { StoredDraft } from './useStoredDraft.ts';

/** The employee signs. What has been typed is made durable first, and nothing is written to the draft afterwards. */
export function SignSelfAssessment({ stored, onSigned }: { stored: StoredDraft; onSigned: () => void }) {
  const text = useText('walk');
  const ports = usePorts();
  const { draft, links } = useWalk();
  const { assessment, profile } = stored;
  const sign = async (mark: Mark, voice: Voice): Promise<Result<unknown, Problem>> => {
    await draft.flush();
    const signing = { assessment, profile, role: 'employee' as const, mark, voice };
    const signed = await signSelfAssessment(ports, signing, draft.form.getValues());
    if (signed.ok) {
      draft.close();
      onSigned();
    }
    return signed;
  };
  const hrefOf = ({ what }: Missing): string | null => {
    if (what === 'answers') return links.resume;
    if (what === 'ownRisk') return links.own;
    return what === 'manager' || what === 'mainWorkplace' ? links.about : null;
  };
  return (
    <SignPanel
      title={text('sign.title')}
      name={profile.name}
      role="employee"
      meaning="selfAssessment"
      act={text('sign.act')}
      onSign={sign}
      hrefOf={hrefOf}
      after={<After />}
    >
      <Receivers />
    </SignPanel>
  );
}

function Receivers() {
  const text = useText('walk');
  const roles = useRoleWords();
  const { draft, links } = useWalk();
  const manager = useDraftValue(draft, 'manager');
  const representative = useDraftValue(draft, 'safetyRepresentative');
  const row = (name: string, role: string, detail: string) => (
    <li>
      <b>
        {name}, {role.toLocaleLowerCase()}
      </b>
      <span>{detail}</span>
    </li>
  );
  return (
    <ul className={styles.receivers}>
      {manager.trim() === '' ? (
        <li>
          <a href={links.about}>{text('sign.managerMissing')}</a>
        </li>
      ) : (
        row(manager, roles.manager, text('sign.managerGets'))
      )}
      {representative.trim() !== '' &&
        row(representative, roles.safetyRepresentative, text('sign.representativeGets'))}
    </ul>
  );
}

function After() {
  const text = useText('walk');
  return (
    <div className={styles.afterSign}>
      <p>
        <FileCheck className="i" />
        {text('sign.file')}
      </p>
      <p>
        <Lock className="i" />
        {text('sign.final')}
      </p>
    </div>
  );
}
