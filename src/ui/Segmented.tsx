import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';

export interface Segment<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly tone?: 'accent' | 'ink' | 'sunken';
}

/**
 * One choice among a few, as joined segments over native radios (arrow keys and Space as the browser has them).
 * `quiet` holds further choices of the same question that should not weigh as much; they stand below.
 */
export function Segmented<V extends string>(props: {
  /** The name of the group for those who do not see it. Or give `labelledBy`. */
  readonly legend?: ReactNode;
  readonly labelledBy?: string;
  readonly describedBy?: string;
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly segments: readonly Segment<V>[];
  readonly quiet?: readonly Segment<V>[];
  /** Whether `quiet` is out of sight. */
  readonly folded?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
  /** Id of the first radio, for links that lead to an unanswered question. */
  readonly id?: string;
}) {
  const name = useId();
  const radio = (segment: Segment<V>, id: string | undefined) => (
    <label key={segment.value} data-tone={segment.tone}>
      <input
        type="radio"
        id={id}
        name={name}
        value={segment.value}
        checked={props.value === segment.value}
        disabled={props.disabled}
        onChange={() => props.onChange(segment.value)}
      />
      {segment.icon && <segment.icon className="i" />}
      {segment.label}
    </label>
  );
  return (
    <fieldset
      className={props.className}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      {props.legend && <legend className="vh">{props.legend}</legend>}
      <div className="seg">
        {props.segments.map((segment, at) => radio(segment, at === 0 ? props.id : undefined))}
      </div>
      {props.quiet && props.quiet.length > 0 && (
        <div className="seg-quiet" hidden={props.folded}>
          {props.quiet.map((segment) => radio(segment, undefined))}
        </div>
      )}
    </fieldset>
  );
}
