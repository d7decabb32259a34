// Taking our own certificates apart: whole elements, as the very bytes. What a stranger sends is read by verifying.

/**
 * The elements directly inside a constructed element.
 * @throws RangeError when the bytes are not exactly one element, or what is inside does not fit.
 */
export function derChildren(der: Uint8Array): readonly Uint8Array[] {
  const content = derContent(der);
  const found: Uint8Array[] = [];
  for (let at = 0; at < content.length; ) {
    const child = extent(content, at);
    if (child.end > content.length) throw new RangeError('a DER element reaches outside its parent');
    found.push(content.subarray(at, child.end));
    at = child.end;
  }
  return found;
}

/**
 * The content of an element.
 * @throws RangeError when the bytes are not exactly one element.
 */
export function derContent(der: Uint8Array): Uint8Array {
  const { start, end } = extent(der, 0);
  if (end !== der.length) throw new RangeError('not exactly one DER element');
  return der.subarray(start, end);
}

/**
 * The first of several elements, or of an element with something else after it.
 * @throws RangeError when there is none that is whole.
 */
export function firstElement(der: Uint8Array): Uint8Array {
  const { end } = extent(der, 0);
  if (end > der.length) throw new RangeError('a DER element is cut short');
  return der.subarray(0, end);
}

function extent(der: Uint8Array, at: number): { readonly start: number; readonly end: number } {
  const first = der[at + 1];
  if (first === undefined || first === 0x80 || first > 0x84)
    throw new RangeError('a DER length is missing or too long');
  if (first < 0x80) return { start: at + 2, end: at + 2 + first };
  const octets = der.subarray(at + 2, at + 2 + (first & 0x7f));
  const length = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  return { start: at + 2 + octets.length, end: at + 2 + octets.length + length };
}
