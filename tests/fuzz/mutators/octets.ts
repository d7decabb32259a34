// Changes that know nothing of what they change: flips, cuts, repeats, insertions, and pieces of other files.
import type { Chance } from '../engine/chance.ts';

export interface Changed<T> {
  readonly value: T;
  readonly by: string;
}

type Change = (bytes: Uint8Array, other: Uint8Array, chance: Chance) => Uint8Array;

/** Between one and three changes. `other` is where foreign pieces are taken from. */
export function changedOctets(bytes: Uint8Array, other: Uint8Array, chance: Chance): Changed<Uint8Array> {
  const names: string[] = [];
  let value = bytes;
  for (let left = chance.onceIn(3) ? 3 : 1; left > 0; left -= 1) {
    const name = chance.oneOf(changeNames);
    value = changes[name](value, other, chance);
    names.push(name);
  }
  return { value, by: names.join('+') };
}

export function concat(...pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces));
}

const telling = [0x00, 0xff, 0x7f, 0x80, 0x0a, 0x0d, 0x20, 0x22, 0x2e, 0x30];

const changes = {
  bit: (bytes, _, chance) => replacedAt(bytes, chance, (octet) => octet ^ (1 << chance.below(8))),
  octet: (bytes, _, chance) => replacedAt(bytes, chance, () => chance.below(256)),
  'telling octet': (bytes, _, chance) => replacedAt(bytes, chance, () => chance.oneOf(telling)),
  'next octet': (bytes, _, chance) => replacedAt(bytes, chance, (octet) => octet + 1),
  digit: digitChanged,
  cut: (bytes, _, chance) => {
    const { start, end } = span(bytes, chance);
    return concat(bytes.subarray(0, start), bytes.subarray(end));
  },
  'cut end': (bytes, _, chance) => bytes.slice(0, chance.below(bytes.length)),
  'cut start': (bytes, _, chance) => bytes.slice(chance.below(bytes.length)),
  repeat: (bytes, _, chance) => {
    const { start, end } = span(bytes, chance);
    return concat(bytes.subarray(0, end), bytes.subarray(start));
  },
  insert: (bytes, _, chance) => inserted(bytes, chance.octets(1 + chance.below(16)), chance),
  'insert telling': (bytes, _, chance) =>
    inserted(bytes, new Uint8Array(1 + chance.below(8)).fill(chance.oneOf(telling)), chance),
  blank: (bytes, _, chance) => {
    const { start, end } = span(bytes, chance);
    return bytes.slice().fill(chance.oneOf(telling), start, end);
  },
  swap: (bytes, _, chance) => {
    const { start, end } = span(bytes, chance);
    const middle = start + chance.below(end - start);
    return concat(
      bytes.subarray(0, start),
      bytes.subarray(middle, end),
      bytes.subarray(start, middle),
      bytes.subarray(end),
    );
  },
  'foreign piece': (bytes, other, chance) => {
    const { start, end } = span(other, chance);
    const at = chance.below(bytes.length);
    return concat(
      bytes.subarray(0, at),
      other.subarray(start, end),
      bytes.subarray(chance.onceIn(2) ? at : at + end - start),
    );
  },
  'foreign end': (bytes, other, chance) => {
    const at = chance.below(Math.min(bytes.length, other.length));
    return concat(bytes.subarray(0, at), other.subarray(at));
  },
  append: (bytes, other, chance) =>
    concat(bytes, chance.onceIn(2) ? other : chance.octets(1 + chance.below(64))),
} as const satisfies Readonly<Record<string, Change>>;

const changeNames = Object.keys(changes) as readonly (keyof typeof changes)[];

function replacedAt(bytes: Uint8Array, chance: Chance, change: (octet: number) => number): Uint8Array {
  if (bytes.length === 0) return bytes;
  const at = chance.below(bytes.length);
  return bytes.with(at, change(bytes[at] ?? 0) & 255);
}

/** A number written in ASCII somewhere in the second half of a try or not at all. */
function digitChanged(bytes: Uint8Array, _: Uint8Array, chance: Chance): Uint8Array {
  const from = chance.below(bytes.length);
  const at = bytes.findIndex((octet, i) => i >= from && octet >= 0x30 && octet <= 0x39);
  return at < 0 ? bytes : bytes.with(at, 0x30 + chance.below(10));
}

function inserted(bytes: Uint8Array, piece: Uint8Array, chance: Chance): Uint8Array {
  const at = chance.below(bytes.length + 1);
  return concat(bytes.subarray(0, at), piece, bytes.subarray(at));
}

/** Mostly short, sometimes anything. */
function span(bytes: Uint8Array, chance: Chance): { start: number; end: number } {
  const start = chance.below(bytes.length);
  const most = chance.onceIn(4) ? bytes.length - start : Math.min(64, bytes.length - start);
  return { start, end: start + 1 + chance.below(most) };
}
