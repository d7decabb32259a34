import { Copy, Pencil, Share2 } from 'lucide-react';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { useCopy } from '../../questionnaire/useCopy.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TitleBlock } from '../../ui/TitleBlock.tsx';
import { InvitationLetter } from './InvitationLetter.tsx';
import styles from './invitation.module.css';
import { RecoveryReminder } from './RecoveryReminder.tsx';
import type { MadeInvitation } from './useInviteForm.ts';

/** Characters. Longer links make codes so dense (beyond 129 squares a side) that a telephone's camera has trouble with them. */
const longestForCode = 1528;

/** The link, the ways to pass it on, and what there is to know about it. */
export function InvitationMade(props: {
  readonly made: MadeInvitation;
  readonly profile: Profile;
  readonly onChange: () => void;
}) {
  const { link, wish } = props.made;
  const text = useText('invitation');
  const format = useFormat();
  return (
    <>
      <PageHeader title={text('made.title')} lead={text('made.lead')} takesOver />
      <div className={styles.column}>
        <TitleBlock
          facts={[
            { label: text('made.unit'), value: wish.unit.trim() || text('made.none') },
            { label: text('made.due'), value: wish.due ? format.date(wish.due) : text('made.none') },
            { label: text('made.representative'), value: wish.representative?.name ?? text('made.none') },
          ]}
        />
        <PassOn link={link} />
        <InvitationLetter link={link} due={wish.due} />
        <AboutLink withRepresentative={wish.representative !== null} />
        <RecoveryReminder profile={props.profile} />
        <div className={styles.go}>
          <Button icon={Pencil} onClick={props.onChange}>
            {text('made.change')}
          </Button>
          <LinkButton look="quiet" href={paths.home}>
            {text('made.home')}
          </LinkButton>
        </div>
      </div>
    </>
  );
}

function PassOn({ link }: { link: string }) {
  const text = useText('invitation');
  const mails = useText('mails');
  const { files } = usePorts();
  const copy = useCopy();
  return (
    <section className={styles.section} aria-label={text('made.link')}>
      <TextField
        label={text('made.link')}
        value={link}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.go}>
        <Button look="primary" icon={Copy} onClick={() => copy(link, text('made.copied'))}>
          {text('made.copy')}
        </Button>
        {files.canShareLink() && (
          <Button icon={Share2} onClick={() => void files.shareLink(link, mails('mail.invitation.subject'))}>
            {text('made.share')}
          </Button>
        )}
      </div>
      {link.length <= longestForCode && (
        <Disclosure summary={text('made.qr')}>
          <p className="sm mut">{text('made.qr.text')}</p>
          <QrCode className={styles.code} text={link} label={text('made.qr.label')} />
        </Disclosure>
      )}
    </section>
  );
}

function AboutLink({ withRepresentative }: { withRepresentative: boolean }) {
  const text = useText('invitation');
  return (
    <section className={styles.section} aria-labelledby="about-link">
      <h2 id="about-link">{text('made.about')}</h2>
      <ul className={styles.lines}>
        <li>{text(withRepresentative ? 'made.about.holdsBoth' : 'made.about.holds')}</li>
        <li>{text('made.about.many')}</li>
        <li>{text('made.about.anyone')}</li>
        <li>{text('made.about.whole')}</li>
      </ul>
    </section>
  );
}
