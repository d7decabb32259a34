// Changes that know DER: other spellings of lengths and numbers, elements gone, doubled, moved, renamed.
import type { Chance } from '../engine/chance.ts';
import { type Changed, changedOctets, concat } from './octets.ts';

/** One change of a DER element; falls back on octets where the bytes are no DER at all. */
export function changedDer(der: Uint8Array, other: Uint8Array, chance: Chance): Changed<Uint8Array> {
  const root = elementAt(der, 0);
  if (root === null || chance.onceIn(4)) return changedOctets(der, other, chance);
  const by = chance.oneOf(changeNames);
  const whole = [...walk(root)];
  const chosen = chance.oneOf(whole);
  const foreign = elementAt(other, 0);
  const donor = foreign === null ? chosen : chance.oneOf([...walk(foreign)]);
  return { value: written(root, chosen, (element) => changes[by](element, donor, chance)), by: `der ${by}` };
}

interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly children: readonly Element[];
}

type Change = (element: Element, donor: Element, chance: Chance) => Uint8Array;

const changes = {
  'long length': ({ tag, content }, _, chance) => {
    const octets = chance.oneOf([1, 2, 3, 4, 8]);
    const length = [...Array(octets).keys()].map((i) => (content.length / 256 ** (octets - 1 - i)) & 255);
    return concat(Uint8Array.of(tag, 0x80 | octets, ...length), content);
  },
  'length to be told': ({ tag, content }) => concat(Uint8Array.of(tag, 0x80), content, new Uint8Array(2)),
  'length off': ({ tag, content }, _, chance) => {
    const bytes = encoded(tag, content);
    return bytes.with(1, ((bytes[1] ?? 0) + chance.oneOf([-2, -1, 1, 2, 127])) & 255);
  },
  'huge length': ({ tag, content }) => concat(Uint8Array.of(tag, 0x84, 0xff, 0xff, 0xff, 0xff), content),
  'leading zero': ({ tag, content }) => encoded(tag, concat(Uint8Array.of(0), content)),
  negative: ({ tag, content }) => encoded(tag, content.length === 0 ? content : content.with(0, 0xff)),
  'trailing octets': ({ tag, content }, _, chance) =>
    concat(encoded(tag, content), chance.octets(1 + chance.below(4))),
  'trailing inside': ({ tag, content }, _, chance) =>
    encoded(tag, concat(content, chance.octets(1 + chance.below(4)))),
  empty: ({ tag }) => encoded(tag, new Uint8Array()),
  gone: () => new Uint8Array(),
  twice: ({ tag, content }) => concat(encoded(tag, content), encoded(tag, content)),
  'other tag': ({ content }, _, chance) => encoded(chance.oneOf(tags), content),
  'other content': ({ tag, content }, _, chance) =>
    encoded(tag, changedOctets(content, content, chance).value),
  'foreign element': (_, donor) => encoded(donor.tag, donor.content),
  'foreign content': ({ tag }, donor) => encoded(tag, donor.content),
  'foreign beside': ({ tag, content }, donor) =>
    concat(encoded(tag, content), encoded(donor.tag, donor.content)),
  wrapped: ({ tag, content }, _, chance) => encoded(chance.oneOf(tags), encoded(tag, content)),
  nested: ({ tag, content }) => {
    let bytes = encoded(tag, content);
    for (let depth = 0; depth < 60; depth += 1) bytes = encoded(0x30, bytes);
    return bytes;
  },
  turned: ({ tag, content, children }) =>
    encoded(
      tag,
      children.length < 2 ? content : concat(...children.map((c) => encoded(c.tag, c.content)).reverse()),
    ),
} as const satisfies Readonly<Record<string, Change>>;

const changeNames = Object.keys(changes) as readonly (keyof typeof changes)[];
const tags = [1, 2, 3, 4, 5, 6, 12, 19, 22, 23, 24, 0x30, 0x31, 0x80, 0xa0, 0xa1, 0x1f, 0x7f, 0];

function elementAt(bytes: Uint8Array, at: number, depth = 0): Element | null {
  const first = bytes[at + 1];
  if (first === undefined || depth > 40) return null;
  const count = first < 0x80 ? 0 : first & 0x7f;
  const start = at + 2 + count;
  const length = bytes.subarray(at + 2, start).reduce((sum, octet) => sum * 256 + octet, 0);
  const end = start + (first < 0x80 ? first : length);
  if (count > 3 || end > bytes.length) return null;
  const tag = bytes[at] ?? 0;
  const content = bytes.subarray(start, end);
  return { tag, content, children: (tag & 0x20) === 0 ? [] : childrenOf(content, depth + 1) };
}

function childrenOf(content: Uint8Array, depth: number): readonly Element[] {
  const children: Element[] = [];
  for (let at = 0; at < content.length; ) {
    const child = elementAt(content, at, depth);
    if (child === null) return [];
    children.push(child);
    at += encoded(child.tag, child.content).length;
  }
  return children;
}

function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

/** The whole again, with one element written otherwise and every length around it set right. */
function written(element: Element, chosen: Element, change: (element: Element) => Uint8Array): Uint8Array {
  if (element === chosen) return change(element);
  if (element.children.length === 0) return encoded(element.tag, element.content);
  return encoded(element.tag, concat(...element.children.map((child) => written(child, chosen, change))));
}

function encoded(tag: number, content: Uint8Array): Uint8Array {
  const { length } = content;
  if (length < 0x80) return concat(Uint8Array.of(tag, length), content);
  const octets = [length >> 16, length >> 8, length].map((part) => part & 255);
  const minimal = octets.slice(octets.findIndex((octet) => octet !== 0));
  return concat(Uint8Array.of(tag, 0x80 | minimal.length, ...minimal), content);
}
