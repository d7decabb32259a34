import type { Contact } from '../../domain/people/contact.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { Status } from '../../ui/Status.tsx';

/** How the number was compared, and when. */
export function CheckedMark({ checked: { how, at } }: { readonly checked: NonNullable<Contact['checked']> }) {
  const text = useText('people');
  const format = useFormat();
  return (
    <p>
      <Status kind="done">{text(`number.checked.${how}`, { date: format.date(at) })}</Status>
    </p>
  );
}
