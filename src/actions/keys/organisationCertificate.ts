// An organisation may issue a certificate for somebody's key: a request goes out, a certificate comes back.
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Identity, Profile } from '../../ports/people.ts';
import type { Ports } from '../../ports/ports.ts';
import { identityOf } from './identityOf.ts';

/** The request to hand in (PKCS #10, PEM). */
export async function certificateRequestOf(
  ports: Pick<Ports, 'identities' | 'signer' | 'clock'>,
  profile: Profile,
): Promise<Result<string, Problem>> {
  const identity = await identityOf(ports, profile);
  return identity.ok ? ok(await ports.signer.certificateRequest(identity.value)) : identity;
}

/**
 * Puts an issued certificate in the place of the self-signed one. The key stays, and with it all that others know.
 * @returns Problems: `damaged`, `certificate-other-key`, `certificate-untrusted`, and those of storing.
 */
export async function takeCertificate(
  ports: Pick<Ports, 'identities' | 'signer' | 'clock' | 'verifier'>,
  profile: Profile,
  file: Uint8Array,
): Promise<Result<Identity, Problem>> {
  const identity = await identityOf(ports, profile);
  if (!identity.ok) return identity;
  const issued = await ports.verifier.readIssuedCertificate(file, identity.value.publicKey);
  if (!issued.ok) return issued;
  const { certificate } = issued.value;
  const next = await ports.signer.withCertificate(identity.value, profile, certificate, ports.clock.now());
  const kept = await ports.identities.update(next);
  return kept.ok ? ok(next) : kept;
}
