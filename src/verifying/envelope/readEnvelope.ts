// The form of an envelope: compact JWS with exactly our header. What it says is looked at after its signature.
import * as z from 'zod';
import { base64ToBytes, base64UrlToBytes } from '../../bytes/base64.ts';
import { limits } from '../../bytes/limits.ts';
import { readJson } from '../../bytes/readJson.ts';
import { utf8ToText } from '../../bytes/utf8.ts';
import { envelopeType } from '../../domain/chain/link.ts';
import { type Certificate, readCertificate } from '../certificate/readCertificate.ts';

export interface OpenedEnvelope {
  /** The very bytes that were signed: header and payload in ASCII. */
  readonly signed: Uint8Array;
  readonly payload: Uint8Array;
  /** r and s, 32 octets each. */
  readonly signature: Uint8Array;
  readonly certificate: Certificate;
}

/** Exactly these three members: a header that says more might mean more. */
const Header = z.strictObject({
  alg: z.literal('ES256'),
  typ: z.literal(envelopeType),
  x5c: z.tuple([z.string().max(16_000)]),
});
const typOf = z.object({ typ: z.string() });
const laterType = /^vnd\.distansrond\.statement\.v(\d{1,6})\+json$/;

/** The parts, or why not: `newer` when only the version of its type is unknown to this app. */
export function readEnvelope(envelope: string): OpenedEnvelope | 'damaged' | 'newer' {
  if (envelope.length > limits.envelope) return 'damaged';
  const [header, payload, signature, ...more] = envelope.split('.').map(base64UrlToBytes);
  if (!header || !payload || signature?.length !== 64 || more.length > 0) return 'damaged';
  const said = headerOf(header);
  if (said === 'damaged' || said === 'newer') return said;
  const der = base64ToBytes(said.x5c[0]);
  const certificate = der === null ? null : readCertificate(der);
  if (certificate === null) return 'damaged';
  const signed = new TextEncoder().encode(envelope.slice(0, envelope.lastIndexOf('.')));
  return { signed, payload, signature, certificate };
}

function headerOf(bytes: Uint8Array): z.infer<typeof Header> | 'damaged' | 'newer' {
  const text = utf8ToText(bytes);
  const reading = text === null ? null : readJson(text);
  if (!reading?.ok) return 'damaged';
  const header = Header.safeParse(reading.value);
  if (header.success) return header.data;
  const typ = typOf.safeParse(reading.value).data?.typ ?? '';
  const version = Number(laterType.exec(typ)?.[1] ?? 0);
  return version > 1 ? 'newer' : 'damaged';
}
