import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';

/** A few links and buttons behind an icon. Closes on Esc, on a click elsewhere, and when something in it is chosen. */
export function Menu({
  label,
  icon: Icon,
  children,
}: {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const shut = () => {
      if (details.current !== null) details.current.open = false;
    };
    const elsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !details.current?.contains(event.target)) shut();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return;
      shut();
      details.current.querySelector('summary')?.focus();
    };
    const chosen = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target.closest('a, button') : null;
      if (target !== null && details.current?.contains(target)) shut();
    };
    document.addEventListener('click', chosen);
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('click', chosen);
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <details className="menu" ref={details}>
      <summary className="icon-btn" aria-label={label} title={label}>
        <Icon className="i" />
      </summary>
      <div className="menu-sheet">{children}</div>
    </details>
  );
}
