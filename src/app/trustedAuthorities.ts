// Whose certificates this deployment trusts, and the memory that keeps an older revocation list from coming back.
import type { Preferences } from '../ports/ports.ts';
import type { Authorities, TrustList } from '../ports/verifying.ts';

type LowestNumbers = Readonly<Record<string, number>>;

/** The authorities with the highest list numbers seen so far. What is kept is no secret and names nobody. */
export function withLowestNumbers(authorities: Authorities, preferences: Preferences): Authorities {
  return { ...authorities, lowestNumbers: lowestNumbers(preferences) };
}

/** Remembers the lists that hold, so that no older one is used from now on. */
export function remember(lists: readonly TrustList[], preferences: Preferences): void {
  if (lists.length === 0) return;
  const before = lowestNumbers(preferences);
  const after: Record<string, number> = { ...before };
  for (const { root, number } of lists) after[root] = Math.max(after[root] ?? 0, number);
  preferences.set('trust-lists', JSON.stringify(after));
}

function lowestNumbers(preferences: Preferences): LowestNumbers {
  const kept = preferences.get('trust-lists') ?? '';
  const pairs = [...kept.matchAll(/"([0-9a-f]{64})":(\d{1,15})/g)];
  return Object.fromEntries(pairs.map(([, root = '', number]) => [root, Number(number)]));
}
