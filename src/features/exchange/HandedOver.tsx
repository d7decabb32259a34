import { Copy, FileDown, Mail, Send, Share2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { nextWordsKey } from '../../actions/nextWordsKey.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import styles from './exchange.module.css';
import type { Given, HandOverProps } from './HandOverDesk.tsx';
import { mailKindFor } from './mailKindFor.ts';
import { Passphrase } from './PassphraseChoice.tsx';
import { useCopy } from './useCopy.ts';

const sealed = 'application/octet-stream';

/** The file is made: saving or sharing it, telling the passphrase, the letter, and what happens now. */
export function HandedOver(props: HandOverProps & { readonly given: Given; readonly onAgain: () => void }) {
  const { id, given } = props;
  const text = useText('exchange');
  const { files } = usePorts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { fileName, bytes, to } = given;
  return (
    <div className={styles.form}>
      <section className={styles.section} aria-labelledby="made">
        <h2 id="made" tabIndex={-1} ref={heading}>
          {text(`made.${to.role}`)}
        </h2>
        <p>{text('made.text', { name: to.name })}</p>
        <div className={styles.go}>
          <Button look="primary" icon={FileDown} onClick={() => files.download(fileName, sealed, bytes)}>
            {text('made.download')}
          </Button>
          {files.canShare(fileName, sealed) && (
            <Button icon={Share2} onClick={() => void files.share(fileName, sealed, bytes, '')}>
              {text('made.share')}
            </Button>
          )}
        </div>
        <p className="xs dim">{fileName}</p>
      </section>
      <section className={styles.section} aria-labelledby="tell">
        <h2 id="tell">{text('passphrase.tell')}</h2>
        <Passphrase passphrase={given.passphrase} />
        <p className="sm mut">{text('passphrase.pass')}</p>
      </section>
      <Letter {...props} />
      <Next {...props} />
      <div className={styles.go}>
        <Button icon={Send} onClick={props.onAgain}>
          {text('made.again')}
        </Button>
        <LinkButton href={paths.record(id)}>{text('toRecord')}</LinkButton>
      </div>
    </div>
  );
}

/** A covering letter with nothing personal in it; the file is put beside it by hand. */
function Letter({ round, role, given }: HandOverProps & { given: Given }) {
  const text = useText('exchange');
  const mails = useText('mails');
  const copy = useCopy();
  const kind = mailKindFor(round, role, given.to.role);
  const subject = mails(`mail.${kind}.subject`);
  const appLink = `${window.location.origin}${window.location.pathname}`;
  const body = `${mails(`mail.${kind}.body`, { appLink })}\n\n${text('letter.passphrase')}`;
  return (
    <section className={styles.section} aria-labelledby="letter">
      <h2 id="letter">{text('letter.title')}</h2>
      <p className="sm mut">{text('letter.lead')}</p>
      <div className={styles.letter}>
        <p className="b">{subject}</p>
        <p>{body}</p>
      </div>
      <div className={styles.go}>
        <Button icon={Copy} onClick={() => copy(body, text('letter.copied'))}>
          {text('letter.copy')}
        </Button>
        <LinkButton
          icon={Mail}
          href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`}
        >
          {text('letter.open')}
        </LinkButton>
      </div>
    </section>
  );
}

/** What happens now, from the last word of the one who hands over. */
function Next({ round, role }: HandOverProps) {
  const text = useText('exchange');
  const mails = useText('mails');
  const format = useFormat();
  const { state } = round.opened;
  const review = state.standing['manager-review']?.statement.body;
  const nextRound = review?.outcome === 'accepted' ? review.nextRound : null;
  const last = state.links.findLast(({ statement }) => statement.author.role === role);
  const key = last && nextWordsKey(last.statement);
  const isComplete = role === 'manager' && round.status === 'complete' && nextRound !== null;
  const words = isComplete
    ? mails('next.manager.complete', { reviewDate: format.date(nextRound) })
    : key && mails(key);
  if (!words) return null;
  return (
    <section className={styles.section} aria-labelledby="next">
      <h2 id="next">{text('next.title')}</h2>
      <p className="measure">{words}</p>
    </section>
  );
}
