import { PenLine, Undo2 } from 'lucide-react';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/i18n.ts';
import { usePlaceWords } from '../../../i18n/words.ts';
import { paths } from '../../../paths.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { firstName } from './possessive.ts';
import { useAgreement, useReview } from './ReviewContext.tsx';
import styles from './terms.module.css';

/** The agreement in short, and the ways to change it or to return the round. */
export function TermsInShort() {
  const { id, said } = useReview();
  const text = useText('review');
  const name = firstName(said.statement.author.name);
  return (
    <section className={styles.terms} aria-labelledby="terms">
      <div className={styles.head}>
        <h2 id="terms">{text('agreement.title')}</h2>
        <p className="mut">{text('agreement.short', { name })}</p>
        <LinkButton look="quiet" icon={PenLine} href={paths.reviewPart(id, 'agreement')}>
          {text('agreement.change')}
        </LinkButton>
        <LinkButton look="quiet" icon={Undo2} href={paths.reviewPart(id, 'return')}>
          {text('return.open', { name })}
        </LinkButton>
      </div>
      <Facts />
    </section>
  );
}

function Facts() {
  const text = useText('review');
  const places = usePlaceWords();
  const format = useFormat();
  const [agreement] = useAgreement();
  const { decision, daysPerWeek, hoursPerDay, loans, validUntil } = agreement;
  const lent = loans.map(({ what }) => what.trim()).filter(Boolean);
  const open = text('agreement.open');
  const facts = [
    ['decision', decision === null ? open : text(`decision.${decision}`)],
    ['place', places[agreement.place]],
    [
      'extent',
      daysPerWeek === null || hoursPerDay === null
        ? open
        : text('extent.short', {
            count: daysPerWeek,
            days: format.number(daysPerWeek),
            hours: format.number(hoursPerDay),
          }),
    ],
    ['hours', agreement.availability || (agreement.fixedHours ? text('hours.fixed') : open)],
    ['loans', lent.length > 0 ? lent.join(', ') : text('loans.none')],
    ['until', validUntil === null ? text('term.untilChanged') : format.day(validUntil)],
  ] as const;
  return (
    <dl>
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt className="lbl">{text(`agreement.fact.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
