import { FileDown, LockKeyhole, MailCheck, Send, Share2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { nextWordsKey } from '../../actions/nextWordsKey.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { CoverLetter } from './CoverLetter.tsx';
import styles from './exchange.module.css';
import type { Given, HandOverProps } from './HandOverDesk.tsx';
import { Passphrase } from './PassphraseChoice.tsx';

const sealed = 'application/octet-stream';

/** The file is made: saving or sharing it, what to tell beside it, the letter, and what happens now. */
export function HandedOver(props: HandOverProps & { readonly given: Given; readonly onAgain: () => void }) {
  const { id, given } = props;
  const text = useText('exchange');
  const format = useFormat();
  const { files } = usePorts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { fileName, bytes, to } = given;
  const name = format.list(to.people.map((one) => one.name));
  return (
    <div className={styles.form}>
      <section className={styles.section} aria-labelledby="made">
        <h2 id="made" tabIndex={-1} ref={heading}>
          {text(`made.${to.role}`)}
        </h2>
        <p>{text('made.text', { name })}</p>
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
        {to.passphrase === null && (
          <p className="note">
            <LockKeyhole className="i" />
            <span>{text('made.keys', { name })}</span>
          </p>
        )}
      </section>
      {to.passphrase !== null && (
        <section className={styles.section} aria-labelledby="tell">
          <h2 id="tell">{text('passphrase.tell')}</h2>
          <Passphrase passphrase={to.passphrase} />
          <p className="sm mut">{text('passphrase.pass')}</p>
        </section>
      )}
      <CoverLetter {...props} />
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

/** What happens now, from the last word of the one who hands over; and how one comes to know that it has arrived. */
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
  return (
    <section className={styles.section} aria-labelledby="next">
      <h2 id="next">{text('next.title')}</h2>
      {words && <p className="measure">{words}</p>}
      <p className="note">
        <MailCheck className="i" />
        <span>{text('next.receipt')}</span>
      </p>
    </section>
  );
}
