// The few primitive values of DER that certificates are made of, each in its one allowed spelling, or null.
import { type DerElement, tags } from './readDer.ts';

/** The single child of an element that has exactly one. */
export function only(element: DerElement | undefined): DerElement | undefined {
  return element?.children.length === 1 ? element.children[0] : undefined;
}

/** A non-negative INTEGER without padding: its magnitude, big-endian, without leading zeros (zero is one octet). */
export function magnitudeOf(element: DerElement | undefined): Uint8Array | null {
  const content = element?.tag === tags.integer ? element.content : new Uint8Array();
  const [first, second] = content;
  if (first === undefined || first > 0x7f) return null;
  if (first !== 0 || content.length === 1) return content;
  return second !== undefined && second > 0x7f ? content.subarray(1) : null;
}

/** A non-negative INTEGER that a number keeps exactly. */
export function numberOf(element: DerElement | undefined): number | null {
  const magnitude = magnitudeOf(element);
  if (magnitude === null || magnitude.length > 6) return null;
  return magnitude.reduce((sum, octet) => sum * 256 + octet, 0);
}

/** A BIT STRING of whole octets. */
export function octetsOf(element: DerElement | undefined): Uint8Array | null {
  return element?.tag === tags.bitString && element.content[0] === 0 ? element.content.subarray(1) : null;
}

/** A BOOLEAN that is true; DER leaves out what is false by default (X.690, 11.1 and 11.5). */
export function isTrue(element: DerElement | undefined): boolean {
  return element?.tag === tags.boolean && element.content.length === 1 && element.content[0] === 0xff;
}

/** The numbers of the bits that are set in a BIT STRING with named bits: no trailing zeros (X.690, 11.2.2). */
export function namedBitsOf(element: DerElement | undefined): readonly number[] | null {
  if (element?.tag !== tags.bitString) return null;
  const [unused, ...octets] = element.content;
  const last = octets.at(-1);
  if (last === undefined) return unused === 0 ? [] : null;
  if (octets.length > 4 || unused === undefined || unused > 7 || Math.clz32(last & -last) !== 31 - unused)
    return null;
  return octets.flatMap((octet, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => (octet & (0x80 >> bit)) !== 0).map((bit) => 8 * at + bit),
  );
}
