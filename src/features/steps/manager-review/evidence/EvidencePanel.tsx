import { Building2, House, PenLine, X } from 'lucide-react';
import type { ProposedMeasure } from '../../../../domain/answers/answers.ts';
import type { Risk } from '../../../../domain/assessment/risks.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useLanguage, useText } from '../../../../i18n/i18n.ts';
import { useAnswerWords } from '../../../../i18n/words.ts';
import { firstName, possessive } from '../possessive.ts';
import { useReview } from '../ReviewContext.tsx';
import styles from '../review.module.css';
import type { ReviewedRisk } from '../reviewedRisks.ts';
import { EvidencePhotos } from './EvidencePhotos.tsx';
import { Why } from './Why.tsx';

/** What the employee says about a risk, word for word and locked. */
export function EvidencePanel({ reviewed }: { readonly reviewed: ReviewedRisk }) {
  const { said } = useReview();
  const text = useText('review');
  const language = useLanguage();
  const answers = useAnswerWords();
  const { risk, evidence } = reviewed;
  const whose = possessive(firstName(said.statement.author.name), language);
  return (
    <section className={styles.evidence} aria-labelledby="said">
      <div className={styles.evidenceHead}>
        <h2 id="said">{text(risk.source === 'own' ? 'said.ownRisk' : 'said.answer', { whose })}</h2>
        <span className={styles.answer}>
          {risk.source === 'own' ? <PenLine className="i" /> : <X className="i" />}
          {risk.source === 'own' ? text('said.own') : answers.no}
        </span>
      </div>
      <Asked risk={risk} />
      {evidence.comment !== '' && <blockquote className={styles.comment}>{evidence.comment}</blockquote>}
      <EvidencePhotos risk={reviewed.id} title={reviewed.title} />
      <Proposals measures={evidence.measures} />
    </section>
  );
}

/** The question answered, the number measured, and why it is asked; or the risk in the employee's own words. */
function Asked({ risk }: { risk: Risk }) {
  const { texts } = useReview();
  const text = useText('review');
  const format = useFormat();
  if (risk.source === 'own') return <p className={styles.question}>{risk.own.finding}</p>;
  const { question, section, number } = risk.placed;
  const words = texts.items[question.id];
  const { measured } = risk.answer;
  return (
    <>
      <p className={styles.number}>
        {number} {texts.sections[section.id]?.title}
      </p>
      <p className={styles.question}>{words?.question}</p>
      {measured !== null && question.measure && words?.measure && (
        <p className={styles.measured}>
          {text('said.measured', {
            label: words.measure.label,
            value: format.number(measured),
            unit: question.measure.unit,
          })}
        </p>
      )}
      {question.lifeSafety && <p className="b">{text('said.lifeSafety')}</p>}
      {words && <Why question={question} words={words} />}
    </>
  );
}

/** The measures the employee chose, by who acts. */
function Proposals({ measures }: { measures: readonly ProposedMeasure[] }) {
  const { said } = useReview();
  const text = useText('review');
  if (measures.length === 0) return null;
  const name = firstName(said.statement.author.name);
  return (
    <>
      <h3 className={styles.small}>{text('said.proposals')}</h3>
      <ul className={styles.proposals}>
        {measures.map((measure) => (
          <li key={`${measure.actor} ${measure.what}`}>
            {measure.actor === 'employee' ? <House className="i" /> : <Building2 className="i" />}
            <span>
              {measure.what}
              <span className={styles.quiet}>
                {measure.actor === 'employee' ? text('said.byEmployee', { name }) : text('said.byEmployer')}
                {measure.done && `. ${text('said.done')}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
