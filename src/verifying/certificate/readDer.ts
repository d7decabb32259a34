// DER (X.690) from a stranger: minimal definite lengths only, bounded depth, every byte inside its parent.
// A small reader of our own, because the profile is small and each byte of a signature must have one meaning.

export interface DerElement {
  /** The tag octet: class, constructed bit and number together. */
  readonly tag: number;
  /** The whole element. */
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
  /** Of a constructed element; else empty. */
  readonly children: readonly DerElement[];
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nothing: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** A signature that carries a time stamp, whose attributes quote the issuer of a certificate, is 26 deep. */
const deepest = 32;

/** The one element that the bytes are, with nothing after it; or null. Never throws for any bytes. */
export function readDer(bytes: Uint8Array): DerElement | null {
  const element = elementAt(bytes, 0, 0);
  return element !== null && element.bytes.length === bytes.length ? element : null;
}

/** How many bytes the first element takes, by its header; or null. */
export function derLength(bytes: Uint8Array): number | null {
  const header = headerAt(bytes, 0);
  return header === null ? null : header.start + header.length;
}

function elementAt(bytes: Uint8Array, at: number, depth: number): DerElement | null {
  const header = headerAt(bytes, at);
  if (header === null || depth > deepest) return null;
  const { tag, start, length } = header;
  const end = start + length;
  if (end > bytes.length) return null;
  const content = bytes.subarray(start, end);
  const children = (tag & 0x20) === 0 ? [] : childrenOf(content, depth + 1);
  return children === null ? null : { tag, bytes: bytes.subarray(at, end), content, children };
}

function childrenOf(content: Uint8Array, depth: number): DerElement[] | null {
  const children: DerElement[] = [];
  for (let at = 0; at < content.length; ) {
    const child = elementAt(content, at, depth);
    if (child === null) return null;
    children.push(child);
    at += child.bytes.length;
  }
  return children;
}

/** Tag numbers above 30 and lengths above 16 MB do not occur in anything we read. */
function headerAt(bytes: Uint8Array, at: number): { tag: number; start: number; length: number } | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null;
  if (first < 0x80) return { tag, start: at + 2, length: first };
  const octets = bytes.subarray(at + 2, at + 2 + (first & 0x7f));
  if (octets.length !== (first & 0x7f) || octets.length < 1 || octets.length > 3) return null;
  const length = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  const minimal = octets[0] !== 0 && length > 0x7f;
  return minimal ? { tag, start: at + 2 + octets.length, length } : null;
}

/** An object identifier in dotted form, or null. */
export function oidOf(element: DerElement | undefined): string | null {
  if (element?.tag !== tags.oid || element.content.length === 0 || element.content.length > 32) return null;
  const arcs: number[] = [];
  let arc = 0;
  for (const [i, octet] of element.content.entries()) {
    if (arc === 0 && octet === 0x80) return null;
    arc = arc * 128 + (octet & 0x7f);
    if (arc > 0xffffffff) return null;
    if ((octet & 0x80) !== 0) {
      if (i === element.content.length - 1) return null;
      continue;
    }
    arcs.push(arc);
    arc = 0;
  }
  const [head = 0, ...rest] = arcs;
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - 40 * first, ...rest].join('.');
}
