import { useText } from '../../i18n/i18n.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import styles from './people.module.css';
import type { OwnCard } from './useOwnCard.ts';

/** The card as a code for any telephone's camera, and the number alone as one for comparing. */
export function CardCode({ own: { link, number } }: { readonly own: OwnCard }) {
  const text = useText('people');
  return (
    <div className={styles.codes}>
      {link !== null && (
        <figure>
          <QrCode text={link} label={text('code.card')} className={styles.cardCode} />
          <figcaption>
            <span className="b">{text('code.card')}</span>
            <span className="sm mut">{text('code.card.text')}</span>
          </figcaption>
        </figure>
      )}
      <figure>
        <QrCode text={number} label={text('code.number')} className={styles.numberCode} />
        <figcaption>
          <span className="b">{text('code.number')}</span>
          <span className="sm mut">{text('code.number.text')}</span>
        </figcaption>
      </figure>
    </div>
  );
}
