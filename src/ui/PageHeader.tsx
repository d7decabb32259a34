import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';

/** The head of a screen. The h1 takes focus on arrival, so each screen has exactly one. */
export function PageHeader(props: {
  readonly title: ReactNode;
  /** A small line above, e.g. "Avsnitt 5 av 8". */
  readonly above?: ReactNode;
  readonly lead?: ReactNode;
  readonly back?: { readonly href: string; readonly text: string };
  /** For a screen that takes another's place at the same address, as after signing: the page starts here. */
  readonly takesOver?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const takesOver = props.takesOver === true;
  useEffect(() => {
    if (!takesOver) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [takesOver]);
  return (
    <>
      {props.back && <BackLink {...props.back} />}
      <div className="page-head">
        {props.above && <span className="lbl">{props.above}</span>}
        <h1 tabIndex={-1} ref={heading}>
          {props.title}
        </h1>
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
