// The form of everything signed outside a PDF: compact JWS with exactly our header. What it says is looked at after its
// signature.
import * as z from 'zod';
import { base64ToBytes, base64UrlToBytes } from '../../bytes/base64.ts';
import { jsonOf } from '../../bytes/jsonOf.ts';
import { limits } from '../../bytes/limits.ts';
import { type Certificate, readCertificate } from '../certificate/readCertificate.ts';

export interface OpenedJws {
  /** The very bytes that were signed: header and payload in ASCII. */
  readonly signed: Uint8Array;
  readonly payload: Uint8Array;
  /** r and s, 32 octets each. */
  readonly signature: Uint8Array;
  readonly certificate: Certificate;
}

/** `newer`: only the version of its type is unknown to this app. `other`: nothing says that it is of this type at all. */
export type JwsFault = 'damaged' | 'newer' | 'other';

/** Exactly these three members: a header that says more might mean more. */
const Header = z.strictObject({
  alg: z.literal('ES256'),
  typ: z.string(),
  x5c: z.tuple([z.string().max(16_000)]),
});
const typOf = z.object({ typ: z.string().max(100) });
const versioned = /^(vnd\.distansrond\.[a-z-]{1,40}\.v)(\d{1,6})\+json$/;

/**
 * The parts of a JWS, or why not.
 * @param type what its header has to say that it is.
 */
export function readJws(text: string, type: string): OpenedJws | JwsFault {
  if (text.length > limits.envelope) return 'damaged';
  const [header, payload, signature, ...more] = text.split('.', 4).map(base64UrlToBytes);
  const said = header ? jsonOf(header) : undefined;
  const fault = faultOfType(typOf.safeParse(said).data?.typ, type);
  if (fault !== null) return fault;
  const read = Header.safeParse(said).data;
  if (!read || !payload || signature?.length !== 64 || more.length > 0) return 'damaged';
  const der = base64ToBytes(read.x5c[0]);
  const certificate = der === null ? null : readCertificate(der);
  if (certificate === null) return 'damaged';
  const signed = new TextEncoder().encode(text.slice(0, text.lastIndexOf('.')));
  return { signed, payload, signature, certificate };
}

function faultOfType(found: string | undefined, wanted: string): JwsFault | null {
  if (found === wanted) return null;
  const [, name, version = 0] = versioned.exec(wanted) ?? [];
  const [, foundName, foundVersion = 0] = versioned.exec(found ?? '') ?? [];
  return name !== undefined && foundName === name && Number(foundVersion) > Number(version)
    ? 'newer'
    : 'other';
}
