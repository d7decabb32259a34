// What opens packages on the command line: a passphrase, keys, or both.
import { lockOf } from '../../exchange/ageHeader.ts';
import { readIdentityFile } from '../../exchange/readIdentityFile.ts';
import type { Unlock } from '../../ports/exchange.ts';
import { sealingKeyOf } from '../../signing/identity/sealingKey.ts';
import type { Wanted } from './parseArguments.ts';

/** What to try on these bytes; null when nothing at hand is for such a lock, so that the package stays sealed. */
export type Unlocking = (bytes: Uint8Array) => Unlock | null;

/** @param read gives a file's text, or null: then the packages stay sealed. */
export async function readUnlocking(
  { passphraseFile, identityFile }: Pick<Wanted, 'passphraseFile' | 'identityFile'>,
  read: (file: string) => string | null,
): Promise<Unlocking> {
  const passphrase = passphraseFile === null ? undefined : read(passphraseFile)?.split(/\r?\n/)[0];
  const identities = identityFile === null ? null : read(identityFile);
  const secrets = identities === null ? [] : readIdentityFile(identities);
  const found = await Promise.all(secrets.map(sealingKeyOf));
  const sealingKeys = found.flatMap((sealing) => sealing?.key ?? []);
  return (bytes) => {
    if (lockOf(bytes) === 'keys') return identities === null ? null : { sealingKeys };
    return passphrase === undefined ? null : { passphrase };
  };
}
