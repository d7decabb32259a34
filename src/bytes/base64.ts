// Base64 in its two spellings (RFC 4648), read strictly: exactly the text that writing the bytes would give.
// A lenient reader would let one signature have many spellings.

const standard = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const urlSafe = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** With padding. */
export function bytesToBase64(bytes: Uint8Array): string {
  const text = encode(bytes, standard);
  return text + '='.repeat((4 - (text.length % 4)) % 4);
}

/** Without padding, as JOSE writes it. */
export function bytesToBase64Url(bytes: Uint8Array): string {
  return encode(bytes, urlSafe);
}

/** The bytes, or null unless the text is canonical and padded. */
export function base64ToBytes(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  return decode(text.slice(0, text.length - padding), standardValues);
}

/** The bytes, or null unless the text is canonical and without padding. */
export function base64UrlToBytes(text: string): Uint8Array | null {
  return decode(text, urlSafeValues);
}

const standardValues = valuesOf(standard);
const urlSafeValues = valuesOf(urlSafe);

function valuesOf(alphabet: string): Int8Array {
  const values = new Int8Array(128).fill(-1);
  for (let i = 0; i < alphabet.length; i += 1) values[alphabet.charCodeAt(i)] = i;
  return values;
}

function encode(bytes: Uint8Array, alphabet: string): string {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const piece =
      alphabet.charAt(word >> 18) +
      alphabet.charAt((word >> 12) & 63) +
      (left > 1 ? alphabet.charAt((word >> 6) & 63) : '') +
      (left > 2 ? alphabet.charAt(word & 63) : '');
    pieces.push(piece);
  }
  return pieces.join('');
}

function decode(text: string, values: Int8Array): Uint8Array | null {
  const rest = text.length % 4;
  if (rest === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let word = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    const value = values[text.charCodeAt(i)] ?? -1;
    if (value < 0) return null;
    word = ((word << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (word >> bits) & 255;
    at += 1;
  }
  const leftOver = word & ((1 << bits) - 1);
  return leftOver === 0 ? bytes : null;
}
