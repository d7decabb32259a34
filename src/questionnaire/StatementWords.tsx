import type { Statement } from '../domain/steps/statement.ts';
import { useFormat } from '../i18n/format.ts';
import { type Text, useText } from '../i18n/i18n.ts';
import styles from './ChainStory.module.css';

interface Said {
  readonly lines: readonly string[];
  /** The author's own words, whole. */
  readonly quotes: readonly string[];
}

/** What a statement holds, in short: counts, and the author's own words to the others. */
export function StatementWords({ statement }: { readonly statement: Statement }) {
  const text = useText('record');
  const format = useFormat();
  const { lines, quotes } = saidIn(statement, text, (day) => format.date(day));
  const shown = quotes.filter((quote) => quote.trim() !== '');
  if (lines.length === 0 && shown.length === 0) return null;
  return (
    <div className={styles.said}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {shown.map((quote) => (
        <blockquote key={quote}>{quote}</blockquote>
      ))}
    </div>
  );
}

function saidIn(statement: Statement, text: Text<'record'>, date: (day: string) => string): Said {
  switch (statement.kind) {
    case 'self-assessment':
      return { lines: answersIn(statement.body, text), quotes: [] };
    case 'manager-review':
      return reviewIn(statement.body, text);
    case 'acceptance': {
      const { comment, voluntary } = statement.body;
      return { lines: voluntary ? [text('story.voluntary')] : [], quotes: [comment] };
    }
    case 'safety-statement': {
      const { reason, invited } = statement.body;
      const lines = invited === null ? [] : [text('story.invited', { date: date(invited) })];
      return { lines, quotes: [reason] };
    }
    case 'follow-up': {
      const { checks, note } = statement.body;
      const done = checks.filter(({ status }) => status === 'done').length;
      const lines = [text('story.checked', { count: checks.length, done })];
      return { lines, quotes: [note, ...checks.map((check) => check.note)] };
    }
  }
}

function answersIn(
  { answers, ownRisks }: Extract<Statement, { kind: 'self-assessment' }>['body'],
  text: Text<'record'>,
): string[] {
  const values = Object.values(answers).map(({ value }) => value);
  const no = values.filter((value) => value === 'no').length;
  const answered = values.filter((value) => value !== 'later').length;
  return [
    text('story.answers', { count: answered, no }),
    ...(ownRisks.length > 0 ? [text('story.ownRisks', { count: ownRisks.length })] : []),
  ];
}

function reviewIn(body: Extract<Statement, { kind: 'manager-review' }>['body'], text: Text<'record'>): Said {
  if (body.outcome === 'returned')
    return { lines: [], quotes: [body.message, ...body.reasons.map((reason) => reason.text)] };
  const rated = Object.keys(body.ratings).length;
  const planned = Object.values(body.measures).flat().length;
  return {
    lines: [
      text('story.rated', { count: rated }),
      text('story.planned', { count: planned }),
      text('story.decision', { decision: text(`decision.${body.agreement.decision}`).toLocaleLowerCase() }),
    ],
    quotes: [body.agreement.reason],
  };
}
