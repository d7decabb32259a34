// Whose certificates this deployment trusts, and the memory that keeps an older revocation list from coming back.
import type { Preferences } from '../ports/ports.ts';
import type { Authorities, TrustList } from '../ports/verifying.ts';

/**
 * The authorities with the highest list numbers seen so far. When they are first asked for, the lists that hold are
 * read (`lists`) and remembered, so that no older one is used from then on. The same object is given as long as nothing
 * has changed: whoever judges certificates reads a revocation list once for each.
 */
export function trustedAuthorities(
  read: () => Promise<Authorities>,
  preferences: Preferences,
  lists: () => Promise<readonly TrustList[]>,
): () => Promise<Authorities> {
  let isRemembered = false;
  let latest: { readonly of: Authorities; readonly kept: string; readonly given: Authorities } | null = null;
  return async () => {
    const authorities = await read();
    if (!isRemembered && authorities.organisations.includes('X509 CRL')) {
      isRemembered = true;
      void lists().then((found) => remember(found, preferences));
    }
    const kept = preferences.get('trust-lists') ?? '';
    if (latest?.of !== authorities || latest.kept !== kept)
      latest = {
        of: authorities,
        kept,
        given: { ...authorities, lowestNumbers: lowestNumbers(preferences) },
      };
    return latest.given;
  };
}

/** What is kept is no secret and names nobody: the root's digest and a number. */
function remember(lists: readonly TrustList[], preferences: Preferences): void {
  const numbers: Record<string, number> = { ...lowestNumbers(preferences) };
  for (const { root, number } of lists) numbers[root] = Math.max(numbers[root] ?? 0, number);
  preferences.set('trust-lists', JSON.stringify(numbers));
}

function lowestNumbers(preferences: Preferences): Readonly<Record<string, number>> {
  const kept = preferences.get('trust-lists') ?? '';
  const pairs = [...kept.matchAll(/"([0-9a-f]{64})":(\d{1,15})/g)];
  return Object.fromEntries(pairs.map(([, root = '', number]) => [root, Number(number)]));
}
