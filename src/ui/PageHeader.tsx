import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';

/** The head of a screen. The h1 takes focus on arrival, so each screen has exactly one. */
export function PageHeader(props: {
  readonly title: ReactNode;
  /** A small line above, e.g. "Avsnitt 5 av 8". */
  readonly above?: ReactNode;
  readonly lead?: ReactNode;
  readonly back?: { readonly href: string; readonly text: string };
}) {
  return (
    <>
      {props.back && <BackLink {...props.back} />}
      <div className="page-head">
        {props.above && <span className="lbl">{props.above}</span>}
        <h1 tabIndex={-1}>{props.title}</h1>
        {props.lead && <p>{props.lead}</p>}
      </div>
    </>
  );
}

/** A link to where one came from. */
export function BackLink({ href, text }: { readonly href: string; readonly text: string }) {
  return (
    <a className="back" href={href}>
      <ArrowLeft className="i i-s" />
      {text}
    </a>
  );
}
