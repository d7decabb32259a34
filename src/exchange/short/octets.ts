// Octets in a row, written and read without names: who reads knows what comes next.
import { joined } from '../joined.ts';

const length16 = 2;

/** Octets after a count of them in two octets. */
export function counted(octets: Uint8Array): Uint8Array {
  return joined(Uint8Array.of(octets.length >> 8, octets.length & 255), octets);
}

export class OctetReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** @throws RangeError when there are not so many left. */
  take(count: number): Uint8Array {
    const octets = this.bytes.slice(this.at, this.at + count);
    if (octets.length !== count) throw new RangeError('the octets end too early');
    this.at += count;
    return octets;
  }

  /** @throws RangeError when there are fewer left than counted. */
  takeCounted(): Uint8Array {
    const [high = 0, low = 0] = this.take(length16);
    return this.take(high * 256 + low);
  }

  takeOne(): number {
    return this.take(1)[0] ?? 0;
  }

  get atEnd(): boolean {
    return this.at === this.bytes.length;
  }
}
