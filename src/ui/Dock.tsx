import type { ReactNode } from 'react';
import { stayClearAbove } from './stayClear.ts';

/** The bar at the bottom of a walk: back to the left, the one next step to the right, hints between. */
export function Dock(props: {
  readonly start?: ReactNode;
  readonly middle?: ReactNode;
  readonly next: ReactNode;
}) {
  return (
    <div className="dock" ref={stayClearAbove}>
      <div className="wrap in">
        {props.start}
        <div className="mid">{props.middle}</div>
        {props.next}
      </div>
    </div>
  );
}
