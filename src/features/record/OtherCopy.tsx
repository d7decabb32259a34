import { FileSignature } from 'lucide-react';
import { useEffect, useState } from 'react';
import { otherCopies, signOtherCopies } from '../../actions/signOtherCopies.ts';
import type { Role } from '../../domain/people/role.ts';
import type { Problem } from '../../domain/problems.ts';
import { useText } from '../../i18n/i18n.ts';
import { useVoice } from '../../i18n/useVoice.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { RecordProps } from './OpenRecord.tsx';

/** Two signed the same report at the same time: what that means, and signing the other copy too. */
export function OtherCopy({ id, profile, round }: RecordProps) {
  const ports = usePorts();
  const text = useText('record');
  const voice = useVoice();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const role = useRoleThatCanSign(round);
  const sign = async () => {
    if (busy || role === null) return;
    setBusy(true);
    const signed = await signOtherCopies(ports, { assessment: id, profile, role, voice });
    setBusy(false);
    setProblems(signed.ok ? [] : signed.problems);
  };
  return (
    <>
      <Notice
        heading={text('copies.heading')}
        action={
          role !== null && (
            <Button icon={FileSignature} aria-disabled={busy} onClick={() => void sign()}>
              {busy ? text('sign.busy') : text('copies.do')}
            </Button>
          )
        }
      >
        <p>{text(role === null ? 'copies.others' : 'copies.text')}</p>
      </Notice>
      <ProblemNotice problems={problems} />
    </>
  );
}

/** The role in which this person has spoken without their signature standing in every copy. */
function useRoleThatCanSign({ opened, myRoles }: RecordProps['round']): Role | null {
  const ports = usePorts();
  const [role, setRole] = useState<Role | null>(null);
  useEffect(() => {
    let wanted = true;
    const find = async () => {
      for (const mine of myRoles) if ((await otherCopies(ports, opened, mine)).length > 0) return mine;
      return null;
    };
    void find().then((found) => wanted && setRole(found));
    return () => {
      wanted = false;
    };
  }, [ports, opened, myRoles]);
  return role;
}
