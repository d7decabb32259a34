// What was last opened, for as long as the page lives. A reload forgets it, and so does the address at once: a link that
// holds names must not stay in the history of a shared computer.
import { useEffect } from 'react';
import { paths } from '../../paths.ts';

let opened: string | null = null;

/** The text of the invitation in the address, which is taken out of it, or of the one opened before; null when there is none. */
export function useOpenedInvitation(inAddress: string | null): string | null {
  useEffect(() => {
    if (inAddress === null) return;
    opened = inAddress;
    // Takes the place of the entry in the history as well, and says that the address has changed.
    location.replace(paths.openedInvitation);
  }, [inAddress]);
  return inAddress ?? opened;
}
