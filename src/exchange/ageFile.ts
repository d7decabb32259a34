// The seal itself: age files (age-encryption.org/v1), so that what is sealed here can be opened in ten years with the
// age program alone. Nothing here knows what is inside.
import { Decrypter, Encrypter } from 'age-encryption';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Lock, Unlock } from '../ports/exchange.ts';

/**
 * Seals octets under a lock.
 * @param workFactor what one guess of a passphrase costs, as a power of two.
 * @throws when a recipient is none: a fault of whoever let it in.
 */
export function sealAge(bytes: Uint8Array, lock: Lock, workFactor: number): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  if ('passphrase' in lock) {
    encrypter.setPassphrase(lock.passphrase);
    encrypter.setScryptWorkFactor(workFactor);
  } else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

/** Opens an age file whose head has been looked at. A head changed where the key unlocks it counts as a wrong key. */
export async function openAge(
  bytes: Uint8Array,
  unlock: Unlock,
): Promise<Result<Uint8Array, 'wrong-key' | 'damaged'>> {
  const decrypter = new Decrypter();
  if ('passphrase' in unlock) decrypter.addPassphrase(unlock.passphrase);
  else for (const key of unlock.sealingKeys) decrypter.addIdentity(key);
  try {
    // Given a stream, it judges the head before it answers, so a wrong key is known from a damaged body.
    const body = await decrypter.decrypt(new Blob([new Uint8Array(bytes)]).stream());
    return ok(new Uint8Array(await new Response(body).arrayBuffer()));
  } catch (error) {
    return refuse(isWrongKey(error) ? 'wrong-key' : 'damaged');
  }
}

/** The library tells its errors apart by words alone. */
function isWrongKey(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no identity matched');
}
