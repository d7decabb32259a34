import { useEffect } from 'react';

let wanted: string | null = null;

/** Says where on the page that comes next focus shall land. The address itself names only the page. */
export function landOn(field: string): void {
  wanted = field;
}

/** Moves focus to something about to be drawn on the same page, as a row just added. */
export function focusWhenDrawn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** On arrival, moves focus to where a link pointed. */
export function useLanding(): void {
  useEffect(() => {
    const target = wanted === null ? null : document.getElementById(wanted);
    wanted = null;
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }, []);
}
