import type { ReactNode } from 'react';
import { EmptyRoom } from './EmptyRoom.tsx';

/** The dashed room, one heading, one sentence, one button. */
export function EmptyState(props: {
  readonly heading: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty">
      <EmptyRoom />
      <h2>{props.heading}</h2>
      {props.children && <p className="mut">{props.children}</p>}
      {props.action}
    </div>
  );
}
