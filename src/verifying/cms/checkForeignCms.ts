// Whether a signature by somebody else's program holds: over this content, by this certificate's key, for this certificate.
import { asBufferSource } from '../../bytes/digest.ts';
import { sameBytes } from '../../bytes/sameBytes.ts';
import { type DerElement, tags } from '../certificate/readDer.ts';
import type { X509 } from '../certificate/readX509.ts';
import { type Hash, readHash, signatureHolds } from '../certificate/signatureHolds.ts';
import type { ForeignCms } from './readForeignCms.ts';

/** `not-understood`: in an algorithm or with a certificate that is not read here, so it may or may not hold. */
export type ForeignCmsFault =
  | 'digest-mismatch'
  | 'signature-mismatch'
  | 'certificate-substituted'
  | 'not-understood';

/** RFC 5035, 3: the certificate that the signer meant, among the attributes that are signed. */
const signingCertificate = '1.2.840.113549.1.9.16.2.12';
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';

/** How the signature names its certificate, and the one that made it, or why it does not hold. */
export async function checkForeignCms(
  data: ForeignCms,
  content: Uint8Array,
): Promise<{ readonly certificate: X509; readonly namesCertificate: boolean } | ForeignCmsFault> {
  const { hash, algorithm, certificate } = data;
  if (hash === null) return 'not-understood';
  if (!sameBytes(await digestOf(content, hash), data.messageDigest)) return 'digest-mismatch';
  if (algorithm === null || certificate === null) return 'not-understood';
  if (!(await signatureHolds(certificate.spki, algorithm, data.signature, data.signedAttributes)))
    return 'signature-mismatch';
  const named = namedCertificates(data);
  if (named === null) return 'certificate-substituted';
  for (const { digest, by } of named)
    if (!sameBytes(await digestOf(certificate.der, by), digest)) return 'certificate-substituted';
  return { certificate, namesCertificate: named.length > 0 };
}

interface NamedCertificate {
  readonly digest: Uint8Array;
  readonly by: Hash | 'SHA-1';
}

/** None, one or both of the two attributes; null when one is not as it should be. */
function namedCertificates({ attributes }: ForeignCms): readonly NamedCertificate[] | null {
  const first = attributes.get(signingCertificate);
  const second = attributes.get(signingCertificateV2);
  const named = [
    ...(first === undefined ? [] : [namedFirst(first)]),
    ...(second === undefined ? [] : [namedSecond(second)]),
  ];
  const sound = named.filter((one) => one !== null);
  return sound.length === named.length ? sound : null;
}

/** ESSCertID: SHA-1, as of 1999. It only has to tell apart certificates for one and the same key. */
function namedFirst(value: DerElement): NamedCertificate | null {
  const [digest] = idOf(value);
  return digest?.tag === tags.octetString ? { digest: digest.content, by: 'SHA-1' } : null;
}

/** ESSCertIDv2: the algorithm stands only when it is not SHA-256. */
function namedSecond(value: DerElement): NamedCertificate | null {
  const [first, second] = idOf(value);
  if (first?.tag === tags.octetString) return { digest: first.content, by: 'SHA-256' };
  const by = readHash(first);
  return by !== null && second?.tag === tags.octetString ? { digest: second.content, by } : null;
}

/** The first identifier of the list is the signer's; those after it limit whose authority may be followed. */
function idOf(value: DerElement): readonly DerElement[] {
  const [list] = value.tag === tags.sequence ? value.children : [];
  const [id] = list?.tag === tags.sequence ? list.children : [];
  return id?.tag === tags.sequence ? id.children : [];
}

async function digestOf(bytes: Uint8Array, algorithm: Hash | 'SHA-1'): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(algorithm, asBufferSource(bytes)));
}
