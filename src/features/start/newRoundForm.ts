import { type PlaceKind, placeKinds } from '../../domain/assessment/agreement.ts';
import type { Form } from '../../domain/checklist/questions.ts';

export interface NewRoundFields {
  readonly place: PlaceKind;
  readonly placeName: string;
  readonly daysPerWeek: number;
  readonly hoursPerDay: number;
  readonly form: Form;
  readonly mainWorkplace: string;
  readonly manager: string;
  readonly safetyRepresentative: string;
}

export const checkedFields = ['placeName', 'daysPerWeek', 'hoursPerDay', 'mainWorkplace', 'manager'] as const;
export type CheckedField = (typeof checkedFields)[number];

/** What was filled in, trimmed. A number that is not one is NaN, which the check finds. */
export function readNewRound(form: FormData): NewRoundFields {
  const line = (name: string) => String(form.get(name) ?? '').trim();
  const figure = (name: string) => (line(name) === '' ? Number.NaN : Number(line(name).replace(',', '.')));
  return {
    place: placeKinds.find((kind) => kind === line('place')) ?? 'home',
    placeName: line('placeName'),
    daysPerWeek: figure('daysPerWeek'),
    hoursPerDay: figure('hoursPerDay'),
    form: line('form') === 'core' ? 'core' : 'full',
    mainWorkplace: line('mainWorkplace'),
    manager: line('manager'),
    safetyRepresentative: line('safetyRepresentative'),
  };
}

/** The fields that need another look. */
export function checkNewRound(fields: NewRoundFields): readonly CheckedField[] {
  const wrong: Readonly<Record<CheckedField, boolean>> = {
    placeName: fields.placeName === '',
    daysPerWeek: !(fields.daysPerWeek >= 0 && fields.daysPerWeek <= 7),
    hoursPerDay: !(fields.hoursPerDay >= 0 && fields.hoursPerDay <= 24),
    mainWorkplace: fields.mainWorkplace === '',
    manager: fields.manager === '',
  };
  return checkedFields.filter((field) => wrong[field]);
}

/** Less than a day a week is occasional: the short form is proposed, and the person chooses. */
export function proposedForm(daysPerWeek: number): Form {
  return daysPerWeek < 1 ? 'core' : 'full';
}
