// What an organisation that this deployment trusts says of a key, by the certificate it has issued and its own list of
// revoked ones. A certificate of anybody else says nothing either way: then the key alone is the identity.
import { sameBytes } from '../../bytes/sameBytes.ts';
import type { Issuance } from '../../domain/people/issuance.ts';
import type { Authorities } from '../../ports/verifying.ts';
import { ecdsaHolds } from '../certificate/ecdsa.ts';
import { isIssuedBy } from '../certificate/leadsTo.ts';
import type { Certificate } from '../certificate/readCertificate.ts';
import { isSelfIssued, isValidAt, type X509 } from '../certificate/readX509.ts';
import { rawSignature } from '../certificate/signatureHolds.ts';
import { type Organisation, readOrganisations } from './readOrganisations.ts';
import { serialKey } from './readRevocationList.ts';

/** `forged`: the certificate names an issuer that is known here, itself or a configured root, and is not by it. */
export type IssuanceOf = (certificate: Certificate) => Promise<Issuance | null | 'forged'>;

export const noAuthorities: Authorities = { organisations: '', timestamps: '', eSign: '' };

/** Purposes for which a person's key may be issued, if its certificate limits them: any, documents, e-mail. */
const purposes = ['2.5.29.37.0', '1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4'];

/**
 * How to judge certificates by a deployment's authorities at a moment.
 *
 * Of a certificate issued directly by a configured root, for signatures and not to an authority: `valid` while both it and
 * the list hold; `revoked` when any list that counts has it; `list-expired` when that can no longer be told, because the
 * list or the certificate has run out or there is no list (`listAt` is never later than the last day on which something was known).
 * Null for a self-signed certificate, one from an issuer not known here, and one not fit for a person's signatures.
 */
export function issuanceFrom(authorities: Authorities = noAuthorities, now = new Date()): IssuanceOf {
  return async (certificate) => {
    const named = (await readOrganisations(authorities)).filter(({ root }) =>
      sameBytes(root.subject.bytes, certificate.issuer.bytes),
    );
    const organisation = await issuerAmong(named, certificate);
    if (organisation !== null) return statusOf(organisation, certificate, now);
    if (isSelfIssued(certificate) && !(await isByItself(certificate))) return 'forged';
    return named.length > 0 ? 'forged' : null;
  };
}

async function issuerAmong(
  organisations: readonly Organisation[],
  certificate: X509,
): Promise<Organisation | null> {
  for (const organisation of organisations)
    if (await isIssuedBy(certificate, organisation.root)) return organisation;
  return null;
}

/** In the one spelling that we write. */
async function isByItself({ spki, signature, signed }: Certificate): Promise<boolean> {
  const raw = rawSignature(signature);
  return raw !== null && ecdsaHolds(spki, raw, signed);
}

function statusOf({ name, root, list }: Organisation, certificate: Certificate, now: Date): Issuance | null {
  if (!isForPeople(certificate) || isSelfIssued(certificate) || !isValidAt(root, now)) return null;
  // Nobody keeps count of a certificate that has run out, however new the list.
  const heldAt = new Date(Math.min(Number(list?.at ?? certificate.notBefore), Number(certificate.notAfter)));
  const said = { organisation: name, listAt: heldAt.toISOString() };
  if (list?.revoked.has(serialKey(certificate.serial)) === true) return { status: 'revoked', ...said };
  const canTell = list !== null && now <= list.until && isValidAt(certificate, now);
  return { status: canTell ? 'valid' : 'list-expired', ...said };
}

function isForPeople({ authority, keyUsage, extKeyUsage }: X509): boolean {
  const isForThis = extKeyUsage?.purposes.some((purpose) => purposes.includes(purpose)) ?? true;
  return authority === null && keyUsage?.has('digitalSignature') === true && isForThis;
}
