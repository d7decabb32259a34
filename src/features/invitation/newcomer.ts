import { looksLikeIdentityNumber } from '../../domain/people/looksLikeIdentityNumber.ts';

/** What somebody who is new on the device says of themselves. The rest can wait. */
export interface Newcomer {
  readonly name: string;
  readonly unit: string;
}

export type NewcomerErrors = Readonly<Partial<Record<keyof Newcomer, 'name' | 'identityNumber'>>>;

export function readNewcomer(form: FormData): Newcomer {
  const line = (name: keyof Newcomer) => String(form.get(name) ?? '').trim();
  return { name: line('name'), unit: line('unit') };
}

/** Everything that stands in the way of beginning, by field. */
export function checkNewcomer({ name, unit }: Newcomer): NewcomerErrors {
  return {
    ...(name === '' && { name: 'name' }),
    ...(looksLikeIdentityNumber(name) && { name: 'identityNumber' }),
    ...(looksLikeIdentityNumber(unit) && { unit: 'identityNumber' }),
  };
}
