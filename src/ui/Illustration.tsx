import { type ReactNode, useEffect, useState } from 'react';
import { svgToElements } from './svgToElements.ts';

/** One chunk per drawing, fetched when shown. */
const files = import.meta.glob<string>('../../checklists/illustrations/*.svg', {
  query: '?raw',
  import: 'default',
});
const shown = new Map<string, ReactNode>();

/** A drawing by name, inline so that it follows the theme. Keeps its room while it loads. `alt` is empty for decoration. */
export function Illustration({
  name,
  alt,
  className,
}: {
  readonly name: string;
  readonly alt: string;
  readonly className?: string;
}) {
  const content = useDrawing(name);
  return (
    <svg
      className={className ? `illustration ${className}` : 'illustration'}
      viewBox="0 0 320 240"
      role="img"
      aria-label={alt}
      aria-hidden={alt === '' || undefined}
    >
      {content}
    </svg>
  );
}

function useDrawing(name: string): ReactNode {
  const [, arrived] = useState('');
  useEffect(() => {
    if (shown.has(name)) return;
    let wanted = true;
    files[`../../checklists/illustrations/${name}.svg`]?.().then(
      (text) => {
        shown.set(name, svgToElements(text));
        if (wanted) arrived(name);
      },
      // A drawing that cannot be fetched leaves its place empty: the words beside it carry the content.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [name]);
  return shown.get(name) ?? null;
}
