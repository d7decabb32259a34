// JWS in compact form (RFC 7515), ES256, the signer's certificate in the header: the form of envelopes and of notes.
import { bytesToBase64, bytesToBase64Url } from '../../bytes/base64.ts';
import { isWellFormed } from '../../bytes/utf8.ts';
import type { Identity } from '../../ports/people.ts';
import { signRaw } from '../der/algorithms.ts';

/** What of an identity it takes to sign. */
export type SigningKey = Pick<Identity, 'privateKey' | 'certificate' | 'fingerprint'>;

/**
 * Signs content as JSON under a type.
 * @throws TypeError when a text has half a surrogate pair: it would be replaced, and something else signed than meant.
 */
export async function signJws(type: string, content: unknown, key: SigningKey): Promise<string> {
  const header = { alg: 'ES256', typ: type, x5c: [bytesToBase64(key.certificate)] };
  const input = `${base64UrlOfJson(header)}.${base64UrlOfJson(content)}`;
  const signature = await signRaw(key.privateKey, new TextEncoder().encode(input));
  return `${input}.${bytesToBase64Url(signature)}`;
}

function base64UrlOfJson(value: unknown): string {
  const json = JSON.stringify(value, (key, part: unknown) => {
    if (!isWellFormed(key) || (typeof part === 'string' && !isWellFormed(part))) {
      throw new TypeError('a text has half a surrogate pair and so no UTF-8 spelling');
    }
    return part;
  });
  return bytesToBase64Url(new TextEncoder().encode(json));
}
