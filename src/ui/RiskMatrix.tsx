import { ArrowRight, ArrowUp } from 'lucide-react';
import { Fragment, useId } from 'react';
import { MatrixCell } from './MatrixCell.tsx';
import type { Band } from './RiskGlyph.tsx';

export type MatrixLevel = 1 | 2 | 3 | 4;
export interface MatrixPosition {
  readonly likelihood: MatrixLevel;
  readonly consequence: MatrixLevel;
}

export interface MatrixWords {
  readonly likelihood: string;
  readonly consequence: string;
  readonly likelihoods: Readonly<Record<MatrixLevel, string>>;
  readonly consequences: Readonly<Record<MatrixLevel, string>>;
  readonly bands: Readonly<Record<Band, string>>;
  readonly now: string;
  readonly after: string;
}

const upwards = [4, 3, 2, 1] as const;
const rightwards = [1, 2, 3, 4] as const;

/**
 * Sannolikhet × konsekvens as a radio group of 4 × 4 cells. `setting` says which of the two positions a choice sets;
 * the other is shown beside it. Arrow keys move, Enter or Space sets. Without `onChange` it is a picture.
 */
export function RiskMatrix(props: {
  readonly label: string;
  readonly now: MatrixPosition | null;
  readonly after: MatrixPosition | null;
  readonly setting: 'now' | 'after';
  readonly onChange?: (position: MatrixPosition) => void;
  /** The checklist's arithmetic: value and band of a position. */
  readonly rate: (position: MatrixPosition) => { readonly value: number; readonly band: Band };
  readonly words: MatrixWords;
  readonly id?: string;
}) {
  const name = useId();
  const { words } = props;
  const chosen = props[props.setting];
  const stop = chosen ?? { likelihood: 4, consequence: 1 };
  return (
    <div className="matrix" role="radiogroup" aria-label={props.label} id={props.id} tabIndex={-1}>
      <div className="at y">
        {words.likelihood} <ArrowUp className="i" />
      </div>
      <div className="sp" />
      {upwards.map((likelihood) => (
        <Fragment key={likelihood}>
          <div className={chosen?.likelihood === likelihood ? 'ay on' : 'ay'} aria-hidden="true">
            {words.likelihoods[likelihood]}
          </div>
          {rightwards.map((consequence) => (
            <MatrixCell
              key={consequence}
              name={name}
              position={{ likelihood, consequence }}
              {...props.rate({ likelihood, consequence })}
              words={words}
              isNow={same(props.now, likelihood, consequence)}
              isAfter={same(props.after, likelihood, consequence)}
              checked={same(chosen, likelihood, consequence)}
              tabStop={same(stop as MatrixPosition, likelihood, consequence)}
              onChange={props.onChange}
            />
          ))}
        </Fragment>
      ))}
      <div />
      {rightwards.map((consequence) => (
        <div
          key={consequence}
          className={chosen?.consequence === consequence ? 'ax on' : 'ax'}
          aria-hidden="true"
        >
          {words.consequences[consequence]}
        </div>
      ))}
      <div />
      <div className="at x">
        {words.consequence} <ArrowRight className="i" />
      </div>
      <Way now={props.now} after={props.after} />
    </div>
  );
}

function same(position: MatrixPosition | null, likelihood: MatrixLevel, consequence: MatrixLevel): boolean {
  return position?.likelihood === likelihood && position.consequence === consequence;
}

/** The arrow from now to after, when both stand on the same row with room between. */
function Way({ now, after }: { now: MatrixPosition | null; after: MatrixPosition | null }) {
  if (now === null || after === null) return null;
  const steps = now.consequence - after.consequence;
  if (now.likelihood !== after.likelihood || steps < 2) return null;
  const place = {
    gridRow: 6 - now.likelihood,
    gridColumn: `${after.consequence + 2} / ${now.consequence + 1}`,
  };
  return (
    <svg className="way" style={place} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <path
        d="M100 4H2M8 1L2 4l6 3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
