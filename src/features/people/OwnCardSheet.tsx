import { Copy, FileDown, Link, Share2 } from 'lucide-react';
import { groupsOf } from '../../domain/people/controlNumber.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import type { Profile } from '../../ports/people.ts';
import { ControlNumber } from '../../questionnaire/ControlNumber.tsx';
import { useCopy } from '../../questionnaire/useCopy.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Notice.tsx';
import styles from './people.module.css';
import type { OwnCard } from './useOwnCard.ts';
import { usePersonLine } from './usePersonLine.ts';

/** The card as others read it, and the ways to give it away. */
export function OwnCardSheet({ profile, own }: { readonly profile: Profile; readonly own: OwnCard }) {
  const text = useText('people');
  const line = usePersonLine();
  const copy = useCopy();
  const { identity, number } = own;
  return (
    <div className={styles.section}>
      <section className={styles.sheet} aria-labelledby="own">
        <div>
          <h2 id="own" className={styles.name}>
            {identity.name}
          </h2>
          <p className="mut">{line({ unit: identity.unit, roles: profile.roles })}</p>
        </div>
        <div className={styles.ownNumber}>
          <h3 className="lbl">{text('number.label')}</h3>
          <ControlNumber number={number} large label={text('number.own')} />
          <Button
            look="quiet"
            icon={Copy}
            onClick={() => copy(groupsOf(number).join(' '), text('number.copied'))}
          >
            {text('number.copy')}
          </Button>
        </div>
        <p className="sm mut">{text('number.own.text')}</p>
      </section>
      <GiveAway own={own} />
      <Note>{text('card.noSecret')}</Note>
    </div>
  );
}

const anyFile = 'application/octet-stream';

function GiveAway({ own: { card, link } }: { own: OwnCard }) {
  const text = useText('people');
  const copy = useCopy();
  const { files, packages } = usePorts();
  const bytes = () => new TextEncoder().encode(card);
  const name = () => packages.suggestFileName('card');
  const canShareFile = files.canShare(name(), anyFile);
  const share = () =>
    link !== null && files.canShareLink()
      ? files.shareLink(link, text('card.share.text'))
      : files.share(name(), anyFile, bytes(), text('card.share.text'));
  return (
    <div className={styles.buttons}>
      <Button look="primary" icon={FileDown} onClick={() => files.download(name(), anyFile, bytes())}>
        {text('card.download')}
      </Button>
      {(canShareFile || (link !== null && files.canShareLink())) && (
        <Button icon={Share2} onClick={() => void share()}>
          {text('card.share')}
        </Button>
      )}
      {link !== null && (
        <Button icon={Link} onClick={() => copy(link, text('card.linkCopied'))}>
          {text('card.copyLink')}
        </Button>
      )}
    </div>
  );
}
