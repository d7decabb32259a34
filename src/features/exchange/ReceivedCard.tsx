import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { SeenCard } from '../../actions/contacts/lookAtCard.ts';
import type { KeyDecision } from '../../actions/packages/takeIn.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './exchange.module.css';
import { KeyQuestion } from './KeyQuestion.tsx';
import type { ReceivedFileProps } from './ReceivedFile.tsx';

/** Somebody's card: who they say they are, and whether to keep it. */
export function ReceivedCard({ file, verbs, seen }: ReceivedFileProps & { readonly seen: SeenCard }) {
  const text = useText('exchange');
  const [decision, setDecision] = useState<KeyDecision | null>(null);
  const [tried, setTried] = useState(false);
  const { card, number, standing } = seen;
  const { name, unit } = card.author;
  if (standing.level === 'own')
    return (
      <Notice
        heading={text('card.own')}
        action={<LinkButton href={paths.ownCard}>{text('card.own.do')}</LinkButton>}
      />
    );
  if (standing.level === 'revoked') return <ProblemNotice problems={[{ problem: 'key-revoked', name }]} />;
  const keep = () => {
    setTried(true);
    if (standing.level !== 'changed' || decision !== null) verbs.keepCard(file, decision);
  };
  return (
    <>
      <p>{text('card.what', { name })}</p>
      <KeyQuestion
        person={{ name, unit, roles: card.body.roles, standing, number }}
        isAsked={tried}
        decision={decision}
        onDecide={setDecision}
      />
      {seen.vouchedBy && <p className="sm">{text('arrival.vouched', { name })}</p>}
      <ProblemNotice problems={file.problems} />
      <div className={styles.decide}>
        <Button look="primary" icon={UserPlus} aria-disabled={file.busy} onClick={keep}>
          {text('card.keep')}
        </Button>
        <Button aria-disabled={file.busy} onClick={() => verbs.leaveOut(file)}>
          {text('card.leaveOut')}
        </Button>
      </div>
    </>
  );
}
