import { IdCard, KeyRound } from 'lucide-react';
import { identityOf } from '../../actions/keys/identityOf.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Identity, Profile } from '../../ports/people.ts';
import { ControlNumber } from '../../questionnaire/ControlNumber.tsx';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { useDeed } from '../../questionnaire/useDeed.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './keys.module.css';
import { useControlNumber } from './useControlNumber.ts';

/** The key that signs now, as others see it. */
export function KeyInUse(props: {
  readonly profile: Profile;
  readonly identity: Identity;
  readonly onRotation: () => void;
}) {
  const { profile, identity } = props;
  const text = useText('keys');
  const format = useFormat();
  const number = useControlNumber(identity);
  return (
    <section className={styles.section} aria-labelledby="in-use">
      <h2 id="in-use">{text('inUse')}</h2>
      <dl className={styles.facts}>
        <Fact name={text('inUse.name')}>{identity.name}</Fact>
        {identity.unit !== '' && <Fact name={text('inUse.unit')}>{identity.unit}</Fact>}
        <Fact name={text('inUse.since')}>{format.date(identity.since)}</Fact>
        <Fact name={text('inUse.number')}>
          {number && <ControlNumber number={number} />}
          <span className="sm mut">{text('inUse.number.text')}</span>
        </Fact>
      </dl>
      {identity.name !== profile.name && (
        <Notice
          tone="warning"
          heading={text('renamed')}
          action={<Button onClick={props.onRotation}>{text('renamed.do')}</Button>}
        >
          <p>{text('renamed.text', { name: profile.name, signed: identity.name })}</p>
        </Notice>
      )}
      <div>
        <LinkButton icon={IdCard} href={paths.ownCard}>
          {text('inUse.card')}
        </LinkButton>
      </div>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Before the first signature, and after a revocation. */
export function NoKey({ profile, onMade }: { readonly profile: Profile; readonly onMade: () => void }) {
  const text = useText('keys');
  const ports = usePorts();
  const { busy, problems, run } = useDeed();
  return (
    <section className={styles.section} aria-labelledby="in-use">
      <h2 id="in-use">{text('none')}</h2>
      <p className="measure">{text('none.text')}</p>
      <ProblemNotice problems={problems} />
      <div>
        <Button
          icon={KeyRound}
          aria-disabled={busy}
          onClick={() => void run(() => identityOf(ports, profile), onMade)}
        >
          {text(busy ? 'none.busy' : 'none.do')}
        </Button>
      </div>
    </section>
  );
}
