// The kinds of public key that are understood: elliptic curves P-256 and P-384, and RSA of a length still held safe.
import { oidOf, readDer, tags } from './readDer.ts';
import { magnitudeOf, numberOf, octetsOf } from './readValues.ts';

export type KeyKind = 'P-256' | 'P-384' | 'RSA';

/** id-ecPublicKey with the curve, then an uncompressed point (RFC 5480): the same bytes in every such key. */
const curves = [
  {
    kind: 'P-256',
    length: 91,
    start: [
      0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86,
      0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
    ],
  },
  {
    kind: 'P-384',
    length: 120,
    start: [
      0x30, 0x76, 0x30, 0x10, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x05, 0x2b, 0x81,
      0x04, 0x00, 0x22, 0x03, 0x62, 0x00, 0x04,
    ],
  },
] as const;
const rsaEncryption = '1.2.840.113549.1.1.1';
const smallestExponent = 65_537;

/** The kind of a key (SubjectPublicKeyInfo, DER); null for any other. */
export function keyKind(spki: Uint8Array): KeyKind | null {
  const curve = curves.find(
    ({ length, start }) => spki.length === length && start.every((byte, i) => spki[i] === byte),
  );
  if (curve !== undefined) return curve.kind;
  return isRsa(spki) ? 'RSA' : null;
}

/** RFC 3279, 2.3.1: a modulus of 2048 to 4096 bits, and an exponent that is neither small nor even. */
function isRsa(spki: Uint8Array): boolean {
  const outer = readDer(spki);
  const [algorithm, bits, ...more] = outer?.tag === tags.sequence ? outer.children : [];
  const [type, parameters, ...rest] = algorithm?.tag === tags.sequence ? algorithm.children : [];
  const isNamed = oidOf(type) === rsaEncryption && parameters?.tag === tags.nothing && rest.length === 0;
  const key = readDer(octetsOf(bits) ?? new Uint8Array());
  const [modulus, exponent, ...others] = key?.tag === tags.sequence ? key.children : [];
  if (!isNamed || parameters.content.length > 0 || more.length > 0 || others.length > 0) return false;
  const magnitude = magnitudeOf(modulus);
  const power = numberOf(exponent) ?? 0;
  const bitLength = magnitude === null ? 0 : 8 * magnitude.length - Math.clz32(magnitude[0] ?? 0) + 24;
  return bitLength >= 2048 && bitLength <= 4096 && power >= smallestExponent && power % 2 === 1;
}
