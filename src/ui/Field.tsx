import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';

export interface FieldFrame {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** A sentence that says what to do; empty or missing when all is well. */
  readonly error?: string | false | null | undefined;
  /** The word for "optional", shown after the label. */
  readonly optional?: string;
  readonly className?: string | undefined;
}

/** What the control inside a field must carry to be tied to its label, hint and error. */
export interface FieldTies {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label above, hint, control, error below. `id` is given when an error summary links to the control. */
export function Field(
  props: FieldFrame & { readonly id?: string | undefined; readonly children: (ties: FieldTies) => ReactNode },
) {
  const made = useId();
  const id = props.id ?? made;
  const hintId = props.hint ? `${id}-hint` : undefined;
  const errorId = props.error ? `${id}-error` : undefined;
  return (
    <div className={classes('field', props.className)}>
      <label htmlFor={id}>
        {props.label}
        {props.optional && <span className="opt">{props.optional}</span>}
      </label>
      {props.hint && (
        <p className="hint" id={hintId}>
          {props.hint}
        </p>
      )}
      {props.children({
        id,
        'aria-describedby': classes(hintId, errorId) || undefined,
        'aria-invalid': props.error ? true : undefined,
      })}
      <FieldError id={errorId} text={props.error} />
    </div>
  );
}

/** The line under a field or a group that says what to do. */
export function FieldError({
  id,
  text,
}: {
  readonly id: string | undefined;
  readonly text: string | false | null | undefined;
}) {
  if (!text) return null;
  return (
    <p className="err" id={id}>
      <CircleAlert className="i i-s" />
      {text}
    </p>
  );
}
