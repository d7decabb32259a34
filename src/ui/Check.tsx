import { type ComponentProps, type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import { FieldError } from './Field.tsx';

/** A checkbox or radio with its sentence. `detail` is a second, quieter line. */
export function Check({
  children,
  detail,
  className,
  ...input
}: { readonly children: ReactNode; readonly detail?: ReactNode } & ComponentProps<'input'>) {
  return (
    <label className={classes('check', className)}>
      <input type="checkbox" {...input} />
      <span>
        {children}
        {detail && <span className="d">{detail}</span>}
      </span>
    </label>
  );
}

/** A row to pick: a checkbox in a frame that turns accent when chosen. */
export function Pick({
  children,
  className,
  ...input
}: { readonly children: ReactNode } & ComponentProps<'input'>) {
  return (
    <label className={classes('pick', className)}>
      <input type="checkbox" {...input} />
      <span>{children}</span>
    </label>
  );
}

/** Choices that belong together, under one question. */
export function ChoiceGroup(props: {
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | false | null | undefined;
  /** For the error summary to link to. */
  readonly id?: string;
  readonly children: ReactNode;
}) {
  const made = useId();
  const id = props.id ?? made;
  return (
    <fieldset
      className="group"
      id={id}
      tabIndex={-1}
      aria-describedby={classes(!!props.hint && `${id}-hint`, !!props.error && `${id}-error`) || undefined}
    >
      <legend>{props.legend}</legend>
      {props.hint && (
        <p className="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.children}
      <FieldError id={`${id}-error`} text={props.error} />
    </fieldset>
  );
}
