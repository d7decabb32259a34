// A CMS signature (RFC 5652) by somebody else's program: a time stamp authority's, or an e-signature service's. Such programs
// add attributes and certificates as they like, so more is passed over here than in our own signatures (readCms.ts); what is
// used is read as strictly.
import { sameBytes } from '../../bytes/sameBytes.ts';
import { type DerElement, oidOf, readDer, tags } from '../certificate/readDer.ts';
import { numberOf, only } from '../certificate/readValues.ts';
import { readX509, type X509 } from '../certificate/readX509.ts';
import {
  type Hash,
  readAlgorithm,
  readHash,
  type SignatureAlgorithm,
} from '../certificate/signatureHolds.ts';

export interface ForeignCms {
  /** What kind of content is signed, dotted. */
  readonly contentType: string;
  /** The content, when it is carried. */
  readonly content: Uint8Array | null;
  /** Those carried that can be understood. */
  readonly certificates: readonly X509[];
  /** The signer's among them; null when it is not there or not understood. */
  readonly certificate: X509 | null;
  /** How the content is digested and the attributes are signed; null for algorithms that are not understood. */
  readonly hash: Hash | null;
  readonly algorithm: SignatureAlgorithm | null;
  /** Values by dotted type. */
  readonly attributes: ReadonlyMap<string, DerElement>;
  readonly messageDigest: Uint8Array;
  /** The attributes as they are signed: a SET, DER. */
  readonly signedAttributes: Uint8Array;
  readonly signature: Uint8Array;
}

const oids = {
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  rsaEncryption: '1.2.840.113549.1.1.1',
} as const;
const mostCertificates = 20;
const newestVersion = 5;

/** The parts, or null when it is not one signature with signed attributes. Never throws for any bytes. */
export function readForeignCms(der: Uint8Array): ForeignCms | null {
  const [type, wrapped, ...more] = sequenceOf(readDer(der) ?? undefined);
  const signedData = wrapped?.tag === 0xa0 ? sequenceOf(only(wrapped)) : [];
  const [version, algorithms, content, ...rest] = signedData;
  const signers = rest.at(-1);
  const carried = rest.slice(0, -1);
  if (oidOf(type) !== oids.signedData || more.length > 0 || !isVersion(version)) return null;
  if (algorithms?.tag !== tags.set || signers?.tag !== tags.set || !isCarried(carried)) return null;
  const said = contentOf(content);
  const signer = signerOf(only(signers));
  if (said === null || signer === null || signer.contentType !== said.contentType) return null;
  const [list] = carried.filter(({ tag }) => tag === 0xa0);
  const certificates = (list?.children ?? [])
    .slice(0, mostCertificates)
    .map(({ bytes }) => readX509(bytes))
    .filter((certificate) => certificate !== null);
  return { ...said, ...signer, certificates, certificate: certificates.find(signer.isSigner) ?? null };
}

/** Certificates `[0]`, then revocation lists `[1]`, each at most once. */
function isCarried(carried: readonly DerElement[]): boolean {
  return ['', '160', '161', '160,161'].includes(carried.map(({ tag }) => tag).join());
}

function contentOf(content: DerElement | undefined): Pick<ForeignCms, 'contentType' | 'content'> | null {
  const [type, wrapped, ...more] = sequenceOf(content);
  const contentType = oidOf(type);
  if (contentType === null || more.length > 0) return null;
  if (wrapped === undefined) return { contentType, content: null };
  const octets = wrapped.tag === 0xa0 ? only(wrapped) : undefined;
  return octets?.tag === tags.octetString ? { contentType, content: octets.content } : null;
}

type Signer = Omit<ForeignCms, 'content' | 'certificates' | 'certificate'> & {
  isSigner(certificate: X509): boolean;
};

function signerOf(signer: DerElement | undefined): Signer | null {
  const [version, id, digestAlgorithm, list, algorithm, signature, unsigned, ...more] = sequenceOf(signer);
  const [issuer, serial, ...rest] = sequenceOf(id);
  if (!isVersion(version) || issuer === undefined || serial === undefined || rest.length > 0) return null;
  if (list?.tag !== 0xa0 || signature?.tag !== tags.octetString) return null;
  if ((unsigned !== undefined && unsigned.tag !== 0xa1) || more.length > 0) return null;
  const attributes = attributesOf(list);
  const contentType = oidOf(attributes?.get(oids.contentType));
  const digest = attributes?.get(oids.messageDigest);
  if (attributes === null || contentType === null || digest?.tag !== tags.octetString) return null;
  // Carried under a context tag, but signed as the SET it stands for (RFC 5652, 5.4).
  const signedAttributes = Uint8Array.from(list.bytes);
  signedAttributes[0] = tags.set;
  const hash = readHash(digestAlgorithm);
  return {
    contentType,
    hash,
    algorithm: signatureAlgorithmOf(algorithm, hash),
    attributes,
    messageDigest: digest.content,
    signedAttributes,
    signature: signature.content,
    isSigner: (certificate) =>
      sameBytes(issuer.bytes, certificate.issuer.bytes) && sameBytes(serial.bytes, certificate.serial),
  };
}

/** Each attribute once and with one value; two could be read in two ways. */
function attributesOf(list: DerElement): ReadonlyMap<string, DerElement> | null {
  const values = new Map<string, DerElement>();
  for (const attribute of list.children) {
    const [type, set, ...more] = sequenceOf(attribute);
    const id = oidOf(type);
    const value = set?.tag === tags.set ? only(set) : undefined;
    if (id === null || value === undefined || more.length > 0 || values.has(id)) return null;
    values.set(id, value);
  }
  return values;
}

/** RSA is often named by its key alone (RFC 3370, 3.2); the digest's algorithm then says the rest. */
function signatureAlgorithmOf(element: DerElement | undefined, hash: Hash | null): SignatureAlgorithm | null {
  const [type] = sequenceOf(element);
  if (oidOf(type) !== oids.rsaEncryption) return readAlgorithm(element);
  return hash === null ? null : { family: 'RSA', hash };
}

function isVersion(version: DerElement | undefined): boolean {
  const number = numberOf(version);
  return number !== null && number >= 1 && number <= newestVersion;
}

function sequenceOf(element: DerElement | undefined): readonly DerElement[] {
  return element?.tag === tags.sequence ? element.children : [];
}
