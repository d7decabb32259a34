import type { Missing, Problem } from '../domain/problems.ts';
import { type Text, useText } from '../i18n/i18n.ts';
import { PlaceLink } from '../ui/ErrorSummary.tsx';
import { Notice } from '../ui/Notice.tsx';

/**
 * Why something was refused: what happened, what is safe, what to do. What is missing is listed, each line leading to
 * its place when `hrefOf` knows its address or `fieldOf` its control on the page; `nameOf` says which risk a line is about.
 */
export function ProblemNotice(props: {
  readonly problems: readonly Problem[];
  readonly action?: React.ReactNode;
  readonly hrefOf?: (missing: Missing) => string | null;
  readonly fieldOf?: (missing: Missing) => string | null;
  readonly nameOf?: (risk: string) => string | null;
}) {
  const text = useText('problems');
  const headingOf = (problem: Problem) => text(`${problem.problem}.what`, wordsIn(problem));
  // Six changed pictures are one thing to say.
  const told = [...new Map(props.problems.map((problem) => [headingOf(problem), problem]))];
  return told.map(([heading, problem], at) => (
    <Notice
      key={heading}
      tone={problem.problem === 'missing' ? 'warning' : 'error'}
      announce
      heading={heading}
      action={at === told.length - 1 && props.action}
    >
      <p>{text(`${problem.problem}.safe`)}</p>
      <p>{text(`${problem.problem}.do`)}</p>
      {problem.problem === 'missing' && <MissingList {...props} missing={problem.missing} text={text} />}
    </Notice>
  ));
}

function MissingList(props: {
  readonly missing: readonly Missing[];
  readonly text: Text<'problems'>;
  readonly hrefOf?: (missing: Missing) => string | null;
  readonly fieldOf?: (missing: Missing) => string | null;
  readonly nameOf?: (risk: string) => string | null;
}) {
  return (
    <ul>
      {props.missing.map((missing) => {
        const name = missing.risk === undefined ? null : (props.nameOf?.(missing.risk) ?? null);
        const words = props.text(`missing.${missing.what}`);
        const line = name === null ? words : `${name}: ${words}`;
        const field = props.fieldOf?.(missing) ?? null;
        const href = props.hrefOf?.(missing) ?? null;
        return (
          <li key={`${missing.what} ${missing.risk}`}>
            <PlaceLink text={line} {...(field !== null && { field })} {...(href !== null && { href })} />
          </li>
        );
      })}
    </ul>
  );
}

/** The problem's own data, for the placeholders in its words. */
function wordsIn(problem: Problem): Record<string, string | number> {
  const pairs = Object.entries(problem).filter(
    ([, value]) => typeof value === 'string' || typeof value === 'number',
  );
  return Object.fromEntries(pairs) as Record<string, string | number>;
}
