import type { Identity } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';

/** The sealing key as a file for the age program: whoever has it can read everything that is sealed to this person. */
export async function sealingKeyFile(
  ports: Pick<Ports, 'identities' | 'recoveryFiles'>,
  identity: Identity,
): Promise<Uint8Array> {
  const secrets = await ports.identities.secrets(identity);
  if (secrets === null) throw new Error('a key without its secret');
  return new TextEncoder().encode(await ports.recoveryFiles.ageIdentityFile(secrets, identity.name));
}
