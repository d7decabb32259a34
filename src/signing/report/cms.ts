// The CMS signature inside a PDF's /Contents: PAdES baseline B-B (ETSI EN 319 142-1), one signer, detached.
// No signing-time attribute: in PAdES the claimed time is the dictionary's /M.
import { sha256 } from '../../bytes/digest.ts';
import { ecdsaIdentifier, sha256Identifier, signDer } from '../der/algorithms.ts';
import { certificateParts } from '../der/certificateParts.ts';
import {
  contextConstructed,
  type Der,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  unsignedInteger,
} from '../der/der.ts';

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/**
 * Signs a digest made elsewhere.
 * @param digest SHA-256 of the signed byte ranges.
 * @returns a ContentInfo (RFC 5652), DER.
 */
export async function detachedCms(
  digest: Uint8Array,
  certificate: Uint8Array,
  privateKey: CryptoKey,
): Promise<Der> {
  const { issuer, serial } = certificateParts(certificate);
  const attributes = [
    attribute(oid.contentType, objectIdentifier(oid.data)),
    attribute(oid.messageDigest, octetString(digest)),
    // ESSCertIDv2 with its default hash, SHA-256 (RFC 5035 4): ties the signature to this very certificate.
    attribute(oid.signingCertificateV2, sequence(sequence(sequence(octetString(await sha256(certificate)))))),
  ];
  const version = unsignedInteger(Uint8Array.of(1));
  const signerInfo = sequence(
    version,
    sequence(issuer, serial),
    sha256Identifier,
    implicitSet(0, setOf(...attributes)),
    ecdsaIdentifier,
    octetString(await signDer(privateKey, setOf(...attributes))),
  );
  const signedData = sequence(
    version,
    setOf(sha256Identifier),
    sequence(objectIdentifier(oid.data)),
    contextConstructed(0, certificate),
    setOf(signerInfo),
  );
  return sequence(objectIdentifier(oid.signedData), contextConstructed(0, signedData));
}

const attribute = (type: string, value: Der): Der => sequence(objectIdentifier(type), setOf(value));

/** The same SET under a context tag in place of its own (RFC 5652 5.4: it is signed as a SET, carried as [0]). */
function implicitSet(number: number, set: Der): Der {
  const tagged = new Uint8Array(set);
  tagged[0] = 0xa0 | number;
  return tagged;
}
