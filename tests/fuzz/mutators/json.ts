// Changes that know JSON: what two parsers read differently, what parsers choke on, and what means something else.
import type { Chance } from '../engine/chance.ts';
import type { Changed } from './octets.ts';

export interface ChangedJson extends Changed<string> {
  /** Whether no strict reader may take it, whatever it means. */
  readonly hopeless: boolean;
}

/** One change of a JSON text. */
export function changedJson(text: string, chance: Chance): ChangedJson {
  const by = chance.oneOf(changeNames);
  const value = changes[by](text, chance);
  return { value, by: `json ${by}`, hopeless: hopeless.has(by) && value !== text };
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly isKey: boolean;
}

type Change = (text: string, chance: Chance) => string;

const changes = {
  'duplicate key': (text, chance) =>
    atToken(text, chance, isKey, (key) => `${key.text}:${chance.oneOf(values)},${key.text}`),
  'duplicate key, escaped': (text, chance) =>
    atToken(text, chance, isKey, (key) => `${key.text}:${chance.oneOf(values)},${escapedFirst(key.text)}`),
  'key __proto__': (text, chance) =>
    afterBrace(text, chance, `"__proto__":{"polluted":${chance.oneOf(values)}},`),
  'key __proto__, escaped': (text, chance) => afterBrace(text, chance, '"\\u005f_proto__":{"polluted":1},'),
  'key constructor': (text, chance) =>
    afterBrace(text, chance, '"constructor":{"prototype":{"polluted":1}},'),
  'unknown key': (text, chance) => afterBrace(text, chance, `"extra":${chance.oneOf(values)},`),
  'key gone': (text, chance) => atToken(text, chance, isKey, () => '"gone"'),
  'deep nesting': (text, chance) => {
    const depth = chance.oneOf([40, 1000, 100_000]);
    return atToken(text, chance, isValue, () => '['.repeat(depth) + ']'.repeat(depth));
  },
  'open nesting': (text, chance) => atToken(text, chance, isValue, () => '{"a":'.repeat(50_000)),
  'huge number': (text, chance) => atToken(text, chance, isValue, () => chance.oneOf(hugeNumbers)),
  'odd number': (text, chance) => atToken(text, chance, isValue, () => chance.oneOf(oddNumbers)),
  'misspelt number': (text, chance) => atToken(text, chance, isValue, () => chance.oneOf(misspelt)),
  'lone surrogate': (text, chance) => atToken(text, chance, isValue, () => chance.oneOf(surrogates)),
  'other type': (text, chance) => atToken(text, chance, isValue, () => chance.oneOf(values)),
  'other string': (text, chance) => atToken(text, chance, isString, () => chance.oneOf(strings)),
  'letter escaped': (text, chance) => atToken(text, chance, isString, (token) => escapedFirst(token.text)),
  'two values swapped': swapped,
  'long string': (text, chance) =>
    atToken(text, chance, isValue, () => `"${'å'.repeat(chance.oneOf([200, 5000, 200_000]))}"`),
  'white space': (text, chance) =>
    atToken(
      text,
      chance,
      () => true,
      (token) => `${token.text} \n`,
    ),
  'comma too many': (text, chance) => atToken(text, chance, isValue, (token) => `${token.text},`),
  comment: (text, chance) => atToken(text, chance, isValue, (token) => `${token.text}/* */`),
  'byte order mark': (text) => `\ufeff${text}`,
  'two documents': (text) => `${text}${text}`,
} as const satisfies Readonly<Record<string, Change>>;

const changeNames = Object.keys(changes) as readonly (keyof typeof changes)[];
const hopeless = new Set<string>([
  ...['duplicate key', 'duplicate key, escaped', 'key __proto__', 'key __proto__, escaped', 'deep nesting'],
  ...['open nesting', 'huge number', 'misspelt number', 'lone surrogate', 'comma too many', 'comment'],
  ...['byte order mark', 'two documents'],
]);

const values = ['null', 'true', '0', '1', '-1', '""', '"x"', '[]', '{}', '[null]', '{"v":1}'];
const hugeNumbers = ['1e309', '-1e309', '9007199254740993', '-9007199254740993', '1e1000000'];
const oddNumbers = [
  '-0',
  '1.0',
  '1e0',
  '0.1',
  '4294967296',
  '1e-400',
  '2147483648',
  '-1',
  '9007199254740991',
];
const misspelt = ['01', '+1', '.5', '1.', '0x10', 'NaN', 'Infinity', '1_000', "'x'", 'undefined', 'True'];
const surrogates = ['"\\ud800"', '"\\udc00x"', '"\\ud800\\ud800"', '"\ud800"', '"\\ud83e\\u0020"'];
const strings = ['""', '" "', '"manager"', '"employee"', '"\\u0000"', '"\\u202e"', '"../x"', '"1970-01-01"'];

const isKey = (token: Token) => token.isKey;
const isValue = (token: Token) => !token.isKey;
const isString = (token: Token) => token.text.startsWith('"');

function tokensOf(text: string): readonly Token[] {
  const found = text.matchAll(/"(?:\\.|[^"\\])*"|-?\d[\d.eE+-]*|\b(?:true|false|null)\b/g);
  return [...found].map(({ 0: token, index }) => ({
    text: token,
    start: index,
    isKey: text.charAt(index + token.length) === ':',
  }));
}

function atToken(
  text: string,
  chance: Chance,
  fits: (token: Token) => boolean,
  change: (token: Token) => string,
): string {
  const fitting = tokensOf(text).filter(fits);
  if (fitting.length === 0) return text;
  const token = chance.oneOf(fitting);
  return text.slice(0, token.start) + change(token) + text.slice(token.start + token.text.length);
}

function swapped(text: string, chance: Chance): string {
  const tokens = tokensOf(text).filter(isValue);
  if (tokens.length < 2) return text;
  const [a, b] = [chance.oneOf(tokens), chance.oneOf(tokens)].sort((x, y) => x.start - y.start);
  if (a === undefined || b === undefined || a === b) return text;
  const between = text.slice(a.start + a.text.length, b.start);
  return text.slice(0, a.start) + b.text + between + a.text + text.slice(b.start + b.text.length);
}

function afterBrace(text: string, chance: Chance, member: string): string {
  const braces = [...text.matchAll(/\{(?=")/g)].map(({ index }) => index + 1);
  if (braces.length === 0) return text;
  const at = chance.oneOf(braces);
  return text.slice(0, at) + member + text.slice(at);
}

/** The same string in another spelling. */
function escapedFirst(token: string): string {
  const first = token.charCodeAt(1);
  if (token.length < 3 || first === 92) return token;
  return `"\\u${first.toString(16).padStart(4, '0')}${token.slice(2)}`;
}
