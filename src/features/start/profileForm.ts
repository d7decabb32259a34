import { looksLikeIdentityNumber } from '../../domain/people/looksLikeIdentityNumber.ts';
import { type Role, roles } from '../../domain/people/role.ts';

export interface ProfileFields {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: string;
  readonly mainWorkplace: string;
  readonly email: string;
  readonly employer: string;
}

export type ProfileError = 'name' | 'roles' | 'email' | 'identityNumber';
/** The field, and what is wrong with it. */
export type ProfileErrors = Readonly<Partial<Record<keyof ProfileFields, ProfileError>>>;

/** What was filled in, trimmed. */
export function readProfile(form: FormData): ProfileFields {
  const line = (name: string) => String(form.get(name) ?? '').trim();
  return {
    name: line('name'),
    roles: roles.filter((role) => form.getAll('roles').includes(role)),
    unit: line('unit'),
    mainWorkplace: line('mainWorkplace'),
    email: line('email'),
    employer: line('employer'),
  };
}

/** Everything that stands in the way of saving, by field. */
export function checkProfile(fields: ProfileFields): ProfileErrors {
  const errors: Partial<Record<keyof ProfileFields, ProfileError>> = {};
  if (fields.name === '') errors.name = 'name';
  if (fields.roles.length === 0) errors.roles = 'roles';
  if (fields.email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(fields.email)) errors.email = 'email';
  for (const field of ['name', 'unit', 'mainWorkplace', 'email'] as const) {
    if (looksLikeIdentityNumber(fields[field])) errors[field] = 'identityNumber';
  }
  return errors;
}
