// Changes that know compact JWS: the header's promises, swapped parts, other spellings of base64, the signature's twin.
import { twinOf } from '../../support/jws.ts';
import type { Chance } from '../engine/chance.ts';
import { changedJson } from './json.ts';
import { type Changed, changedOctets } from './octets.ts';

/** One change of a JWS. `other` is a JWS whose parts may take the place of this one's. */
export function changedJws(text: string, other: string, chance: Chance): Changed<string> {
  if (chance.onceIn(4)) {
    const { value, by } = changedOctets(Buffer.from(text), Buffer.from(other), chance);
    return { value: Buffer.from(value).toString('latin1'), by };
  }
  const by = chance.oneOf(changeNames);
  return { value: changes[by](partsOf(text), partsOf(other), chance), by: `jws ${by}` };
}

interface Parts {
  readonly header: string;
  readonly payload: string;
  readonly signature: string;
}

type Change = (parts: Parts, other: Parts, chance: Chance) => string;
type Header = Readonly<Record<string, unknown>>;

const changes = {
  'other alg': ({ ...parts }, _, chance) =>
    withHeader(parts, (header) => ({ ...header, alg: chance.oneOf(algorithms) })),
  'alg none, unsigned': (parts) =>
    withHeader({ ...parts, signature: '' }, (header) => ({ ...header, alg: 'none' })),
  'other typ': (parts, other, chance) =>
    withHeader(parts, (header) => ({
      ...header,
      typ: chance.oneOf([...types, String(headerOf(other).typ), String(header.typ).toUpperCase()]),
    })),
  'later version': (parts) =>
    withHeader(parts, (header) => ({ ...header, typ: String(header.typ).replace(/v\d+\+/, 'v9+') })),
  'header member': (parts, _, chance) =>
    withHeader(parts, (header) => ({ ...header, ...chance.oneOf(members) })),
  'header order': (parts) =>
    withHeader(parts, (header) => Object.fromEntries(Object.entries(header).reverse())),
  'header json': ({ header, payload, signature }, _, chance) =>
    joined({ header: url(changedJson(textOf(header), chance).value), payload, signature }),
  'foreign certificate': (parts, other) =>
    withHeader(parts, (header) => ({ ...header, x5c: headerOf(other).x5c })),
  'two certificates': (parts, other, chance) =>
    withHeader(parts, (header) => {
      const chain = [...listOf(header.x5c), ...listOf(headerOf(other).x5c)];
      return { ...header, x5c: chance.onceIn(2) ? chain : chain.reverse() };
    }),
  'payload json': ({ header, payload, signature }, _, chance) =>
    joined({ header, payload: url(changedJson(textOf(payload), chance).value), signature }),
  'foreign payload': ({ header, signature }, { payload }) => joined({ header, payload, signature }),
  'foreign signature': ({ header, payload }, { signature }) => joined({ header, payload, signature }),
  'foreign header': ({ payload, signature }, { header }) => joined({ header, payload, signature }),
  'twin signature': ({ header, payload, signature }) =>
    joined({ header, payload, signature: twinOf(signature) }),
  'signature in DER': ({ header, payload, signature }) =>
    joined({ header, payload, signature: inDer(signature) }),
  'signature of zeros': ({ header, payload }, _, chance) =>
    joined({ header, payload, signature: Buffer.alloc(64, chance.oneOf([0, 255])).toString('base64url') }),
  'signature longer': ({ header, payload, signature }, _, chance) => {
    const longer = chance.onceIn(2) ? Buffer.from([0]) : Buffer.from(chance.octets(32));
    const octets = Buffer.from(signature, 'base64url');
    return joined({ header, payload, signature: Buffer.concat([octets, longer]).toString('base64url') });
  },
  'last bits of base64': (parts, _, chance) => {
    const name = chance.oneOf(['header', 'payload', 'signature'] as const);
    return joined({ ...parts, [name]: otherLastBits(parts[name], chance) });
  },
  padding: (parts, _, chance) => {
    const name = chance.oneOf(['header', 'payload', 'signature'] as const);
    return joined({ ...parts, [name]: `${parts[name]}${chance.oneOf(['=', '==', '\n', ' ', '%3D', '\0'])}` });
  },
  'the other base64': ({ header, payload, signature }) =>
    [header, payload, signature].map((part) => part.replace(/-/g, '+').replace(/_/g, '/')).join('.'),
  'a part too many': (parts, _, chance) => `${joined(parts)}.${chance.onceIn(2) ? '' : parts.payload}`,
  'a part too few': ({ header, payload }) => `${header}.${payload}`,
  'white space around': (parts, _, chance) =>
    chance.onceIn(2) ? ` ${joined(parts)}` : `${joined(parts)}${chance.oneOf(['\n', '\0', '\ufeff', '.'])}`,
  'JSON serialization': ({ header, payload, signature }) =>
    JSON.stringify({ protected: header, payload, signature }),
} as const satisfies Readonly<Record<string, Change>>;

const changeNames = Object.keys(changes) as readonly (keyof typeof changes)[];

const algorithms = ['none', 'None', 'HS256', 'ES384', 'es256', 'ES256K', 'RS256', '', null, 0, ['ES256']];
const types = [
  ...['JWT', '', 'vnd.distansrond.statement.v1+json', 'vnd.distansrond.card.v1+json'],
  ...['vnd.distansrond.receipt.v1+json', 'vnd.distansrond.package.v2+json', 'vnd.distansrond.card.v1+json '],
];
const members: readonly Header[] = [
  { jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } },
  { crit: ['exp'], exp: 0 },
  { b64: false, crit: ['b64'] },
  { kid: '../../keys' },
  { jku: 'https://example.org/keys' },
  { cty: 'JWT' },
  { zip: 'DEF' },
  { x5u: 'file:///etc/passwd' },
  { x5c: [] },
  { x5c: null },
];

function partsOf(text: string): Parts {
  const [header = '', payload = '', signature = ''] = text.split('.');
  return { header, payload, signature };
}

const joined = ({ header, payload, signature }: Parts) => `${header}.${payload}.${signature}`;
const url = (text: string) => Buffer.from(text).toString('base64url');
const textOf = (part: string) => Buffer.from(part, 'base64url').toString();
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function headerOf({ header }: Parts): Header {
  return JSON.parse(textOf(header)) as Header;
}

function withHeader(parts: Parts, change: (header: Header) => Header): string {
  return joined({ ...parts, header: url(JSON.stringify(change(headerOf(parts)))) });
}

function inDer(signature: string): string {
  const octets = Buffer.from(signature, 'base64url');
  const number = (part: Uint8Array) => Buffer.from([2, part.length + 1, 0, ...part]);
  const numbers = Buffer.concat([number(octets.subarray(0, 32)), number(octets.subarray(32))]);
  return Buffer.from([0x30, numbers.length, ...numbers]).toString('base64url');
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function otherLastBits(part: string, chance: Chance): string {
  const last = digits.indexOf(part.slice(-1));
  return part.slice(0, -1) + digits.charAt((last ^ (1 + chance.below(3))) & 63);
}
