import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useText } from '../../i18n/i18n.ts';
import type { Verdict } from '../../ports/verifying.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './verify.module.css';

/** The gravest problems first in words, each with what to do once; the codes for whoever helps. */
export function VerdictProblems({ verdict }: { readonly verdict: Verdict }) {
  const text = useText('verify');
  const words = useText('verdict');
  // A code without words of its own is still a reason: its code is shown to whoever helps.
  const wordsOf = words as unknown as (key: string, values: { defaultValue: string }) => string;
  const codes = [...new Set(verdict.problems.map(({ code }) => code))];
  if (codes.length === 0) return null;
  const spoken = codes.map((code) => ({
    code,
    what: wordsOf(`code.${code}.what`, { defaultValue: text('unknown.what') }),
    todo: wordsOf(`code.${code}.do`, { defaultValue: text('unknown.do') }),
  }));
  const todos = [...new Set(spoken.map(({ todo }) => todo))];
  const Icon = verdict.verdict === 'warning' ? TriangleAlert : CircleAlert;
  return (
    <div className={styles.problems}>
      <ul>
        {spoken.map(({ code, what }) => (
          <li key={code} className="note">
            <Icon className="i" />
            <span>{what}</span>
          </li>
        ))}
      </ul>
      <p className="b sm">{text('todo')}</p>
      {todos.map((todo) => (
        <p key={todo} className="sm">
          {todo}
        </p>
      ))}
      <Disclosure summary={text('details')}>
        <p className="key">
          {verdict.problems.map(({ code, detail }) => (detail ? `${code} (${detail})` : code)).join(', ')}
        </p>
      </Disclosure>
    </div>
  );
}
