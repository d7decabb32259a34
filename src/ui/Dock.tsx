import type { ReactNode } from 'react';

/** The bar at the bottom of a walk: back to the left, the one next step to the right, hints between. */
export function Dock(props: {
  readonly start?: ReactNode;
  readonly middle?: ReactNode;
  readonly next: ReactNode;
}) {
  return (
    <div className="dock">
      <div className="wrap in">
        {props.start}
        <div className="mid">{props.middle}</div>
        {props.next}
      </div>
    </div>
  );
}
