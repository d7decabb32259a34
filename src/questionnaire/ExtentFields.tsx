import { useId, useState } from 'react';
import { useText } from '../i18n/i18n.ts';
import { NumberField } from '../ui/TextField.tsx';
import { useDraftField } from './useDraftField.ts';

/** How many days a week and hours a day. What is not a possible number is pointed out and not kept. */
export function ExtentFields() {
  const text = useText('walk');
  return (
    <>
      <Extent name="daysPerWeek" label={text('about.days')} unit={text('about.daysUnit')} max={7} />
      <Extent name="hoursPerDay" label={text('about.hours')} unit={text('about.hoursUnit')} max={24} />
    </>
  );
}

function Extent(props: { name: 'daysPerWeek' | 'hoursPerDay'; label: string; unit: string; max: number }) {
  const text = useText('walk');
  const id = useId();
  const [kept, keep] = useDraftField(props.name);
  const [typed, setTyped] = useState(String(kept));
  const number = numberIn(typed, props.max);
  return (
    <NumberField
      id={id}
      label={props.label}
      unit={props.unit}
      min={0}
      max={props.max}
      step={0.5}
      value={typed}
      error={number === null ? text('about.range', { max: props.max }) : null}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const next = numberIn(currentTarget.value, props.max);
        if (next !== null) keep(next);
      }}
    />
  );
}

function numberIn(typed: string, max: number): number | null {
  const number = Number(typed.replace(',', '.'));
  return typed.trim() !== '' && number >= 0 && number <= max ? number : null;
}
