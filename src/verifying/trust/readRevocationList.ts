// An organisation's list of revoked certificates: a complete CertificateList v2 by the organisation itself (RFC 5280, 5).
// Lists that only tell changes (delta) or speak for others (indirect) are refused: read alone they would say too little.
import { bytesToHex } from '../../bytes/hex.ts';
import { sameBytes } from '../../bytes/sameBytes.ts';
import { type DerElement, readDer, tags } from '../certificate/readDer.ts';
import { type Extension, extensionsOf } from '../certificate/readExtensions.ts';
import { type Name, readName } from '../certificate/readName.ts';
import { readTime } from '../certificate/readTime.ts';
import { magnitudeOf, numberOf, only } from '../certificate/readValues.ts';
import { signedOf } from '../certificate/readX509.ts';
import type { SignatureAlgorithm } from '../certificate/signatureHolds.ts';

export interface RevocationList {
  /** The part that the issuer signed. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  readonly issuer: Name;
  readonly at: Date;
  /** When the next one is due: from then on this one tells too little. */
  readonly until: Date;
  readonly number: number;
  /** What is revoked, by `serialKey`. Since when is the organisation's word, and decides nothing. */
  readonly revoked: ReadonlySet<string>;
}

const largest = 2 * 1024 * 1024;
const mostEntries = 20_000;
const ids = {
  number: '2.5.29.20',
  authorityKey: '2.5.29.35',
  delta: '2.5.29.27',
  scope: '2.5.29.28',
} as const;
const entryIds = { reason: '2.5.29.21', invalidSince: '2.5.29.24', issuer: '2.5.29.29' } as const;
/** Reason “remove from the list”, which only a delta can mean. */
const removed = 8;

/** The list, or null when the bytes are anything else. Its signature is still to be checked. Never throws. */
export function readRevocationList(der: Uint8Array): RevocationList | null {
  const outer = der.length > largest ? null : signedOf(readDer(der));
  if (outer === null) return null;
  const [version, inner, issuerName, from, next, ...tail] = outer.content.children;
  const [entries, wrapper, ...more] = tail[0]?.tag === tags.sequence ? tail : [undefined, ...tail];
  const issuer = readName(issuerName);
  const at = readTime(from);
  const until = readTime(next);
  const number = wrapper?.tag === 0xa0 ? numberIn(extensionsOf(only(wrapper))) : null;
  const revoked = revokedIn(entries);
  if (numberOf(version) !== 1 || more.length > 0 || inner === undefined) return null;
  if (!sameBytes(inner.bytes, outer.identifier)) return null;
  if (issuer === null || at === null || until === null || number === null || revoked === null) return null;
  const { content, signature, algorithm } = outer;
  return { signed: content.bytes, signature, algorithm, issuer, at, until, number, revoked };
}

/** A serial number as a key of `revoked`. */
export function serialKey(serial: Uint8Array): string {
  return bytesToHex(serial);
}

/** The list's number, if the list speaks of all that its issuer has issued and of nothing else. */
function numberIn(extensions: ReadonlyMap<string, Extension> | null): number | null {
  if (extensions === null || extensions.has(ids.delta) || extensions.has(ids.scope)) return null;
  const isKnown = (id: string) => id === ids.number || id === ids.authorityKey;
  if ([...extensions].some(([id, { critical }]) => critical && !isKnown(id))) return null;
  return numberOf(extensions.get(ids.number)?.value ?? undefined);
}

function revokedIn(entries: DerElement | undefined): ReadonlySet<string> | null {
  const revoked = new Set<string>();
  if (entries === undefined) return revoked;
  if (entries.children.length === 0 || entries.children.length > mostEntries) return null;
  for (const entry of entries.children) {
    const [serial, since, extensions, ...more] = entry.tag === tags.sequence ? entry.children : [];
    if (serial === undefined || magnitudeOf(serial) === null || readTime(since) === null) return null;
    if (more.length > 0 || !isOrdinary(extensions)) return null;
    revoked.add(serialKey(serial.bytes));
  }
  return revoked;
}

/** An entry about a certificate of the list's own issuer, that is and stays revoked. */
function isOrdinary(list: DerElement | undefined): boolean {
  if (list === undefined) return true;
  const extensions = extensionsOf(list);
  if (extensions === null || extensions.has(entryIds.issuer)) return false;
  const isKnown = (id: string) => id === entryIds.reason || id === entryIds.invalidSince;
  const reason = extensions.get(entryIds.reason)?.value;
  const isRemoved = reason?.tag === tags.enumerated && reason.content.at(-1) === removed;
  return !isRemoved && [...extensions].every(([id, { critical }]) => !critical || isKnown(id));
}
