// Private keys are never written in the open: even a key marked as non-extractable lies readable in the browser's files
// (measured), so the exported bytes are wrapped here first. For now under a key of the device, which keeps backups and
// exports of rows free of secrets but not a stolen disk; a key under the user's passphrase goes behind the same interface.
import { asBufferSource } from '../bytes/digest.ts';
import { withSecondTry } from './attempt.ts';
import type { Database } from './database.ts';

export interface Wrapped {
  /** Id of the key it is wrapped under. */
  readonly under: string;
  readonly iv: Uint8Array;
  readonly sealed: Uint8Array;
}

/** Not to be called inside a transaction: IndexedDB commits while WebCrypto is awaited. */
export interface KeyWrap {
  /** `place` is bound in: wrapped for one row, it does not open in another. `plain` is overwritten with zeros. */
  wrap(plain: Uint8Array<ArrayBuffer>, place: string): Promise<Wrapped>;
  /**
   * Lets `use` have the plain bytes, and overwrites them with zeros when it is done.
   * @returns null when this was not wrapped here for that place, or has been changed since.
   */
  unwrap<T>(
    wrapped: Wrapped,
    place: string,
    use: (plain: Uint8Array<ArrayBuffer>) => Promise<T>,
  ): Promise<T | null>;
}

/** AES-256-GCM under a key made on this device the first time one is needed, which cannot be exported. */
export function deviceKeyWrap(database: Database): KeyWrap {
  return {
    async wrap(plain, place) {
      try {
        const key = (await keyHeld(database)) ?? (await keyMade(database));
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const sealed = new Uint8Array(await crypto.subtle.encrypt(gcm(iv, place), key, plain));
        return { under: deviceKey, iv, sealed };
      } finally {
        plain.fill(0);
      }
    },
    async unwrap({ under, iv, sealed }, place, use) {
      const key = under === deviceKey ? await keyHeld(database) : null;
      const opened = key && (await decrypted(key, gcm(iv, place), sealed));
      if (!opened) return null;
      const plain = new Uint8Array(opened);
      try {
        return await use(plain);
      } finally {
        plain.fill(0);
      }
    },
  };
}

const deviceKey = 'device';

function gcm(iv: Uint8Array, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv: asBufferSource(iv), additionalData: new TextEncoder().encode(place) };
}

function decrypted(key: CryptoKey, how: AesGcmParams, sealed: Uint8Array): Promise<ArrayBuffer | null> {
  return crypto.subtle.decrypt(how, key, asBufferSource(sealed)).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  });
}

function keyHeld(database: Database): Promise<CryptoKey | null> {
  return withSecondTry(database, async () => (await database.deviceKeys.get(deviceKey))?.key ?? null);
}

/** Two tabs may make one at once: the first that is written is the one for both. */
async function keyMade(database: Database): Promise<CryptoKey> {
  const { deviceKeys } = database;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return withSecondTry(database, () =>
    database.transaction('rw', deviceKeys, async () => {
      const other = await deviceKeys.get(deviceKey);
      if (other) return other.key;
      await deviceKeys.add({ id: deviceKey, key: made });
      return made;
    }),
  );
}
