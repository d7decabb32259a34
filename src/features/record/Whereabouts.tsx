import { ArrowRight, FolderInput, Send } from 'lucide-react';
import type { Role } from '../../domain/people/role.ts';
import { roles } from '../../domain/people/role.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { type ChainSigner, SignatureChain } from '../../ui/SignatureChain.tsx';
import { lastSaid } from './lastSaid.ts';
import { nextDeed } from './nextDeed.ts';
import type { RecordProps } from './OpenRecord.tsx';
import styles from './record.module.css';

/** Where the round stands, whose turn it is, and the one thing for this person to do. */
export function Whereabouts(props: RecordProps) {
  const { id, round } = props;
  const text = useText('record');
  const home = useText('home');
  const deed = nextDeed(round);
  return (
    <section className={styles.now} aria-labelledby="now">
      <div>
        <h2 id="now">{home(`status.${round.status}`)}</h2>
        <p className="mut">{text(`deed.${deed.kind}`)}</p>
      </div>
      <Signers {...props} />
      <div className={styles.go}>
        {deed.kind === 'step' && (
          <LinkButton look="primary" iconAfter={ArrowRight} href={paths.step(id, deed.step)}>
            {home(`do.${deed.step}`)}
          </LinkButton>
        )}
        <LinkButton
          look={deed.kind === 'handOver' ? 'primary' : 'plain'}
          icon={Send}
          href={paths.handOver(id)}
        >
          {text('handOver.do')}
        </LinkButton>
        {deed.kind === 'wait' && (
          <LinkButton icon={FolderInput} href={paths.import}>
            {text('deed.import')}
          </LinkButton>
        )}
      </div>
    </section>
  );
}

/** Who has signed, whose turn it is, who waits. */
function Signers({ round }: RecordProps) {
  const text = useText('record');
  const format = useFormat();
  const words = useRoleWords();
  const { clock } = usePorts();
  const { standing } = round.opened.state;
  const body = lastSaid(round.opened.state)?.statement.body;
  const review = standing['manager-review']?.statement.body;
  const named: Readonly<Record<Role, string>> = {
    employee: lastSaid(round.opened.state)?.statement.author.name ?? '',
    manager: body?.manager ?? '',
    safetyRepresentative:
      (review?.outcome === 'accepted' && review.safetyRepresentative) || (body?.safetyRepresentative ?? ''),
  };
  const signers = roles.map((role): ChainSigner => {
    const spoken = Object.values(standing).findLast(({ statement }) => statement.author.role === role);
    const name = spoken?.statement.author.name || named[role] || words[role];
    const isNow = round.turns.some((turn) => turn.role === role);
    if (isNow) return { state: 'now', name, text: `${words[role]}, ${text('signer.now')}` };
    if (!spoken) return { state: 'wait', name, text: `${words[role]}, ${text('signer.wait')}` };
    const when = format.when(spoken.statement.at, clock.now());
    return { state: 'signed', name, text: text('signer.signed', { when }) };
  });
  return <SignatureChain label={text('signer.label')} signers={signers} />;
}
