import type { SignatureMark } from './SignaturePad.tsx';

/** A signature's visible mark, as drawn or as typed. */
export function MarkPicture({ mark }: { readonly mark: SignatureMark }) {
  if (mark.method === 'typed') return <p className="mark-typed">{mark.name}</p>;
  return (
    <svg className="mark-drawn" viewBox="0 0 300 100" role="img" aria-label={mark.name}>
      <path
        d={mark.strokes.map(toPath).join('')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

function toPath(stroke: readonly (readonly [number, number])[]): string {
  const [first, ...rest] = stroke;
  if (first === undefined) return '';
  // A dot is a line of no length: round caps make it visible.
  const on = rest.length === 0 ? [first] : rest;
  return `M${first.join(' ')}${on.map((point) => `L${point.join(' ')}`).join('')}`;
}
