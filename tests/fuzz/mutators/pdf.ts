// Changes that know PDF: later saves, objects, tables, the ranges of signatures and what lies in their holes.
import { appended, bytesOf, latin1, sourceOf } from '../../support/pdfForgery.ts';
import type { Chance } from '../engine/chance.ts';
import { changedDer } from './der.ts';
import { type Changed, changedOctets } from './octets.ts';

/** One change of a signed report. `other` gives foreign objects, holes and saves. */
export function changedPdf(pdf: Uint8Array, other: Uint8Array, chance: Chance): Changed<Uint8Array> {
  if (chance.onceIn(4)) return changedOctets(pdf, other, chance);
  const by = chance.oneOf(changeNames);
  return { value: changes[by]({ pdf, text: latin1(pdf), other }, chance), by: `pdf ${by}` };
}

interface Given {
  readonly pdf: Uint8Array;
  /** The same bytes as Latin-1. */
  readonly text: string;
  readonly other: Uint8Array;
}

type Change = (given: Given, chance: Chance) => Uint8Array;

const changes = {
  'later save of an object': ({ pdf, text }, chance) => {
    const number = anObject(text, chance);
    return appended(pdf, { objects: [[number, changedSource(sourceOf(pdf, number), chance)]] });
  },
  'later save of a foreign object': ({ pdf, text, other }, chance) =>
    appended(pdf, {
      objects: [[anObject(text, chance), sourceOf(other, anObject(latin1(other), chance))]],
    }),
  'later save of a new object': ({ pdf, text }, chance) =>
    appended(pdf, {
      objects: [[highest(text) + 1, `<< ${chance.oneOf(entries)} >>`]],
      ...chance.oneOf(forgeries),
    }),
  'later save of several objects': ({ pdf, text }, chance) => {
    const numbers = new Set([anObject(text, chance), anObject(text, chance), anObject(text, chance)]);
    return appended(pdf, {
      objects: [...numbers].map((number) => [number, changedSource(sourceOf(pdf, number), chance)]),
    });
  },
  'later save that swaps two objects': ({ pdf, text }, chance) => {
    const [a, b] = [anObject(text, chance), anObject(text, chance)];
    return a === b
      ? pdf
      : appended(pdf, {
          objects: [
            [a, sourceOf(pdf, b)],
            [b, sourceOf(pdf, a)],
          ],
        });
  },
  'later save with another root': ({ pdf, text }, chance) => {
    const number = highest(text) + 1;
    return appended(pdf, {
      objects: [[number, changedSource(sourceOf(pdf, 1), chance)]],
      root: `/Root ${number} 0 R`,
    });
  },
  'an entry in an object': ({ pdf, text }, chance) => {
    const number = anObject(text, chance);
    const source = sourceOf(pdf, number).replace('<<', `<<\n${chance.oneOf(entries)}`);
    return appended(pdf, { objects: [[number, source]] });
  },
  'byte range': ({ text }, chance) =>
    atMatch(text, /\/ByteRange \[[\d ]+\]/g, chance, (range) =>
      atMatchText(range, /\d+/g, chance, (number) => otherNumber(number, chance)),
    ),
  'byte range, same length': ({ text }, chance) =>
    atMatch(text, /\/ByteRange \[[\d ]+\] */g, chance, (range) =>
      atMatchText(range, /\d+/g, chance, (number) => otherNumber(number, chance))
        .slice(0, range.length)
        .padEnd(range.length),
    ),
  'number in place': ({ text }, chance) =>
    atMatch(text, /(?<=[ [])\d+(?=[ \]\n])/g, chance, (number) =>
      otherNumber(number, chance).slice(0, number.length).padStart(number.length, '0'),
    ),
  'name in place': ({ text }, chance) =>
    atMatch(text, /\/[A-Z][A-Za-z]+/g, chance, (name) => {
      const foreign = chance.oneOf(names).slice(0, name.length);
      return foreign.padEnd(name.length, chance.oneOf([' ', 'x']));
    }),
  'start of the table': ({ text }, chance) =>
    atMatch(text, /(?<=startxref\n)\d+/g, chance, (number) => otherNumber(number, chance)),
  'place of an object': ({ text }, chance) =>
    atMatch(text, /\d{10}(?= 00000 n)/g, chance, (number) =>
      otherNumber(number, chance).slice(-10).padStart(10, '0'),
    ),
  'earlier table': ({ text }, chance) =>
    atMatch(text, /(?<=\/Prev )\d+/g, chance, (number) => otherNumber(number, chance)),
  'object number': ({ text }, chance) =>
    atMatch(text, /(?<=\n)\d+(?= 0 obj\n)/g, chance, (number) => otherNumber(number, chance)),
  reference: ({ text }, chance) =>
    atMatch(text, /\d+(?= 0 R)/g, chance, (number) => otherNumber(number, chance).slice(0, number.length)),
  'hole, changed as DER': ({ text, other }, chance) =>
    atHole(text, chance, (cms) => changedDer(cms, firstHole(other) ?? cms, chance).value),
  'hole, foreign': ({ text, other }, chance) => atHole(text, chance, (cms) => firstHole(other) ?? cms),
  'hole, of another signature': ({ text }, chance) =>
    atHole(text, chance, () => unpadded(chance.oneOf([...text.matchAll(hole)])[1] ?? '')),
  'hole, something after': ({ text }, chance) =>
    atHole(text, chance, (cms) => Buffer.concat([cms, Buffer.from(chance.octets(4))])),
  'hole, other letters': ({ text }, chance) =>
    atMatch(text, /[0-9a-f]{39}[a-f]/g, chance, (digits) => digits.toUpperCase()),
  'hole, white space': ({ text }, chance) =>
    atMatch(text, /(?<=\/Contents <[0-9a-f]{60})[0-9a-f]{2}/g, chance, () =>
      chance.oneOf(['  ', '\n\n', '0 ']),
    ),
  'back to an earlier save': ({ text }, chance) => {
    const ends = [...text.matchAll(/%%EOF\n/g)].map(({ index }) => index + 6);
    return bytesOf(text.slice(0, chance.oneOf(ends)));
  },
  'an end again': ({ text }, chance) =>
    bytesOf(text + chance.oneOf(['%%EOF\n', '\n', ' ', '\0', text.slice(text.lastIndexOf('trailer'))])),
  'two files': ({ text, other }, chance) =>
    bytesOf(chance.onceIn(2) ? text + latin1(other) : latin1(other) + text),
  'foreign save': ({ text, other }) => {
    const foreign = latin1(other);
    return bytesOf(text + foreign.slice(foreign.indexOf('%%EOF\n') + 6));
  },
  'something before': ({ text }, chance) =>
    bytesOf(chance.oneOf(['GIF89a', 'PK\x03\x04', '\n', '<html>']) + text),
  header: ({ text }, chance) => bytesOf(text.replace('%PDF-1.7', chance.oneOf(headers))),
  'stream length': ({ text }, chance) =>
    atMatch(text, /(?<=\/Length )\d+/g, chance, (number) => otherNumber(number, chance)),
} as const satisfies Readonly<Record<string, Change>>;

