import { Building2, House, Lock, MessageSquareQuote } from 'lucide-react';
import type { OpenedAssessment } from '../../../actions/openAssessment.ts';
import { bandOf, score } from '../../../domain/assessment/rate.ts';
import type { Position } from '../../../domain/assessment/rating.ts';
import type { RiskScheme } from '../../../domain/checklist/checklist.ts';
import { useText } from '../../../i18n/i18n.ts';
import { useBandWords } from '../../../i18n/words.ts';
import { RiskChip } from '../../../ui/RiskChip.tsx';
import { MeasureList } from './MeasureList.tsx';
import { Photos } from './Photos.tsx';
import styles from './reading.module.css';
import type { ReadRisk } from './readRisks.ts';

/** One risk: what the employee said and what the manager decided, side by side. */
export function RiskReading(props: {
  readonly item: ReadRisk;
  readonly opened: Pick<OpenedAssessment, 'entry' | 'annexes'>;
  /** Whose answer it is: "Ditt svar", "Majas svar". */
  readonly answerLabel: string;
  readonly managerLabel: string;
}) {
  const { item, opened } = props;
  const text = useText('record');
  const scheme = opened.entry.checklist.risk;
  return (
    <li className={styles.risk}>
      <header>
        <h3>{item.title}</h3>
        {item.rating && <Positions scheme={scheme} now={item.rating.now} after={item.rating.after} />}
      </header>
      {item.place !== '' && <p className="xs dim">{item.place}</p>}
      {item.risk.confidential && (
        <p className="note">
          <Lock className="i" />
          <span>{text('risk.confidential')}</span>
        </p>
      )}
      <div className={styles.sides}>
        <section aria-label={`${props.answerLabel}: ${item.title}`}>
          <p className="lbl">{props.answerLabel}</p>
          <Answer item={item} opened={opened} />
        </section>
        <section aria-label={`${props.managerLabel}: ${item.title}`}>
          <p className="lbl">{props.managerLabel}</p>
          <Assessment item={item} />
        </section>
      </div>
    </li>
  );
}

/** The level now, and when the measures are done. */
function Positions(props: { scheme: RiskScheme; now: Position; after: Position | null }) {
  const text = useText('record');
  return (
    <span className={styles.positions}>
      <span className="xs mut">{text('risk.now')}</span>
      <Level scheme={props.scheme} at={props.now} />
      {props.after && (
        <>
          <span className="xs mut">{text('risk.after')}</span>
          <Level scheme={props.scheme} at={props.after} />
        </>
      )}
    </span>
  );
}

function Level({ scheme, at }: { scheme: RiskScheme; at: Position }) {
  const text = useText('record');
  const words = useBandWords();
  const band = bandOf(scheme, at);
  return <RiskChip band={band}>{text('risk.level', { band: words[band], value: score(at) })}</RiskChip>;
}

function Answer({ item, opened }: { item: ReadRisk; opened: Pick<OpenedAssessment, 'annexes'> }) {
  const text = useText('record');
  const { comment, measures, photos } = item.risk.source === 'own' ? item.risk.own : item.risk.answer;
  return (
    <>
      {item.question !== '' && <p className="sm">{text('risk.answeredNo', { question: item.question })}</p>}
      {comment !== '' && <blockquote className={styles.quote}>{comment}</blockquote>}
      <ul className={styles.proposals}>
        {measures.map(({ what, actor }) => (
          <li key={what} className="note">
            {actor === 'employee' ? <House className="i" /> : <Building2 className="i" />}
            <span>
              {what}
              <span className="vh">, {text(`risk.proposal.${actor}`)}</span>
            </span>
          </li>
        ))}
      </ul>
      <Photos ids={photos} annexes={opened.annexes} subject={item.title} />
    </>
  );
}

function Assessment({ item }: { item: ReadRisk }) {
  const text = useText('record');
  const { rating } = item;
  return (
    <>
      {rating === null && <p className="sm mut">{text('risk.unrated')}</p>}
      {rating && <p className="sm b">{text(rating.serious ? 'risk.serious' : 'risk.notSerious')}</p>}
      {rating && rating.seriousReason !== '' && <p className="sm">{rating.seriousReason}</p>}
      {rating && rating.view !== '' && (
        <div className="note">
          <MessageSquareQuote className="i" />
          <p>
            <span className="b">{text('risk.view')}</span> {rating.view}
          </p>
        </div>
      )}
      {rating && rating.existing !== '' && (
        <p className="sm">
          <span className="b">{text('risk.existing')}</span> {rating.existing}
        </p>
      )}
      <MeasureList measures={item.measures} />
    </>
  );
}
