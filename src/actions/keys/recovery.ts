// The way back after a lost computer: a file and a code on paper. Losing both means new keys and unfinished rounds lost.
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { RecoveryContent } from '../../ports/exchange.ts';
import type { Identity, NewIdentity, Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { identityOf } from './identityOf.ts';

export interface RecoveryFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** 26 characters, to be kept on paper and apart from the file. */
  readonly code: string;
}

/**
 * Seals every key of a profile under a new code. Counts as made only when confirmRecovery() has been told so.
 * @returns Problems: `key-not-recoverable` for a key of the first version, and those of storing.
 */
export async function makeRecoveryFile(
  ports: Pick<Ports, 'identities' | 'signer' | 'clock' | 'recoveryFiles' | 'packages'>,
  profile: Profile,
): Promise<Result<RecoveryFile, Problem>> {
  const current = await identityOf(ports, profile);
  if (!current.ok) return current;
  const keys: RecoveryContent['keys'][number][] = [];
  for (const identity of await ports.identities.all(profile.id)) {
    const secrets = await ports.identities.secrets(identity);
    const isCurrent = identity.fingerprint === current.value.fingerprint;
    if (isCurrent && !secrets?.signing) return refuse({ problem: 'key-not-recoverable' });
    if (secrets) keys.push({ ...publicPartsOf(identity), ...secrets });
  }
  const { id: _, demo: __, ...person } = profile;
  const code = ports.recoveryFiles.newCode();
  const sealed = await ports.recoveryFiles.seal({ profile: person, keys }, code);
  if (!sealed.ok) return sealed;
  return ok({ bytes: sealed.value, fileName: ports.packages.suggestFileName('recovery'), code });
}

function publicPartsOf({ name, unit, certificate, card, revocation, since, retired, revoked }: Identity) {
  return { name, unit, certificate, card, revocation, since, retired, revoked };
}

/** Notes that the file has been saved and the code typed back. */
export async function confirmRecovery(
  ports: Pick<Ports, 'identities' | 'clock'>,
  profile: Profile,
): Promise<Result<null, Problem>> {
  const at = ports.clock.now().toISOString();
  for (const identity of await ports.identities.all(profile.id)) {
    const kept = await ports.identities.update({ ...identity, recovery: at });
    if (!kept.ok) return kept;
  }
  return ok(null);
}

/**
 * Brings a person back: the profile with its keys. A profile on this device that already has one of the keys is used,
 * and gets the others; a key that either side knows to be out of use stays so.
 * @returns Problems: `wrong-code`, `not-our-file`, `damaged`, `newer-than-this-app`, and those of storing.
 */
export async function restoreFromRecovery(
  ports: Pick<Ports, 'identities' | 'signer' | 'clock' | 'recoveryFiles' | 'profiles' | 'ids'>,
  bytes: Uint8Array,
  typed: string,
): Promise<Result<Profile, Problem>> {
  const code = ports.recoveryFiles.readCode(typed);
  if (code === null) return refuse({ problem: 'wrong-code' });
  const opened = await ports.recoveryFiles.open(bytes, code);
  if (!opened.ok) return opened;
  const id = ports.ids.next();
  const restored = await ports.signer.restoreIdentities(opened.value, id);
  if (!restored.ok) return restored;
  const known = await holderOf(
    ports,
    restored.value.map(({ identity }) => identity.fingerprint),
  );
  const profile: Profile = known ?? { ...opened.value.profile, id, demo: false };
  for (const made of restored.value) {
    const kept = await addKey(ports, profile, made);
    if (!kept.ok) return kept;
  }
  if (known) return ok(known);
  // The person last: until the keys are there, nothing of it is to be seen.
  const saved = await ports.profiles.save(profile);
  return saved.ok ? ok(profile) : saved;
}

async function addKey(
  ports: Pick<Ports, 'identities' | 'clock'>,
  { id }: Profile,
  { identity, secrets }: NewIdentity,
): Promise<Result<null, Problem>> {
  const held = (await ports.identities.all(id)).find(
    ({ fingerprint }) => fingerprint === identity.fingerprint,
  );
  const { retired, revoked } = identity;
  if (held)
    return ports.identities.update({
      ...held,
      retired: held.retired ?? retired,
      revoked: held.revoked ?? revoked,
    });
  const recovery = ports.clock.now().toISOString();
  return ports.identities.save({ identity: { ...identity, profile: id, recovery }, secrets });
}

async function holderOf(
  ports: Pick<Ports, 'identities' | 'profiles'>,
  fingerprints: readonly string[],
): Promise<Profile | null> {
  for (const profile of await ports.profiles.list()) {
    const held = await ports.identities.all(profile.id);
    if (held.some(({ fingerprint }) => fingerprints.includes(fingerprint))) return profile;
  }
  return null;
}
