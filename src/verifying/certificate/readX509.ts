// An X.509 v3 certificate of anybody (RFC 5280), read strictly as DER: what it says, not whether it is to be believed.
// For that see leadsTo.ts; for the narrower profile of those who sign here, readCertificate.ts.
import { sameBytes } from '../../bytes/sameBytes.ts';
import { type KeyKind, keyKind } from './publicKey.ts';
import { type DerElement, readDer, tags } from './readDer.ts';
import { type Extensions, readExtensions } from './readExtensions.ts';
import { type Name, readName } from './readName.ts';
import { readTime } from './readTime.ts';
import { magnitudeOf, numberOf, octetsOf, only } from './readValues.ts';
import { readAlgorithm, type SignatureAlgorithm } from './signatureHolds.ts';

export interface X509 extends Extensions {
  readonly der: Uint8Array;
  /** The part that its issuer signed. */
  readonly signed: Uint8Array;
  /** As its algorithm writes it: Ecdsa-Sig-Value in DER, or the octets of RSA. */
  readonly signature: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  /** INTEGER, whole element. */
  readonly serial: Uint8Array;
  readonly issuer: Name;
  readonly subject: Name;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  readonly key: KeyKind;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

const largest = 16_384;
const longestSerial = 20;

/** The certificate, or null when the bytes are anything else or say something critical that is not understood. */
export function readX509(der: Uint8Array): X509 | null {
  const outer = der.length > largest ? null : readDer(der);
  const signed = signedOf(outer);
  if (signed === null) return null;
  const [version, serial, inner, issuerName, validity, subjectName, spki, wrapper, ...rest] =
    signed.content.children;
  const issuer = readName(issuerName);
  const subject = readName(subjectName);
  const times = timesOf(validity);
  const extensions = readExtensions(wrapper);
  const key = spki === undefined ? null : keyKind(spki.bytes);
  if (!isVersion3(version) || !isSerial(serial) || rest.length > 0) return null;
  // The algorithm stands twice, and only one of the two is signed.
  if (inner === undefined || !sameBytes(inner.bytes, signed.identifier)) return null;
  if (issuer === null || subject === null || times === null || extensions === null) return null;
  if (spki === undefined || key === null) return null;
  const { content, algorithm, signature } = signed;
  const said = { signed: content.bytes, signature, algorithm, serial: serial.bytes, issuer, subject };
  return { der, ...said, spki: spki.bytes, key, ...times, ...extensions };
}

/** Whether the certificate names itself as its issuer. */
export function isSelfIssued({ issuer, subject }: Pick<X509, 'issuer' | 'subject'>): boolean {
  return sameBytes(issuer.bytes, subject.bytes);
}

/** Whether a moment lies in the time that a certificate says it is valid. */
export function isValidAt({ notBefore, notAfter }: Pick<X509, 'notBefore' | 'notAfter'>, at: Date): boolean {
  return notBefore <= at && at <= notAfter;
}

/** SIGNED (X.509): what is signed, how, and the signature; the form of certificates and revocation lists alike. */
export function signedOf(outer: DerElement | null): {
  readonly content: DerElement;
  readonly identifier: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  readonly signature: Uint8Array;
} | null {
  const [content, identifier, bits, ...more] = outer?.tag === tags.sequence ? outer.children : [];
  const algorithm = readAlgorithm(identifier);
  const signature = octetsOf(bits);
  if (content?.tag !== tags.sequence || identifier === undefined || more.length > 0) return null;
  return algorithm === null || signature === null
    ? null
    : { content, identifier: identifier.bytes, algorithm, signature };
}

function isVersion3(version: DerElement | undefined): boolean {
  return version?.tag === 0xa0 && numberOf(only(version)) === 2;
}

function isSerial(serial: DerElement | undefined): serial is DerElement {
  const magnitude = magnitudeOf(serial);
  return magnitude !== null && magnitude.length <= longestSerial;
}

function timesOf(validity: DerElement | undefined): { notBefore: Date; notAfter: Date } | null {
  const [from, until, ...more] = validity?.tag === tags.sequence ? validity.children : [];
  const notBefore = readTime(from);
  const notAfter = readTime(until);
  return notBefore === null || notAfter === null || more.length > 0 ? null : { notBefore, notAfter };
}
