import { Copy, Mail } from 'lucide-react';
import { visibleQuestions } from '../../domain/checklist/questions.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { minutesLeft } from '../../questionnaire/minutesLeft.ts';
import { useCopy } from '../../questionnaire/useCopy.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import styles from './invitation.module.css';

/** Characters of a `mailto:` that every mail program takes: some cut longer ones, and a link cut short is no link. */
const longestMail = 1900;

/** A neutral letter around the link. */
export function InvitationLetter({ link, due }: { readonly link: string; readonly due: string | null }) {
  const text = useText('invitation');
  const mails = useText('mails');
  const copy = useCopy();
  const subject = mails('mail.invitation.subject');
  const body = useBody(link, due);
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  const fits = mail.length < longestMail;
  return (
    <section className={styles.section} aria-labelledby="invitation-letter">
      <h2 id="invitation-letter">{text('letter.title')}</h2>
      <p className="sm mut">{text('letter.lead')}</p>
      <div className={styles.letter}>
        <p className="b">{subject}</p>
        <p>
          <Shortened body={body} link={link} />
        </p>
      </div>
      <div className={styles.go}>
        <Button icon={Copy} onClick={() => copy(body, text('letter.copied'))}>
          {text('letter.copy')}
        </Button>
        {fits && (
          <LinkButton icon={Mail} href={mail}>
            {text('letter.mail')}
          </LinkButton>
        )}
      </div>
      {!fits && <p className="sm mut">{text('letter.tooLong')}</p>}
    </section>
  );
}

/** The link is whole, for whoever copies by hand, but takes no more than a line. */
function Shortened({ body, link }: { body: string; link: string }) {
  const [before, after = ''] = body.split(link);
  return (
    <>
      {before}
      <span className={styles.oneLine}>{link}</span>
      {after.replace(/^\n/, '')}
    </>
  );
}

function useBody(link: string, due: string | null): string {
  const mails = useText('mails');
  const format = useFormat();
  const { checklist } = usePorts().catalog.current('individual');
  return mails('mail.invitation.body', {
    minutes: minutesLeft(visibleQuestions(checklist, 'full', {}).length),
    due: due === null ? '' : mails('mail.invitation.due', { date: format.date(due) }),
    inviteLink: link,
  });
}
