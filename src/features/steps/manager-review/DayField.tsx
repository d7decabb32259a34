import type { ComponentProps } from 'react';
import { DateField } from '../../../ui/TextField.tsx';

/**
 * A calendar day in the draft: YYYY-MM-DD or empty. A browser may hand out years of five figures while one is typed;
 * such a day is none.
 */
export function DayField({
  onDay,
  min,
  ...field
}: Omit<ComponentProps<typeof DateField>, 'onChange' | 'min'> & {
  readonly value: string;
  readonly min?: string | undefined;
  readonly onDay: (day: string) => void;
}) {
  return (
    <DateField
      max="2199-12-31"
      {...field}
      {...(min === undefined ? {} : { min })}
      onChange={(event) => onDay(isDay(event.target.value) ? event.target.value : '')}
    />
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
