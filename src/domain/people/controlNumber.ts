// A number two people can compare by telephone to know that they hold the same keys: 30 digits, some 99 bits.
// Digits and not words, which do not translate; thirty and not twelve, since key pairs can be tried offline until a
// short number matches (the reasoning behind Signal's safety numbers).
import * as z from 'zod';
import type { Digest } from '../chain/digest.ts';

export const ControlNumber = z.string().regex(/^\d{30}$/);
export type ControlNumber = z.infer<typeof ControlNumber>;

const octetsPerGroup = 5;
const groups = 6;

/**
 * Six groups of five digits, each the remainder of five octets by 100 000 (its bias is below one part in ten million).
 * @param digest SHA-256 over both public keys and a tag; see actions/keys/controlNumberOf.ts.
 */
export function controlNumber(digest: Digest): ControlNumber {
  return Array.from({ length: groups }, (_, i) => {
    const octets = digest.slice(2 * octetsPerGroup * i, 2 * octetsPerGroup * (i + 1));
    return String(Number.parseInt(octets, 16) % 100_000).padStart(5, '0');
  }).join('');
}

/** As it is shown and read aloud: `12345 67890 …`. */
export function groupsOf(number: ControlNumber): string[] {
  return number.match(/\d{5}/g) ?? [];
}

/** What someone typed or scanned, as a number; null when it has not thirty digits. Everything else is passed over. */
export function readControlNumber(typed: string): ControlNumber | null {
  return ControlNumber.safeParse(typed.replace(/\D/g, '')).data ?? null;
}
