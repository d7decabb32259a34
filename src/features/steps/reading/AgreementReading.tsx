import type { ReactNode } from 'react';
import type { AcceptedReview } from '../../../domain/steps/managerReview.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/i18n.ts';
import { usePlaceWords, useRoleWords } from '../../../i18n/words.ts';
import styles from './reading.module.css';

type Fact = readonly [label: string, value: ReactNode];

/** The agreement in full, and the talk it rests on. */
export function AgreementReading({ review }: { readonly review: AcceptedReview }) {
  const text = useText('record');
  const meanings = useText('meanings');
  return (
    <>
      <section className={styles.section} aria-labelledby="agreement">
        <h2 id="agreement">{text('agreement.title')}</h2>
        <Facts facts={useAgreementFacts(review)} />
        <p className="sm mut">{meanings('statement.voluntary.manager')}</p>
        <p className="sm mut">{meanings('statement.voluntary.mayChange')}</p>
      </section>
      <section className={styles.section} aria-labelledby="dialogue">
        <h2 id="dialogue">{text('dialogue.title')}</h2>
        <Facts facts={useDialogueFacts(review)} />
      </section>
    </>
  );
}

/** What is empty is not said. */
function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== '' && value !== null)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function useAgreementFacts({ agreement, nextRound, safetyRepresentative }: AcceptedReview): Fact[] {
  const text = useText('record');
  const roles = useRoleWords();
  const places = usePlaceWords();
  const format = useFormat();
  const loans = agreement.loans.map(({ what, from, until }) => {
    const days = [from, until].map((day) => (day === null ? '' : format.date(day)));
    return days.some(Boolean) ? `${what} (${days.join(' – ')})` : what;
  });
  return [
    [text('agreement.decision'), text(`decision.${agreement.decision}`)],
    [text('agreement.reason'), agreement.reason],
    [text('agreement.obstacles'), agreement.obstacles],
    [text('agreement.bridging'), agreement.bridging],
    [text('agreement.place'), places[agreement.place]],
    [
      text('agreement.extent'),
      text('agreement.extentValue', {
        count: agreement.daysPerWeek,
        hours: format.number(agreement.hoursPerDay),
      }),
    ],
    [text('agreement.hours'), text(agreement.fixedHours ? 'agreement.fixedHours' : 'agreement.ownHours')],
    [text('agreement.availability'), agreement.availability],
    [text('agreement.mainWorkplaceDays'), agreement.mainWorkplaceDays],
    [text('agreement.tasks'), agreement.tasks],
    [text('agreement.loans'), loans.join(', ')],
    [
      text('agreement.validUntil'),
      agreement.validUntil === null ? text('agreement.untilChanged') : format.date(agreement.validUntil),
    ],
    [text('agreement.nextRound'), nextRound === null ? '' : format.date(nextRound)],
    [roles.safetyRepresentative, safetyRepresentative],
  ];
}

function useDialogueFacts({ dialogue }: AcceptedReview): Fact[] {
  const text = useText('record');
  const roles = useRoleWords();
  const format = useFormat();
  return [
    [text('dialogue.date'), dialogue.date === null ? '' : format.date(dialogue.date)],
    [text('dialogue.form'), dialogue.form === null ? '' : text(`dialogueForm.${dialogue.form}`)],
    [
      text('dialogue.participants'),
      format.list(
        dialogue.participants.map((role, at) => (at === 0 ? roles[role] : roles[role].toLocaleLowerCase())),
      ),
    ],
    [text('dialogue.note'), dialogue.note],
  ];
}
