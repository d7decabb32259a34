// An X.509 certificate, read for what we hold people to: the name, the key, and how to cite the certificate.
// Only the profile of our own certificates and of an issuer's with the same suite: ECDSA P-256 with SHA-256.
import { sameBytes } from '../../bytes/sameBytes.ts';
import { utf8ToText } from '../../bytes/utf8.ts';
import { type DerElement, oidOf, readDer, tags } from './readDer.ts';
import { readTime } from './readTime.ts';

export interface Certificate {
  readonly der: Uint8Array;
  /** The part that its issuer signed. */
  readonly signed: Uint8Array;
  /** Ecdsa-Sig-Value, DER. */
  readonly signature: Uint8Array;
  /** INTEGER, whole element. */
  readonly serial: Uint8Array;
  /** Name, whole element. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly commonName: string;
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** id-ecPublicKey with the curve prime256v1, then an uncompressed point of 65 octets. */
const p256Prefix = [
  0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48,
  0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
];
const commonNameOid = '2.5.4.3';
const ecdsaWithSha256 = '1.2.840.10045.4.3.2';
/** What we understand of extensions; an unknown critical one means that we would misjudge (RFC 5280, 4.2). */
const knownExtensions = new Set(['2.5.29.19', '2.5.29.15', '2.5.29.37', '2.5.29.14', '2.5.29.35']);

/** The certificate, or null when the bytes are anything else. Never throws for any bytes. */
export function readCertificate(der: Uint8Array): Certificate | null {
  const outer = readDer(der);
  const [tbs, algorithm, signature, ...more] = outer?.tag === tags.sequence ? outer.children : [];
  if (tbs?.tag !== tags.sequence || more.length > 0 || !isEcdsa(algorithm)) return null;
  const [version, serial, innerAlgorithm, issuer, validity, subject, spki, extensions, ...rest] =
    tbs.children;
  const times = timesOf(validity);
  const commonName = commonNameOf(subject);
  const bits =
    signature?.tag === tags.bitString && signature.content[0] === 0 ? signature.content.subarray(1) : null;
  if (!isVersion3(version) || serial?.tag !== tags.integer || !isEcdsa(innerAlgorithm)) return null;
  if (issuer?.tag !== tags.sequence || subject?.tag !== tags.sequence || commonName === null) return null;
  if (times === null || bits === null || spki === undefined || !isP256(spki.bytes)) return null;
  if (rest.length > 0 || !extensionsAreKnown(extensions)) return null;
  return {
    der,
    signed: tbs.bytes,
    signature: bits,
    serial: serial.bytes,
    issuer: issuer.bytes,
    subject: subject.bytes,
    commonName,
    spki: spki.bytes,
    ...times,
  };
}

/** Whether the certificate names itself as its issuer. */
export function isSelfIssued(certificate: Certificate): boolean {
  return sameBytes(certificate.issuer, certificate.subject);
}

function isVersion3(version: DerElement | undefined): boolean {
  const number = version?.tag === 0xa0 && version.children.length === 1 ? version.children[0] : undefined;
  return number?.tag === tags.integer && number.content.length === 1 && number.content[0] === 2;
}

/** ecdsa-with-SHA256, whose parameters are absent (RFC 5758, 3.2). */
export function isEcdsa(algorithm: DerElement | undefined): boolean {
  return (
    algorithm?.tag === tags.sequence &&
    algorithm.children.length === 1 &&
    oidOf(algorithm.children[0]) === ecdsaWithSha256
  );
}

function isP256(spki: Uint8Array): boolean {
  return spki.length === p256Prefix.length + 64 && p256Prefix.every((byte, i) => spki[i] === byte);
}

function timesOf(validity: DerElement | undefined): { notBefore: Date; notAfter: Date } | null {
  const [from, until, ...more] = validity?.tag === tags.sequence ? validity.children : [];
  const notBefore = readTime(from);
  const notAfter = readTime(until);
  return notBefore === null || notAfter === null || more.length > 0 ? null : { notBefore, notAfter };
}

/** The one CN; a name with two could be read in two ways. */
function commonNameOf(subject: DerElement | undefined): string | null {
  const names = (subject?.children ?? [])
    .flatMap((part) => (part.tag === tags.set ? part.children : []))
    .filter((pair) => oidOf(pair.children[0]) === commonNameOid)
    .map((pair) => pair.children[1]);
  const [name, ...more] = names;
  const text =
    name?.tag === tags.utf8String || name?.tag === tags.printableString ? utf8ToText(name.content) : null;
  return more.length > 0 || text === '' ? null : text;
}

function extensionsAreKnown(wrapper: DerElement | undefined): boolean {
  if (wrapper === undefined) return true;
  const list = wrapper.tag === 0xa3 && wrapper.children.length === 1 ? wrapper.children[0] : undefined;
  if (list?.tag !== tags.sequence) return false;
  const ids = list.children.map((extension) => oidOf(extension.children[0]));
  const unknownCritical = list.children.some(
    (extension, i) => extension.children[1]?.tag === tags.boolean && !knownExtensions.has(ids[i] ?? ''),
  );
  return !ids.includes(null) && new Set(ids).size === ids.length && !unknownCritical;
}
