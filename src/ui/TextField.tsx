import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import { Field, type FieldFrame } from './Field.tsx';

type InputField = FieldFrame & Omit<ComponentProps<'input'>, 'className'>;

/** One line of text. All props of a native input go to it, `ref` too. */
export function TextField({ label, hint, error, optional, className, id, ...input }: InputField) {
  return (
    <Field {...framed({ label, hint, error, optional, className, id })}>
      {(ties) => <input type="text" {...input} {...ties} className="input" />}
    </Field>
  );
}

/** A calendar day (YYYY-MM-DD) with the browser's own picker. */
export function DateField({ label, hint, error, optional, className, id, ...input }: InputField) {
  return (
    <Field {...framed({ label, hint, error, optional, className, id })}>
      {(ties) => <input type="date" {...input} {...ties} className="input num" />}
    </Field>
  );
}

/** A number, with its unit after it. */
export function NumberField({
  label,
  hint,
  error,
  optional,
  className,
  id,
  unit,
  ...input
}: InputField & { readonly unit?: string }) {
  return (
    <Field {...framed({ label, hint, error, optional, className, id })}>
      {(ties) => (
        <span className="unit">
          <input type="number" inputMode="decimal" {...input} {...ties} className={classes('input', 'num')} />
          {unit}
        </span>
      )}
    </Field>
  );
}

/** Text over several lines; grows with what is written. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  className,
  id,
  ...area
}: FieldFrame & Omit<ComponentProps<'textarea'>, 'className'>) {
  return (
    <Field {...framed({ label, hint, error, optional, className, id })}>
      {(ties) => <textarea {...area} {...ties} className="area" />}
    </Field>
  );
}

/** A native select; its options are the children. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  className,
  id,
  children,
  ...select
}: FieldFrame & Omit<ComponentProps<'select'>, 'className'>) {
  return (
    <Field {...framed({ label, hint, error, optional, className, id })}>
      {(ties) => (
        <select {...select} {...ties} className="select">
          {children}
        </select>
      )}
    </Field>
  );
}

function framed<P extends { optional: string | undefined }>({ optional, ...frame }: P) {
  return optional === undefined ? frame : { ...frame, optional };
}
