// A self-signed X.509 certificate: it binds a typed name to a key and proves nothing about who typed it.
import { certificateName } from '../../bytes/certificateName.ts';
import { sha256 } from '../../bytes/digest.ts';
import { ecdsaIdentifier, signDer } from '../der/algorithms.ts';
import {
  bitString,
  booleanTrue,
  contextConstructed,
  type Der,
  objectIdentifier,
  octetString,
  printableString,
  sequence,
  setOf,
  time,
  unsignedInteger,
  utf8String,
} from '../der/der.ts';

export interface CertificateSubject {
  readonly name: string;
  /** May be empty. */
  readonly unit: string;
  /** A random id, never a personal identity number. */
  readonly personId: string;
}

const yearsValid = 3;

/** Hours before it was made from which it is valid: a clock set back a little must not undo a signature. */
const leeway = 1;

/**
 * Makes the certificate (RFC 5280 profile): not a CA, for signatures and their non-repudiation only.
 * @param spki the public key, SubjectPublicKeyInfo DER.
 * @param at when it is made; it is valid from an hour before until three years after.
 * @returns DER.
 */
export async function selfSignedCertificate(
  subject: CertificateSubject,
  spki: Uint8Array,
  privateKey: CryptoKey,
  at: Date,
): Promise<Der> {
  const from = new Date(at.getTime() - leeway * 3_600_000);
  const until = new Date(at);
  until.setUTCFullYear(at.getUTCFullYear() + yearsValid);
  const name = distinguishedName(subject);
  const toBeSigned = sequence(
    contextConstructed(0, unsignedInteger(Uint8Array.of(2))),
    unsignedInteger(randomSerial()),
    ecdsaIdentifier,
    name,
    sequence(time(from), time(until)),
    name,
    spki,
    contextConstructed(3, await keyExtensions(spki)),
  );
  return sequence(toBeSigned, ecdsaIdentifier, bitString(await signDer(privateKey, toBeSigned)));
}

/** 126 random bits, positive, never zero (RFC 5280 4.1.2.2). */
function randomSerial(): Uint8Array {
  const octets = crypto.getRandomValues(new Uint8Array(16));
  octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40;
  return octets;
}

function distinguishedName({ name, unit, personId }: CertificateSubject): Der {
  const commonName = certificateName(name);
  if (commonName === '')
    throw new RangeError('a name without a visible character cannot stand in a certificate');
  const organisation = certificateName(unit);
  const part = (type: string, value: Der): Der => setOf(sequence(objectIdentifier(type), value));
  return sequence(
    ...(organisation === '' ? [] : [part('2.5.4.10', utf8String(organisation))]),
    part('2.5.4.3', utf8String(commonName)),
    part('2.5.4.5', printableString(personId)),
  );
}

/** What the key is for (Extensions, RFC 5280 4.2): also what a certificate request asks for. */
export async function keyExtensions(spki: Uint8Array): Promise<Der> {
  const critical = (id: string, value: Der): Der =>
    sequence(objectIdentifier(id), booleanTrue(), octetString(value));
  const other = (id: string, value: Der): Der => sequence(objectIdentifier(id), octetString(value));
  const digitalSignatureAndNonRepudiation = bitString(Uint8Array.of(0b1100_0000), 6);
  const documentSigning = objectIdentifier('1.3.6.1.5.5.7.3.36');
  const emailProtection = objectIdentifier('1.3.6.1.5.5.7.3.4');
  return sequence(
    critical('2.5.29.19', sequence()),
    critical('2.5.29.15', digitalSignatureAndNonRepudiation),
    other('2.5.29.37', sequence(documentSigning, emailProtection)),
    other('2.5.29.14', octetString(await keyIdentifier(spki))),
  );
}

/** The leftmost 160 bits of the SHA-256 of the public key's bits (RFC 7093 2, method 1). */
async function keyIdentifier(spki: Uint8Array): Promise<Uint8Array> {
  const point = spki.subarray(spki.length - 65);
  return (await sha256(point)).subarray(0, 20);
}
