import { type FieldPath, type FieldPathValue, type FieldValues, useWatch } from 'react-hook-form';
import type { HeldDraft } from './useDraft.ts';

/** What a draft holds at one path; its caller, and no one else, is drawn again when that changes. */
export function useDraftValue<T extends FieldValues, P extends FieldPath<T>>(
  { form }: Pick<HeldDraft<T>, 'form'>,
  path: P,
): FieldPathValue<T, P> {
  return useWatch({ control: form.control, name: path });
}

/** What follows from a draft as a whole; its caller is drawn again when the result is another, not at each keystroke. */
export function useDerived<T extends FieldValues, R>(
  { form }: Pick<HeldDraft<T>, 'form'>,
  derive: (draft: T) => R,
): R {
  return useWatch({ control: form.control, compute: derive });
}
