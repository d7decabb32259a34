// Asking the browser not to clear our storage by itself: once, after the first real save, when there is something to lose.
import type { Drafts } from '../ports/drafts.ts';

/** The same drafts; the first that is saved asks for lasting storage. Browsers decide by themselves or ask the person. */
export function askingToLast(drafts: Drafts): Drafts {
  let asked = false;
  return {
    ...drafts,
    async save(draft) {
      const saved = await drafts.save(draft);
      if (saved.ok && !asked) {
        asked = true;
        void navigator.storage?.persist?.();
      }
      return saved;
    },
  };
}
