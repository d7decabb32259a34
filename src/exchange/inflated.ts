// Unpacking what a stranger has packed: in small steps, counting what comes out, so that a bomb is stopped early.
import { Inflate } from 'fflate';
import { joined } from './joined.ts';

/**
 * What deflated octets (RFC 1951) hold, or null when they are broken or hold more than allowed.
 * @param atMost octets.
 * @param dictionary what was taken for already sent when it was packed.
 */
export function inflated(packed: Uint8Array, atMost: number, dictionary?: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate(dictionary === undefined ? {} : { dictionary }, (piece) => {
    length += piece.length;
    if (length <= atMost) pieces.push(piece);
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
      if (length > atMost) return null;
    }
    return joined(...pieces);
  } catch {
    return null;
  }
}

/** Packed octets taken at a time: deflate grows a thousandfold at most, so no step yields more than 16 MB. */
const step = 0x4000;
