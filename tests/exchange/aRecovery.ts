import type { RecoveryContent } from '../../src/ports/exchange.ts';
import { createIdentity } from '../../src/signing/identity/createIdentity.ts';
import { aManager, aProfile } from './aPackage.ts';

/** What a manager with an earlier key keeps in a recovery file. */
export async function aRecovery(): Promise<RecoveryContent> {
  const { id, demo, ...profile } = aProfile({ name: 'Karin Öberg', roles: ['manager'] });
  const inUse = await aManager();
  const earlier = await createIdentity({ id, demo, ...profile }, new Date('2025-02-03T10:00:00.000Z'));
  const keyOf = ({ identity, secrets }: typeof inUse, retired: string | null) => {
    const { name, unit, certificate, card, revocation, since, revoked } = identity;
    return { name, unit, certificate, card, revocation, since, retired, revoked, ...secrets };
  };
  return { profile, keys: [keyOf(inUse, null), keyOf(earlier, '2026-10-05T08:00:00.000Z')] };
}
