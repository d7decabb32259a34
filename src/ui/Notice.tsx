import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

const icons = { info: Info, warning: TriangleAlert, error: CircleAlert };

/** Something to know (info), to look at (warning) or to do something about (error). */
export function Notice(props: {
  readonly tone?: 'info' | 'warning' | 'error';
  readonly heading: ReactNode;
  readonly children?: ReactNode;
  /** Buttons or links. */
  readonly action?: ReactNode;
  /** Read aloud at once when it appears. Use for errors that follow on what the person just did. */
  readonly announce?: boolean;
}) {
  const tone = props.tone ?? 'info';
  const Icon = icons[tone];
  return (
    <div className="notice" data-tone={tone} role={props.announce ? 'alert' : undefined}>
      <Icon className="i" />
      <div className="body">
        <p className="h">{props.heading}</p>
        {props.children}
        {props.action && <div className="act">{props.action}</div>}
      </div>
    </div>
  );
}

/** One quiet line with an icon. */
export function Note({ children }: { readonly children: ReactNode }) {
  return (
    <p className="note">
      <Info className="i" />
      <span>{children}</span>
    </p>
  );
}
