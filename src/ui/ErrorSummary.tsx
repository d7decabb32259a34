import { type ReactNode, useEffect, useRef } from 'react';

export interface ErrorPlace {
  readonly text: ReactNode;
  /** Id of the control on this page. */
  readonly field?: string;
  /** Or another address in the app. */
  readonly href?: string;
}

/** What is missing, all at once, each line leading to its place. Takes focus when it appears. */
export function ErrorSummary(props: { readonly heading: ReactNode; readonly places: readonly ErrorPlace[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="errors" role="alert" tabIndex={-1} ref={box}>
      <h2>{props.heading}</h2>
      <ul>
        {props.places.map((place, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand twice, for two places
          <li key={at}>
            <PlaceLink {...place} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A line that leads to its place, on this page or another. */
export function PlaceLink({ text, field, href }: ErrorPlace) {
  if (field === undefined) return href === undefined ? text : <a href={href}>{text}</a>;
  return (
    <a href={`#${field}`} onClick={(event) => goTo(field, event)}>
      {text}
    </a>
  );
}

/** The address bar holds the route, so a jump within the page must not touch the hash. */
function goTo(id: string, event: React.MouseEvent) {
  event.preventDefault();
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
