import type { Identity, Profile } from '../ports/people.ts';
import type { Ports } from '../ports/ports.ts';

/** The profile's key and certificate, made silently the first time they are needed. */
export async function identityOf(
  ports: Pick<Ports, 'identities' | 'signer' | 'clock'>,
  profile: Profile,
): Promise<Identity> {
  const known = await ports.identities.load(profile.id);
  if (known) return known;
  const identity = await ports.signer.createIdentity(profile, ports.clock.now());
  await ports.identities.save(identity);
  return identity;
}
