import {
  AlarmClock,
  CircleCheck,
  CircleDashed,
  Hourglass,
  PenLine,
  TriangleAlert,
  Wrench,
} from 'lucide-react';
import type { ReactNode } from 'react';

const icons = {
  none: CircleDashed,
  act: PenLine,
  wait: Hourglass,
  ongoing: Wrench,
  late: AlarmClock,
  done: CircleCheck,
  alert: TriangleAlert,
};
export type StatusKind = keyof typeof icons;

/** Where something stands: icon and words, no pill. Only `late` and `alert` are coloured. */
export function Status({ kind, children }: { readonly kind: StatusKind; readonly children: ReactNode }) {
  const Icon = icons[kind];
  return (
    <span className="status" data-s={kind}>
      <Icon className="i" />
      {children}
    </span>
  );
}
