// Puts a statement into its envelope: JWS in compact form (RFC 7515), ES256, the author's certificate in the header.
import { bytesToBase64, bytesToBase64Url } from '../../bytes/base64.ts';
import { isWellFormed } from '../../bytes/utf8.ts';
import { type Envelope, envelopeType } from '../../domain/chain/link.ts';
import { Statement } from '../../domain/steps/statement.ts';
import type { Identity } from '../../ports/people.ts';
import { signRaw } from '../der/algorithms.ts';

/**
 * Signs the statement as its schema reads it (names trimmed), so that what is signed is what every reader gets.
 * @throws ZodError when it is no statement, TypeError when a text has half a surrogate pair or the statement names
 * another key as its author's: none of these may reach a signature, and all are faults of the caller.
 */
export async function signStatement(statement: Statement, identity: Identity): Promise<Envelope> {
  const content = Statement.parse(statement);
  if (content.author.fingerprint !== identity.fingerprint) {
    throw new TypeError('the statement names another key than the one it would be signed with');
  }
  const header = { alg: 'ES256', typ: envelopeType, x5c: [bytesToBase64(identity.certificate)] };
  const input = `${base64UrlOfJson(header)}.${base64UrlOfJson(content)}`;
  const signature = await signRaw(identity.privateKey, new TextEncoder().encode(input));
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
