// A detached CMS signature (RFC 5652) as PAdES-B-B has it: one signer, ECDSA with SHA-256, and three signed attributes,
// one of which ties the signature to its certificate. Beside it a time stamp may stand (PAdES-B-T). Anything more, or in
// another form, is refused.
import { sameBytes } from '../../bytes/sameBytes.ts';
import { type Certificate, readCertificate } from './readCertificate.ts';
import { type DerElement, oidOf, readDer, tags } from './readDer.ts';
import { numberOf, only } from './readValues.ts';
import { readAlgorithm } from './signatureHolds.ts';

export interface Cms {
  readonly certificate: Certificate;
  /** SHA-256 of the signed bytes, as the signer says. */
  readonly messageDigest: Uint8Array;
  /** SHA-256 of the certificate, as the signer says (signing-certificate-v2). */
  readonly certificateDigest: Uint8Array;
  /** The attributes as they are signed: a SET, DER. */
  readonly signedAttributes: Uint8Array;
  /** Ecdsa-Sig-Value, DER. */
  readonly signature: Uint8Array;
  /** A time stamp token over the signature, as it was put beside it; or null. */
  readonly stamp: Uint8Array | null;
}

const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  sha256: '2.16.840.1.101.3.4.2.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  signatureTimeStamp: '1.2.840.113549.1.9.16.2.14',
} as const;

/** The parts, or `cms-malformed` / `certificate-malformed`. Never throws for any bytes. */
export function readCms(der: Uint8Array): Cms | 'cms-malformed' | 'certificate-malformed' {
  const signedData = signedDataOf(readDer(der));
  const [version, algorithms, content, certificates, signers, ...more] = signedData ?? [];
  const isWhole =
    isOne(version) && algorithms?.tag === tags.set && isSha256(only(algorithms)) && more.length === 0;
  const isDetached = content?.tag === tags.sequence && oidOf(only(content)) === oids.data;
  const encoded = certificates?.tag === 0xa0 ? only(certificates) : undefined;
  const signer = signers?.tag === tags.set ? only(signers) : undefined;
  if (!isWhole || !isDetached || encoded === undefined || signer?.tag !== tags.sequence)
    return 'cms-malformed';
  const certificate = readCertificate(encoded.bytes);
  if (certificate === null) return 'certificate-malformed';
  const signed = signerOf(signer, certificate);
  return signed === null ? 'cms-malformed' : { certificate, ...signed };
}

function signedDataOf(contentInfo: DerElement | null): readonly DerElement[] | null {
  const [type, wrapped, ...more] = contentInfo?.tag === tags.sequence ? contentInfo.children : [];
  const signedData = wrapped?.tag === 0xa0 ? only(wrapped) : undefined;
  const isSignedData = oidOf(type) === oids.signedData && more.length === 0;
  return isSignedData && signedData?.tag === tags.sequence ? signedData.children : null;
}

function signerOf(signer: DerElement, certificate: Certificate): Omit<Cms, 'certificate'> | null {
  const [version, id, digestAlgorithm, attributes, algorithm, signature, unsigned, ...more] = signer.children;
  const [issuer, serial, ...rest] = id?.tag === tags.sequence ? id.children : [];
  const isCertificates =
    issuer !== undefined &&
    serial !== undefined &&
    rest.length === 0 &&
    sameBytes(issuer.bytes, certificate.issuer.bytes) &&
    sameBytes(serial.bytes, certificate.serial);
  const isSuite = isOne(version) && isSha256(digestAlgorithm) && isEcdsa(algorithm);
  if (!isCertificates || !isSuite || more.length > 0) return null;
  if (attributes?.tag !== 0xa0 || signature?.tag !== tags.octetString) return null;
  const said = attributesOf(attributes);
  const stamp = unsigned === undefined ? null : stampOf(unsigned);
  // Carried under a context tag, but signed as the SET it stands for (RFC 5652, 5.4).
  const signedAttributes = Uint8Array.from(attributes.bytes);
  signedAttributes[0] = tags.set;
  if (said === null || stamp === undefined) return null;
  return { ...said, signedAttributes, signature: signature.content, stamp };
}

/** The one attribute that may stand unsigned, with its one value; undefined for anything else. */
function stampOf(list: DerElement): Uint8Array | undefined {
  const attribute = list.tag === 0xa1 ? only(list) : undefined;
  const [type, set, ...more] = attribute?.tag === tags.sequence ? attribute.children : [];
  const isStamp = oidOf(type) === oids.signatureTimeStamp && set?.tag === tags.set && more.length === 0;
  return isStamp ? only(set)?.bytes : undefined;
}

function attributesOf(list: DerElement): Pick<Cms, 'messageDigest' | 'certificateDigest'> | null {
  const values = new Map<string, DerElement>();
  for (const attribute of list.children) {
    const [type, set, ...more] = attribute.tag === tags.sequence ? attribute.children : [];
    const id = oidOf(type);
    const value = set?.tag === tags.set ? only(set) : undefined;
    if (id === null || value === undefined || more.length > 0 || values.has(id)) return null;
    values.set(id, value);
  }
  const digest = values.get(oids.messageDigest);
  const certificateDigest = essDigest(values.get(oids.signingCertificateV2));
  const isData = oidOf(values.get(oids.contentType)) === oids.data;
  if (values.size !== 3 || !isData || digest?.tag !== tags.octetString || digest.content.length !== 32)
    return null;
  return certificateDigest === null ? null : { messageDigest: digest.content, certificateDigest };
}

/** SigningCertificateV2 with one ESSCertIDv2 in its default hash, SHA-256 (RFC 5035, 4). */
function essDigest(value: DerElement | undefined): Uint8Array | null {
  const certificates = only(value);
  const id = only(certificates);
  const hash = only(id);
  const areSequences = [value, certificates, id].every((element) => element?.tag === tags.sequence);
  return areSequences && hash?.tag === tags.octetString && hash.content.length === 32 ? hash.content : null;
}

function isOne(version: DerElement | undefined): boolean {
  return numberOf(version) === 1;
}

function isEcdsa(algorithm: DerElement | undefined): boolean {
  const read = readAlgorithm(algorithm);
  return read?.family === 'ECDSA' && read.hash === 'SHA-256';
}

/** SHA-256, whose parameters are absent (RFC 5754, 2). */
function isSha256(algorithm: DerElement | undefined): boolean {
  return algorithm?.tag === tags.sequence && oidOf(only(algorithm)) === oids.sha256;
}
