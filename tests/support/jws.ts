// Signed texts as somebody could make them who has a real key, and ones that anybody could make.
import { bytesToBase64Url } from '../../src/bytes/base64.ts';
import { withLowerS } from '../../src/bytes/ecdsaSpelling.ts';
import type { Identity } from '../../src/ports/people.ts';

const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Signs any header and any payload. */
export async function jwsOf(
  { privateKey }: Pick<Identity, 'privateKey'>,
  header: unknown,
  payload: string,
): Promise<string> {
  const input = `${bytesToBase64Url(utf8(JSON.stringify(header)))}.${bytesToBase64Url(utf8(payload))}`;
  const raw = new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, utf8(input)));
  return `${input}.${bytesToBase64Url(withLowerS(raw))}`;
}

/** The order of P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** With n − s in the place of s, base64url: the other signature that holds for the same bytes, made without the key. */
export function twinOf(signature: string): string {
  const hex = Buffer.from(signature, 'base64url').toString('hex');
  const twin = (order - BigInt(`0x0${hex.slice(64)}`)).toString(16).padStart(64, '0');
  return Buffer.from(hex.slice(0, 64) + twin, 'hex').toString('base64url');
}

/** The same with its signature's twin. */
export function withTwinSignature(jws: string): string {
  const [header, payload, signature = ''] = jws.split('.');
  return [header, payload, twinOf(signature)].join('.');
}
