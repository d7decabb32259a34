// Opening a package with what this device has: the person's own keys, or a passphrase they were told.
import type { Problem } from '../../domain/problems.ts';
import { type Result, refuse } from '../../domain/result.ts';
import type { PackageContent } from '../../ports/exchange.ts';
import type { Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';

type Opening = Pick<Ports, 'packages' | 'identities' | 'profiles'>;

/**
 * @param passphrase null when none has been given: then only keys are tried.
 * @returns Problems: those of Packages.open, and `addressed-to-other-profile`.
 */
export async function openSealed(
  ports: Opening,
  profile: Profile | null,
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<Result<PackageContent, Problem>> {
  const lock = ports.packages.lockOf(bytes);
  if (lock === null) return refuse({ problem: 'not-our-file' });
  if (lock === 'passphrase')
    return passphrase === null
      ? refuse({ problem: 'wrong-passphrase' })
      : ports.packages.open(bytes, { passphrase });
  const own = await ports.packages.open(bytes, { sealingKeys: await keysOf(ports, profile) });
  if (own.ok || own.problems[0].problem !== 'not-addressed-to-you') return own;
  const holder = await holderAmongOthers(ports, profile, bytes);
  if (holder === null) return own;
  return refuse({ problem: 'addressed-to-other-profile', name: holder.name, profile: holder.id });
}

/** Another person on this device whom the file is sealed to. Its content is not looked at for them. */
async function holderAmongOthers(
  ports: Opening,
  profile: Profile | null,
  bytes: Uint8Array,
): Promise<Profile | null> {
  for (const other of await ports.profiles.list()) {
    if (other.id === profile?.id) continue;
    const opened = await ports.packages.open(bytes, { sealingKeys: await keysOf(ports, other) });
    if (opened.ok) return other;
  }
  return null;
}

/** Earlier keys too: what was sealed to them is still theirs to read. */
async function keysOf({ identities }: Opening, profile: Profile | null): Promise<CryptoKey[]> {
  const held = profile ? await identities.all(profile.id) : [];
  return held.map(({ sealingKey }) => sealingKey);
}
