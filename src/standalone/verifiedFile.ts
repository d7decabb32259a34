import type { VerifiedFile } from '../actions/verifyFile.ts';
import { lockOf } from '../exchange/ageHeader.ts';
import { openPackage } from '../exchange/openPackage.ts';
import { readIdentityFile } from '../exchange/readIdentityFile.ts';
import type { Unlock } from '../ports/exchange.ts';
import { sealingKeyOf } from '../signing/identity/sealingKey.ts';
import { createVerifier } from '../verifying/verifier.ts';
import { verifyBytes } from '../verifying/verifyBytes.ts';
import { authorities } from './authorities.ts';

/**
 * The verdict on a file, and who said what in it.
 * @param secret The passphrase of a package or the text of an age identity file, whichever its lock asks for.
 */
export async function verifiedFile(bytes: Uint8Array, secret: string | null): Promise<VerifiedFile> {
  const unlock = secret === null ? null : await unlockOf(bytes, secret);
  const surroundings = { authorities, now: new Date() };
  const verdict = await verifyBytes(bytes, {
    ...surroundings,
    ...(unlock && { openPackage: (sealed) => openPackage(sealed, unlock) }),
  });
  // What a forged file says is not repeated as if someone had said it.
  const believed = verdict.verdict === 'invalid' ? [] : verdict.envelopes;
  const reports = await createVerifier(surroundings).verifyEnvelopes(believed);
  return { verdict, links: reports.flatMap((report) => (report.ok ? [report.link] : [])) };
}

async function unlockOf(bytes: Uint8Array, secret: string): Promise<Unlock> {
  if (lockOf(bytes) !== 'keys') return { passphrase: secret };
  const keys = await Promise.all(readIdentityFile(secret).map(sealingKeyOf));
  return { sealingKeys: keys.flatMap((found) => found?.key ?? []) };
}
