// Whether a certificate leads to one that this deployment trusts. Trust is configured and never comes with a file: what a
// file carries can at most be a step on the way.
import { sameBytes } from '../../bytes/sameBytes.ts';
import { isSelfIssued, isValidAt, type X509 } from './readX509.ts';
import { signatureHolds } from './signatureHolds.ts';

/** Certificates of one path: the leaf, at most one between, and the root. */
const longestPath = 3;
/** More than any service sends along; each costs signatures to be checked. */
const mostOthers = 10;

/**
 * The path from a certificate to a configured root, leaf first, or null when there is none.
 * Every issuer on it may issue (CA, keyCertSign, path length), and all of it is valid at the moment given. A leaf that is
 * itself configured, byte for byte, is a path of its own. Revocation is not looked at.
 * @param others certificates that came along; they are believed as far as their issuer's signature goes.
 */
export async function leadsTo(
  leaf: X509,
  others: readonly X509[],
  roots: readonly X509[],
  at: Date,
): Promise<readonly X509[] | null> {
  return isValidAt(leaf, at) ? pathFrom([leaf], others.slice(0, mostOthers), roots, at) : null;
}

/** Whether `issuer` has issued `certificate`, and might: by name, by right and by signature. */
export async function isIssuedBy(certificate: X509, issuer: X509): Promise<boolean> {
  if (!sameBytes(certificate.issuer.bytes, issuer.subject.bytes) || !mayIssue(issuer)) return false;
  return signatureHolds(issuer.spki, certificate.algorithm, certificate.signature, certificate.signed);
}

/** Whether a certificate says of itself that its key may issue others. */
export function mayIssue({ authority, keyUsage }: X509): boolean {
  return authority !== null && keyUsage?.has('keyCertSign') === true;
}

async function pathFrom(
  path: readonly X509[],
  others: readonly X509[],
  roots: readonly X509[],
  at: Date,
): Promise<readonly X509[] | null> {
  const last = path.at(-1);
  if (last === undefined) return null;
  if (roots.some((root) => sameBytes(root.der, last.der))) return path;
  if (path.length === longestPath) return null;
  for (const issuer of [...roots, ...others]) {
    if (!mayStandAbove(path, issuer, at) || !(await isIssuedBy(last, issuer))) continue;
    const whole = await pathFrom([...path, issuer], others, roots, at);
    if (whole !== null) return whole;
  }
  return null;
}

/** RFC 5280, 6.1.4: the path length counts the authorities below, those that renew their own key apart. */
function mayStandAbove(path: readonly X509[], issuer: X509, at: Date): boolean {
  const below = path.slice(1).filter((authority) => !isSelfIssued(authority)).length;
  const atMost = issuer.authority?.pathLength ?? Number.POSITIVE_INFINITY;
  return !path.includes(issuer) && isValidAt(issuer, at) && below <= atMost;
}
