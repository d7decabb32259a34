// A card without what can be derived from the rest: header, field names, bech32, base64. What is left is the certificate,
// 160 random octets and a few small things.
import { bech32 } from '@scure/base';
import { base64UrlToBytes, bytesToBase64Url } from '../../bytes/base64.ts';
import { bytesToHex, hexToBytes } from '../../bytes/hex.ts';
import { Card } from '../../domain/notes/card.ts';
import { type Role, roles } from '../../domain/people/role.ts';
import { joined } from '../joined.ts';
import { bodyOf, type NoteParts, notePartsOf, noteText, signatureLength } from './noteParts.ts';
import type { OctetReader } from './octets.ts';

const keyLength = 32;

/**
 * A card as octets, without its certificate, which others may share.
 * @returns null when shortCardText() would not give back the very same text.
 */
export function shortCardOf(text: string): { certificate: Uint8Array; octets: Uint8Array } | null {
  const parts = notePartsOf('card', text);
  const card = parts && bodyOf('card', parts.payload);
  const octets = card && octetsOf(card, parts.signature);
  if (!octets || noteOf(card, parts) !== text) return null;
  return { certificate: parts.certificate, octets };
}

/** The card's text out of its octets; null when they are none. RangeError when there are too few. */
export function readShortCard(octets: OctetReader, certificate: Uint8Array): string | null {
  const said = {
    v: 1 as const,
    roles: rolesOf(octets.takeOne()),
    recipient: bech32.encodeFromBytes('age', octets.take(keyLength)),
    at: momentOf(octets.take(momentLength)),
    replaces: octets.takeOne() === 0 ? null : replacesOf(octets),
  };
  const card = Card.safeParse(said);
  const signature = octets.take(signatureLength);
  return card.success ? noteOf(card.data, { certificate, signature }) : null;
}

function octetsOf(card: Card, signature: Uint8Array): Uint8Array | null {
  const recipient = recipientOctets(card.recipient);
  const at = momentOctets(card.at);
  const { replaces } = card;
  const fingerprint = replaces && hexToBytes(replaces.fingerprint);
  const vouch = replaces && base64UrlToBytes(replaces.vouch);
  if (!recipient || !at || (replaces && !(fingerprint && vouch))) return null;
  const earlier = fingerprint && vouch ? [Uint8Array.of(1), fingerprint, vouch] : [Uint8Array.of(0)];
  return joined(Uint8Array.of(rolesOctet(card.roles)), recipient, at, ...earlier, signature);
}

function noteOf(card: Card, parts: Pick<NoteParts, 'certificate' | 'signature'>): string {
  return noteText('card', { ...parts, payload: new TextEncoder().encode(JSON.stringify(card)) });
}

function replacesOf(octets: OctetReader): Card['replaces'] {
  const fingerprint = bytesToHex(octets.take(keyLength));
  return { fingerprint, vouch: bytesToBase64Url(octets.take(signatureLength)) };
}

function recipientOctets(recipient: string): Uint8Array | null {
  const decoded = bech32.decodeUnsafe(recipient);
  const octets = decoded?.prefix === 'age' ? bech32.fromWordsUnsafe(decoded.words) : undefined;
  return octets instanceof Uint8Array && octets.length === keyLength ? octets : null;
}

/** Up to three roles in their order, two bits each. */
function rolesOctet(held: readonly Role[]): number {
  return held.reduce((octet, role, i) => octet | ((roles.indexOf(role) + 1) << (2 * i)), 0);
}

function rolesOf(octet: number): Role[] {
  return [0, 2, 4].flatMap((shift) => roles[((octet >> shift) & 3) - 1] ?? []);
}

/** Milliseconds since 1970 in six octets: until the year 10889. */
const momentLength = 6;

function momentOctets(moment: string): Uint8Array | null {
  const at = new Date(moment).getTime();
  if (!(at >= 0) || new Date(at).toISOString() !== moment) return null;
  const hex = at.toString(16).padStart(2 * momentLength, '0');
  return hex.length === 2 * momentLength ? hexToBytes(hex) : null;
}

function momentOf(octets: Uint8Array): string {
  return new Date(Number.parseInt(bytesToHex(octets), 16)).toISOString();
}
