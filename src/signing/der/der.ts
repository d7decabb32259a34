// The few DER shapes (X.690) a certificate and a CMS signature are made of. Written out by hand: a library for
// all of ASN.1 would be eighty times as large, and everything made here is read back by independent programs.

export type Der = Uint8Array<ArrayBuffer>;

/** One element: tag, definite length, content. */
export function element(tag: number, ...content: readonly Uint8Array[]): Der {
  const length = content.reduce((sum, part) => sum + part.length, 0);
  return joined([Uint8Array.of(tag, ...lengthOctets(length)), ...content]);
}

export const sequence = (...items: readonly Uint8Array[]): Der => element(0x30, ...items);

/** SET OF: DER wants its members in the order of their encodings. */
export const setOf = (...items: readonly Uint8Array[]): Der => element(0x31, ...[...items].sort(byOctets));

/** `[number]` around whole elements (EXPLICIT), or around the members of a set (IMPLICIT). */
export const contextConstructed = (number: number, ...items: readonly Uint8Array[]): Der =>
  element(0xa0 | number, ...items);

/** A non-negative INTEGER from its big-endian octets. */
export function unsignedInteger(octets: Uint8Array): Der {
  let start = 0;
  while (start < octets.length - 1 && octets[start] === 0) start += 1;
  const magnitude = octets.subarray(start);
  return (magnitude[0] ?? 0) > 0x7f ? element(0x02, Uint8Array.of(0), magnitude) : element(0x02, magnitude);
}

/** OBJECT IDENTIFIER from dotted form. */
export function objectIdentifier(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

export const octetString = (content: Uint8Array): Der => element(0x04, content);

/** BIT STRING; `unused` counts the padding bits of the last octet. */
export const bitString = (content: Uint8Array, unused = 0): Der =>
  element(0x03, Uint8Array.of(unused), content);

export const booleanTrue = (): Der => element(0x01, Uint8Array.of(0xff));

export const utf8String = (text: string): Der => element(0x0c, new TextEncoder().encode(text));

/** PrintableString: the caller keeps to letters, digits, space and '()+,-./:=? */
export const printableString = (text: string): Der => element(0x13, new TextEncoder().encode(text));

/** Time of RFC 5280 4.1.2.5, whole seconds: UTCTime up to 2049, GeneralizedTime after. */
export function time(moment: Date): Der {
  const digits = moment
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-T:]/g, '');
  const text = moment.getUTCFullYear() < 2050 ? digits.slice(2) : digits;
  return element(moment.getUTCFullYear() < 2050 ? 0x17 : 0x18, new TextEncoder().encode(text));
}

function joined(parts: readonly Uint8Array[]): Der {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

function base128(value: number): number[] {
  const octets = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    octets.unshift((rest % 128) | 0x80);
  return octets;
}

function byOctets(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