const changeNames = Object.keys(changes) as readonly (keyof typeof changes)[];

const entries = [
  ...['/OpenAction << /S /JavaScript /JS (x) >>', '/AA << /O << /S /Launch >> >>', '/OC 3 0 R', '/V 9 0 R'],
  ...[
    '/AP << /N 4 0 R >>',
    '/Kids [3 0 R]',
    '/Type /Annot /Subtype /Stamp /Rect [0 0 500 500]',
    '/XFA [(x)]',
  ],
  ...['/Type /Annot /Subtype /Widget /FT /Sig /T (manager) /Rect [0 0 9 9]', '/Rect [0 0 600 800]'],
  ...['/Type /DSS', '/Type /Metadata', '/Type /Catalog', '/Contents 5 0 R', '/EF << /F 8 0 R >>', '/X 1'],
];
const forgeries = [
  {},
  { hidden: '(hidden)\n' },
  { trailer: '/Extra (x)\n' },
  { trailer: '/XRefStm 15\n' },
  { xref: '3 1\n0000000000 00001 f \n' },
] as const;
const names = [
  ...['/Type', '/Contents', '/Annots', '/AcroForm', '/OpenAction', '/JS', '/AA', '/V', '/AP', '/Kids'],
  ...['/EmbeddedFiles', '/ByteRange', '/SubFilter', '/Filter', '/Name', '/M', '/Reason', '/Length', '/FT'],
];
const headers = ['%PDF-1.3', '%PDF-2.0', '%PDF-1.9', '%!PS-Adobe', '%PDF-1.7%', '%pdf-1.7'];
const hole = /\/Contents <([0-9a-fA-F]{512,})>/g;

function objectsIn(text: string): readonly number[] {
  return [...text.matchAll(/\n(\d+) 0 obj\n/g)].map(([, number]) => Number(number));
}

const anObject = (text: string, chance: Chance) => chance.oneOf(objectsIn(text));
const highest = (text: string) => Math.max(...objectsIn(text));

function changedSource(source: string, chance: Chance): string {
  if (chance.onceIn(3)) return source;
  return latin1(changedOctets(bytesOf(source), bytesOf(source), chance).value);
}

function otherNumber(number: string, chance: Chance): string {
  const value = Number(number);
  return String(
    chance.oneOf([
      value + 1,
      Math.max(0, value - 1),
      0,
      -1,
      value * 2,
      chance.below(100),
      2 ** 31,
      '1e3',
      '+1',
    ]),
  );
}

function atMatch(
  text: string,
  pattern: RegExp,
  chance: Chance,
  change: (found: string) => string,
): Uint8Array {
  return bytesOf(atMatchText(text, pattern, chance, change));
}

function atMatchText(
  text: string,
  pattern: RegExp,
  chance: Chance,
  change: (found: string) => string,
): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { 0: piece, index } = chance.oneOf(found);
  return text.slice(0, index) + change(piece) + text.slice(index + piece.length);
}

/** What a hole holds, without the zeros after it. */
function unpadded(digits: string): Uint8Array {
  const bytes = Buffer.from(digits, 'hex');
  return bytes.subarray(0, 4 + bytes.readUInt16BE(2));
}

function firstHole(pdf: Uint8Array): Uint8Array | null {
  const found = [...latin1(pdf).matchAll(hole)].at(-1);
  return found === undefined ? null : unpadded(found[1] ?? '');
}

/** Puts something else into a hole, mostly the last one, which no other signature covers; the hole keeps its size. */
function atHole(text: string, chance: Chance, change: (cms: Uint8Array) => Uint8Array): Uint8Array {
  const holes = [...text.matchAll(hole)];
  const found = chance.onceIn(4) ? chance.oneOf(holes) : holes.at(-1);
  if (found === undefined) return bytesOf(text);
  const digits = found[1] ?? '';
  const written = Buffer.from(change(unpadded(digits))).toString('hex');
  const content = /[A-F]/.test(digits) ? written.toUpperCase() : written;
  const filled = content.slice(0, digits.length).padEnd(digits.length, '0');
  const start = found.index + '/Contents <'.length;
  return bytesOf(text.slice(0, start) + filled + text.slice(start + digits.length));
}
