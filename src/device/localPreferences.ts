import type { Preferences } from '../ports/ports.ts';

/**
 * Preferences in localStorage. A browser may refuse it altogether; the choice then lasts as long as the page.
 * It is not written safely when the browser dies, so nothing that matters is kept here.
 */
export function localPreferences(): Preferences {
  const forNow = new Map<string, string>();
  return {
    get(key) {
      return forNow.get(key) ?? whenAllowed(() => localStorage.getItem(prefix + key));
    },
    set(key, value) {
      forNow.set(key, value);
      whenAllowed(() => localStorage.setItem(prefix + key, value));
    },
  };
}

const prefix = 'distansrond.';

function whenAllowed<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
