import type { Invited } from '../../domain/drafts/invited.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';

/** Who asked for a round, and until when they would like it; null for a round that nobody asked for. */
export function useInvitedWords(invited: Invited | null): string | null {
  const text = useText('home');
  const format = useFormat();
  if (invited === null) return null;
  const { by: name, due } = invited;
  return due === null
    ? text('row.invited', { name })
    : text('row.invitedDue', { name, date: format.date(due) });
}
