// A person's keys out of a recovery file. The file was sealed by the person alone, but paper codes are guessed at and
// disks fail: no key is taken in that does not do what its certificate and card say it does.
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { RecoveryContent } from '../../ports/exchange.ts';
import type { Identity, NewIdentity } from '../../ports/people.ts';
import { isSignedBy, signRaw } from '../der/algorithms.ts';
import { certificateParts } from '../der/certificateParts.ts';
import { readOwnNote } from '../note/readOwnNote.ts';
import { type CertificateHolder, certificateHolder } from './certificateHolder.ts';
import { sealingKeyOf } from './sealingKey.ts';
import { publicKeyOf, signingKeyOf } from './signingKey.ts';

type StoredKey = RecoveryContent['keys'][number];

/**
 * The identities of a recovery file, in its order, as usable keys that nobody can take out. All of them or none. A key
 * whose signing secret could never be kept is left out.
 * @param profile the id of the profile that will hold them.
 * @returns Problems: `damaged`, also when nothing is left.
 */
export async function restoreIdentities(
  content: RecoveryContent,
  profile: string,
): Promise<Result<readonly NewIdentity[], Problem>> {
  const restored: NewIdentity[] = [];
  for (const stored of content.keys) {
    if (stored.signing === null) continue;
    const found = await restoredOf(stored, stored.signing, profile);
    if (found === null) return refuse({ problem: 'damaged' });
    restored.push(found);
  }
  return restored.length === 0 ? refuse({ problem: 'damaged' }) : ok(restored);
}

async function restoredOf(
  stored: StoredKey,
  signing: Uint8Array,
  profile: string,
): Promise<NewIdentity | null> {
  const holder = await holderOf(stored);
  const privateKey = await signingKeyOf(signing);
  const publicKey = holder && (await publicKeyOf(certificateParts(stored.certificate).spki));
  if (!holder || !privateKey || !publicKey || stored.sealing.length !== 32) return null;
  const sealing = await sealingKeyOf(stored.sealing);
  if (!(await belongTogether(privateKey, publicKey))) return null;
  const card = await readOwnNote('card', stored.card, publicKey);
  const revocation = await readOwnNote('revocation', stored.revocation, publicKey);
  if (card?.recipient !== sealing.recipient || revocation?.fingerprint !== holder.fingerprint) return null;
  const identity: Identity = {
    ...holder,
    profile,
    privateKey,
    sealingKey: sealing.key,
    recipient: sealing.recipient,
    certificate: stored.certificate,
    card: stored.card,
    revocation: stored.revocation,
    since: stored.since,
    retired: stored.retired,
    revoked: stored.revoked,
    recovery: null,
  };
  return { identity, secrets: { signing, sealing: stored.sealing } };
}

/** Whose the certificate is, if that is what stands beside it. */
async function holderOf({ certificate, name, unit }: StoredKey): Promise<CertificateHolder | null> {
  try {
    const holder = await certificateHolder(certificate);
    return holder.name === name && holder.unit === unit ? holder : null;
  } catch (fault) {
    if (fault instanceof RangeError) return null;
    throw fault;
  }
}

async function belongTogether(privateKey: CryptoKey, publicKey: CryptoKey): Promise<boolean> {
  const challenge = crypto.getRandomValues(new Uint8Array(32));
  return isSignedBy(publicKey, await signRaw(privateKey, challenge), challenge);
}
