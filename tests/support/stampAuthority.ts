// Time stamp authorities of every kind, honest and not, run with openssl in a folder of their own.
import type { Authorities } from '../../src/ports/verifying.ts';
import {
  element,
  objectIdentifier,
  octetString,
  sequence,
  unsignedInteger,
} from '../../src/signing/der/der.ts';
import { signer } from '../../src/signing/signer.ts';
import { lastSignature } from '../../src/signing/stamp/lastSignature.ts';
import { aCertificate, authorityExtensions, type CertificateWish, type Workshop } from './openssl.ts';

export const stampExtensions = [
  'basicConstraints=critical,CA:FALSE',
  'keyUsage=critical,digitalSignature',
  'extendedKeyUsage=critical,timeStamping',
];

export interface StampAuthority {
  /** The root that the authority's certificate leads to, PEM. */
  readonly root: string;
  /** The authority's own certificate, PEM. */
  readonly own: string;
  /** The response (.tsr) to a request. */
  answer(request: Uint8Array): Uint8Array;
}

/** A root and an authority below it. */
export function aStampAuthority(
  shop: Workshop,
  name: string,
  wish: Partial<Pick<CertificateWish, 'key' | 'extensions' | 'until' | 'hash'>> = {},
): StampAuthority {
  const root = aCertificate(shop, {
    name: `${name}-root`,
    subject: `/O=Tidtjänst Norrsund/CN=Rot ${name}`,
    extensions: authorityExtensions,
  });
  const own = aCertificate(shop, {
    name,
    subject: `/O=Tidtjänst Norrsund/CN=Tid ${name}`,
    issuer: `${name}-root`,
    extensions: stampExtensions,
    ...wish,
  });
  shop.write(`${name}.serial`, '01\n');
  shop.write(`${name}-ts.cnf`, settings(name));
  return { root, own, answer: (request) => answered(shop, name, request) };
}

function settings(name: string): string {
  return [
    '[tsa]\ndefault_tsa = own\n[own]',
    `serial = ${name}.serial\ncrypto_device = builtin\nsigner_cert = ${name}.crt\nsigner_key = ${name}.key`,
    'signer_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256, sha384, sha512',
    'accuracy = secs:1\nordering = yes\ntsa_name = yes\ness_cert_id_chain = no\ness_cert_id_alg = sha256\n',
  ].join('\n');
}

function answered(shop: Workshop, name: string, request: Uint8Array): Uint8Array {
  shop.write('query.tsq', request);
  shop.run('ts', '-reply', '-config', `${name}-ts.cnf`, '-queryfile', 'query.tsq', '-out', 'answer.tsr');
  return shop.bytes('answer.tsr');
}

/** What openssl makes of a request, in words. */
export function readByOpenssl(shop: Workshop, request: Uint8Array): string {
  shop.write('query.tsq', request);
  shop.run('ts', '-query', '-in', 'query.tsq', '-text', '-out', 'query.txt');
  return shop.text('query.txt');
}

/** Whether openssl finds that the response answers the request. */
export function opensslAccepts(
  shop: Workshop,
  request: Uint8Array,
  response: Uint8Array,
  root: string,
): boolean {
  shop.write('query.tsq', request);
  shop.write('answer.tsr', response);
  shop.write('root.pem', root);
  try {
    shop.run('ts', '-verify', '-queryfile', 'query.tsq', '-in', 'answer.tsr', '-CAfile', 'root.pem');
    return true;
  } catch {
    return false;
  }
}

/** The token in a response. */
export function tokenIn(response: Uint8Array): Uint8Array {
  const { length, header } = sizeAt(response, 0);
  const status = sizeAt(response, header);
  return response.subarray(header + status.header + status.length, header + length);
}

function sizeAt(der: Uint8Array, at: number): { header: number; length: number } {
  const first = der[at + 1] ?? 0;
  if (first < 0x80) return { header: 2, length: first };
  const octets = der.subarray(at + 2, at + 2 + (first & 0x7f));
  return { header: 2 + octets.length, length: octets.reduce((sum, octet) => sum * 256 + octet, 0) };
}

/** A token of any content and any signer, as an authority would never make it. */
export function aTokenOver(
  shop: Workshop,
  name: string,
  imprint: Uint8Array,
  { time = '20261123120000Z', named = true }: { time?: string; named?: boolean } = {},
): Uint8Array {
  const info = sequence(
    unsignedInteger(Uint8Array.of(1)),
    objectIdentifier('1.2.3.4.1'),
    sequence(sequence(objectIdentifier('2.16.840.1.101.3.4.2.1')), octetString(imprint)),
    unsignedInteger(Uint8Array.of(7)),
    element(0x18, Buffer.from(time)),
  );
  shop.write('info.der', info);
  shop.run(
    ...['cms', '-sign', '-binary', '-nodetach', '-nosmimecap', '-md', 'sha256', '-outform', 'DER'],
    ...(named ? ['-cades'] : []),
    ...['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-signer', `${name}.crt`, '-inkey', `${name}.key`],
    ...['-in', 'info.der', '-out', 'token.der'],
  );
  return shop.bytes('token.der');
}

/** A response that grants the token. */
export function granting(token: Uint8Array): Uint8Array {
  return sequence(sequence(unsignedInteger(Uint8Array.of(0))), token);
}

/** Puts any token beside the last signature of a report, whether it belongs there or not. */
export function withToken(pdf: Uint8Array, token: Uint8Array): Uint8Array {
  const signature = lastSignature(pdf);
  if (!signature.ok) throw new Error(JSON.stringify(signature.problems));
  const { hole, withStamp } = signature.value;
  const digits = Buffer.from(withStamp(token))
    .toString('hex')
    .padEnd(hole.end - hole.start - 2, '0');
  const stamped = Uint8Array.from(pdf);
  stamped.set(Buffer.from(digits), hole.start + 1);
  return stamped;
}

/** The octets of the last signature: what a stamp is over. */
export function signatureValue(pdf: Uint8Array): Uint8Array {
  const signature = lastSignature(pdf);
  if (!signature.ok) throw new Error(JSON.stringify(signature.problems));
  return signature.value.value;
}

export async function requestFor(pdf: Uint8Array): Promise<Uint8Array> {
  const request = await signer.stampRequest(pdf);
  if (!request.ok) throw new Error(JSON.stringify(request.problems));
  return request.value;
}

export async function embedded(pdf: Uint8Array, response: Uint8Array): Promise<Uint8Array> {
  const stamped = await signer.embedStamp(pdf, response);
  if (!stamped.ok) throw new Error(JSON.stringify(stamped.problems));
  return stamped.value;
}

/** A deployment that trusts these for time stamps, and nobody for anything else. */
export function trusting(...certificates: readonly string[]): Authorities {
  return { organisations: '', timestamps: certificates.join('\n'), eSign: '' };
}
