// What a time stamp beside a signature is worth here. It counts when an authority that the deployment has configured made it
// for this very signature; then the time is the authority's and no longer only the signer's clock.
import { certificateName } from '../../bytes/certificateName.ts';
import { asBufferSource } from '../../bytes/digest.ts';
import { sameBytes } from '../../bytes/sameBytes.ts';
import { leadsTo } from '../certificate/leadsTo.ts';
import { commonNameOf, nameText, organisationOf } from '../certificate/readName.ts';
import type { X509 } from '../certificate/readX509.ts';
import { checkForeignCms } from '../cms/checkForeignCms.ts';
import { configuredCertificates } from '../cms/configuredCertificates.ts';
import type { VerdictCode } from '../verdictCodes.ts';
import { readStamp, type Stamp } from './readStamp.ts';

export interface StampReport {
  /** The authority's time, when it can be relied on. */
  readonly stamp: { readonly at: Date; readonly authority: string } | null;
  readonly faults: readonly VerdictCode[];
}

const timeStamping = '1.3.6.1.5.5.7.3.8';
const day = 24 * 60 * 60 * 1000;

/**
 * Judges a token. Faults: `stamp-malformed` (unreadable, or its own signature does not hold), `stamp-mismatch` (over
 * something else), `stamp-untrusted` (no authority of this deployment; its time is not used), `stamp-time-differs` (more
 * than a day from the time that the signer claimed).
 * @param value the octets of the signature that it stands beside.
 * @param configured roots or certificates of authorities, PEM.
 */
export async function checkStamp(
  token: Uint8Array,
  value: Uint8Array,
  claimed: Date,
  configured: string,
): Promise<StampReport> {
  const stamp = readStamp(token);
  if (stamp === null) return refused('stamp-malformed');
  const { hash, imprint, at } = stamp;
  const over = new Uint8Array(await crypto.subtle.digest(hash, asBufferSource(value)));
  if (!sameBytes(over, imprint)) return refused('stamp-mismatch');
  const authority = await authorityOf(stamp);
  if (typeof authority === 'string') return refused(authority);
  if (!(await isTrusted(authority, stamp, configured))) return refused('stamp-untrusted');
  const differs = Math.abs(at.getTime() - claimed.getTime()) > day;
  return { stamp: { at, authority: shownName(authority) }, faults: differs ? ['stamp-time-differs'] : [] };
}

function refused(code: VerdictCode): StampReport {
  return { stamp: null, faults: [code] };
}

/** The certificate that made it. A token must name its certificate among what it signs (RFC 3161, 2.4.1). */
async function authorityOf({ signed, info }: Stamp): Promise<X509 | VerdictCode> {
  const checked = await checkForeignCms(signed, info);
  if (checked === 'not-understood') return 'stamp-untrusted';
  return typeof checked === 'string' || !checked.namesCertificate ? 'stamp-malformed' : checked.certificate;
}

/** For time stamping and nothing else, and so that nobody can overlook it (RFC 3161, 2.3); and known to the deployment. */
async function isTrusted(authority: X509, { signed, at }: Stamp, configured: string): Promise<boolean> {
  const { extKeyUsage, keyUsage } = authority;
  const isForStamps = extKeyUsage?.critical === true && extKeyUsage.purposes.join() === timeStamping;
  const maySign = keyUsage === null || keyUsage.has('digitalSignature') || keyUsage.has('nonRepudiation');
  if (!isForStamps || !maySign) return false;
  return (await leadsTo(authority, signed.certificates, configuredCertificates(configured), at)) !== null;
}

function shownName({ subject }: X509): string {
  return certificateName(commonNameOf(subject) ?? organisationOf(subject) ?? '') || nameText(subject);
}
