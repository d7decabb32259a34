import { type Band, RiskGlyph } from './RiskGlyph.tsx';
import type { MatrixPosition, MatrixWords } from './RiskMatrix.tsx';

/** One cell of the risk matrix: glyph, number, and a tag when it is where the risk is now or will be. */
export function MatrixCell(props: {
  readonly name: string;
  readonly position: MatrixPosition;
  readonly value: number;
  readonly band: Band;
  readonly words: MatrixWords;
  readonly isNow: boolean;
  readonly isAfter: boolean;
  readonly checked: boolean;
  /** The one cell of the group that Tab reaches. */
  readonly tabStop: boolean;
  readonly onChange: ((position: MatrixPosition) => void) | undefined;
}) {
  const { words, position, onChange } = props;
  const tag = props.isNow ? words.now : props.isAfter ? words.after : null;
  return (
    <label
      data-band={props.band}
      data-mark={props.isNow ? 'now' : props.isAfter ? 'after' : undefined}
      style={place(position)}
    >
      <input
        type="radio"
        name={props.name}
        data-cell={`${position.likelihood}${position.consequence}`}
        aria-label={`${words.likelihoods[position.likelihood]}, ${words.consequences[position.consequence]}: ${props.value}, ${words.bands[props.band]}`}
        checked={props.checked}
        disabled={onChange === undefined}
        tabIndex={props.tabStop ? 0 : -1}
        onChange={() => onChange?.(position)}
        onKeyDown={(event) => {
          if (move(event)) event.preventDefault();
          if (event.key === 'Enter') onChange?.(position);
        }}
      />
      {tag !== null && <span className="tag">{tag}</span>}
      <RiskGlyph band={props.band} />
      {props.value}
    </label>
  );
}

function place({ likelihood, consequence }: MatrixPosition) {
  return { gridRow: 6 - likelihood, gridColumn: consequence + 1 };
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Moves focus as the eye sees the grid, without choosing: the browser's own arrows would go in reading order and choose. */
function move(event: React.KeyboardEvent<HTMLInputElement>): boolean {
  const step = steps[event.key];
  if (step === undefined) return false;
  const [likelihood, consequence] = [...(event.currentTarget.dataset.cell ?? '')].map(Number);
  if (likelihood === undefined || consequence === undefined) return false;
  const next = `${likelihood + step[0]}${consequence + step[1]}`;
  event.currentTarget.closest('.matrix')?.querySelector<HTMLInputElement>(`[data-cell="${next}"]`)?.focus();
  return true;
}
