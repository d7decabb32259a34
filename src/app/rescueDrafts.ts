import type { Draft } from '../ports/drafts.ts';
import type { Ports } from '../ports/ports.ts';

/** Offers every draft on the device as one readable file: the way out when a screen cannot be shown. */
export function rescueDrafts({ drafts, files, clock }: Pick<Ports, 'drafts' | 'files' | 'clock'>): void {
  const at = clock.now().toISOString();
  const save = (all: readonly Draft[]) => {
    const text = JSON.stringify({ format: 'distansrond-drafts', at, drafts: all }, null, 2);
    files.download(`distansrond-${at.slice(0, 10)}.json`, 'application/json', new TextEncoder().encode(text));
  };
  let saved = false;
  const stop = drafts.all.subscribe((all) => {
    if (saved) return;
    saved = true;
    save(all);
    // The value may come before `subscribe` has returned.
    queueMicrotask(() => stop());
  });
}
