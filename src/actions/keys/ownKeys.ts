import type { Fingerprint } from '../../domain/chain/digest.ts';
import type { Ports } from '../../ports/ports.ts';

/** Fingerprints of every key a profile has had on this device, the one in use first. */
export async function ownKeys(
  { identities }: Pick<Ports, 'identities'>,
  profile: string,
): Promise<ReadonlySet<Fingerprint>> {
  const [held, unfinished] = await Promise.all([identities.all(profile), identities.unfinished(profile)]);
  return new Set([...held, ...(unfinished ? [unfinished] : [])].map(({ fingerprint }) => fingerprint));
}
