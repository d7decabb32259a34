// Changes that know ZIP: what two programs that read an archive may disagree about.
import type { Chance } from '../engine/chance.ts';
import { type Changed, changedOctets, concat } from './octets.ts';

/** One change of an archive laid out as ours are. `other` gives foreign parts. */
export function changedZip(zip: Uint8Array, other: Uint8Array, chance: Chance): Changed<Uint8Array> {
  const layout = layoutOf(zip);
  if (layout === null || chance.onceIn(5)) return changedOctets(zip, other, chance);
  const by = chance.oneOf(changeNames);
  return { value: changes[by]({ zip, other, layout }, chance), by: `zip ${by}` };
}

interface Layout {
  /** Where each part's own header stands, and where its record in the directory. */
  readonly entries: readonly { readonly local: number; readonly record: number; readonly name: number }[];
  readonly directory: number;
  readonly end: number;
}

type Change = (
  given: { readonly zip: Uint8Array; readonly other: Uint8Array; readonly layout: Layout },
  chance: Chance,
) => Uint8Array;

const changes = {
  'name in the header': ({ zip, layout }, chance) => renamed(zip, layout, chance, 'local'),
  'name in the directory': ({ zip, layout }, chance) => renamed(zip, layout, chance, 'record'),
  'name in both': ({ zip, layout }, chance) => renamed(zip, layout, chance, 'both'),
  'number in a header': ({ zip, layout }, chance) =>
    numberAt(zip, chance.oneOf(layout.entries).local + chance.oneOf([4, 6, 8, 14, 18, 22, 26, 28]), chance),
  'number in the directory': ({ zip, layout }, chance) =>
    numberAt(
      zip,
      chance.oneOf(layout.entries).record + chance.oneOf([4, 6, 8, 10, 20, 24, 28, 30, 32, 34, 38, 42]),
      chance,
    ),
  'number at the end': ({ zip, layout }, chance) =>
    numberAt(zip, layout.end + chance.oneOf([4, 6, 8, 10, 12, 16, 20]), chance),
  'octet before': ({ zip }) => concat(Uint8Array.of(0), zip),
  'a program before': ({ zip }) => concat(Buffer.from('#!/bin/sh\nexit\n'), zip),
  'octets after': ({ zip }, chance) => concat(zip, chance.octets(1 + chance.below(40))),
  'words in the comment': ({ zip, layout }, chance) =>
    zip.with(Math.min(zip.length - 1, layout.end + 22 + chance.below(200)), 65),
  'an entry twice in the directory': ({ zip, layout }, chance) => {
    const { record } = chance.oneOf(layout.entries);
    const next = layout.entries.map((entry) => entry.record).find((at) => at > record) ?? layout.end;
    return concat(zip.subarray(0, layout.end), zip.subarray(record, next), zip.subarray(layout.end));
  },
  'an entry gone from the directory': ({ zip, layout }, chance) => {
    const { record } = chance.oneOf(layout.entries);
    const next = layout.entries.map((entry) => entry.record).find((at) => at > record) ?? layout.end;
    return concat(zip.subarray(0, record), zip.subarray(next));
  },
  'a part between': ({ zip, other, layout }, chance) => {
    const foreign = layoutOf(other) ?? layout;
    const { local } = chance.oneOf(foreign.entries);
    const next = foreign.entries.map((entry) => entry.local).find((at) => at > local) ?? foreign.directory;
    const at = chance.oneOf([...layout.entries.map((entry) => entry.local), layout.directory]);
    return concat(zip.subarray(0, at), other.subarray(local, next), zip.subarray(at));
  },
  'two archives': ({ zip, other, layout }) => concat(zip.subarray(0, layout.end + 22), other),
  'another directory': ({ zip, other, layout }) =>
    concat(zip.subarray(0, layout.directory), other.subarray(layoutOf(other)?.directory ?? 0)),
  'zip64 end': ({ zip, layout }) => {
    const locator = Buffer.alloc(76);
    locator.writeUInt32LE(0x06064b50, 0);
    locator.writeUInt32LE(0x07064b50, 56);
    return concat(zip.subarray(0, layout.end), locator, zip.subarray(layout.end));
  },
  'sizes behind': ({ zip, layout }, chance) => {
    const { local, name } = chance.oneOf(layout.entries);
    const flagged = zip.with(local + 6, (zip[local + 6] ?? 0) | 8);
    return concat(flagged.subarray(0, name), new Uint8Array(16), flagged.subarray(name));
  },
} as const satisfies Readonly<Record<string, Change>>;

const changeNames = Object.keys(changes) as readonly (keyof typeof changes)[];

/** Null when the bytes are not laid out as an archive of ours. */
function layoutOf(zip: Uint8Array): Layout | null {
  const view = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
  const end = view.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > zip.length) return null;
  const directory = view.readUInt32LE(end + 16);
  const entries: Layout['entries'][number][] = [];
  for (let at = directory; at + 46 <= end && view.readUInt32LE(at) === 0x02014b50; ) {
    const local = view.readUInt32LE(at + 42);
    entries.push({ local, record: at, name: local + 30 });
    at += 46 + view.readUInt16LE(at + 28) + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries.length === 0 ? null : { entries, directory, end };
}

const names = [
  ...['../../x', '/etc/x', 'manifest.jws', 'manifest.json', 'Manifest.jws', 'statements/001.jws'],
  ...['reports/001.pdf', 'cards/001.jws', 'annexes/\0.json', '__proto__', 'constructor', 'C:\\x', ''],
];

/** A name of any length is written over the old one, which keeps its length: what is left over stays. */
function renamed(
  zip: Uint8Array,
  { entries }: Layout,
  chance: Chance,
  where: 'local' | 'record' | 'both',
): Uint8Array {
  const { local, record } = chance.oneOf(entries);
  const changed = Buffer.from(zip);
  const length = changed.readUInt16LE(local + 26);
  const name = chance
    .oneOf(names)
    .padEnd(length, chance.oneOf([' ', '\0', 'x', '.']))
    .slice(0, length);
  if (where !== 'record') changed.write(name, local + 30, 'latin1');
  if (where !== 'local') changed.write(name, record + 46, 'latin1');
  return Uint8Array.from(changed);
}

function numberAt(zip: Uint8Array, at: number, chance: Chance): Uint8Array {
  const changed = Buffer.from(zip);
  if (at + 2 > changed.length) return zip;
  const before = changed.readUInt16LE(at);
  const after = chance.oneOf([
    before + 1,
    before - 1,
    0,
    0xffff,
    before ^ 8,
    before ^ 1,
    chance.below(65_536),
  ]);
  changed.writeUInt16LE(after & 0xffff, at);
  return Uint8Array.from(changed);
}
