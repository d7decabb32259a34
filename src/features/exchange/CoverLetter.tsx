import { Copy, Mail } from 'lucide-react';
import { useText } from '../../i18n/i18n.ts';
import { useCopy } from '../../questionnaire/useCopy.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import styles from './exchange.module.css';
import type { Given, HandOverProps } from './HandOverDesk.tsx';
import { mailKindFor } from './mailKindFor.ts';

/** A covering letter with nothing personal in it; the file is put beside it by hand. */
export function CoverLetter({ round, role, given }: HandOverProps & { readonly given: Given }) {
  const text = useText('exchange');
  const mails = useText('mails');
  const copy = useCopy();
  const kind = mailKindFor(round, role, given.to.role);
  const subject = mails(`mail.${kind}.subject`);
  const appLink = `${window.location.origin}${window.location.pathname}`;
  const opening = text(given.to.passphrase === null ? 'letter.keys' : 'letter.passphrase');
  const body = `${mails(`mail.${kind}.body`, { appLink })}\n\n${opening}`;
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
