// Changes that know age files: the stanzas of the head, its own seal, and the pieces that the body is sealed in.
import type { Chance } from '../engine/chance.ts';
import { type Changed, changedOctets, concat } from './octets.ts';

/** One change of a sealed file. */
export function changedAgeFile(file: Uint8Array, other: Uint8Array, chance: Chance): Changed<Uint8Array> {
  if (chance.onceIn(3)) return changedOctets(file, other, chance);
  const by = chance.oneOf(changeNames);
  const value = changes[by](partsOf(file), partsOf(other), chance);
  return { value, by: `age ${by}` };
}

interface Parts {
  /** The first line, the stanzas of two lines each, and the seal of the head, without their line feeds. */
  readonly version: string;
  readonly stanzas: readonly string[];
  readonly seal: string;
  readonly nonce: Uint8Array;
  /** 64 KiB each but the last, and 16 octets of seal. */
  readonly pieces: readonly Uint8Array[];
}

type Change = (parts: Parts, other: Parts, chance: Chance) => Uint8Array;

const changes = {
  version: (parts, _, chance) =>
    joined({
      ...parts,
      version: `age-encryption.org/${chance.oneOf(['v0', 'v2', 'v1 ', 'V1', 'v01', 'v1\r'])}`,
    }),
  'stanza twice': (parts) => joined({ ...parts, stanzas: [...parts.stanzas, ...parts.stanzas] }),
  'stanza gone': (parts, _, chance) =>
    joined({ ...parts, stanzas: without(parts.stanzas, chance.below(parts.stanzas.length)) }),
  'foreign stanza': (parts, other, chance) => {
    const all = [...parts.stanzas, ...other.stanzas];
    return joined({ ...parts, stanzas: chance.onceIn(2) ? all : all.reverse() });
  },
  'foreign stanzas': (parts, other) => joined({ ...parts, stanzas: other.stanzas }),
  'stanza of no kind': (parts, _, chance) =>
    joined({
      ...parts,
      stanzas: [...parts.stanzas, `-> ${chance.oneOf(kinds)} ${base64(chance, 32)}\n${base64(chance, 32)}`],
    }),
  'many stanzas': (parts, _, chance) => {
    const count = chance.oneOf([19, 20, 21, 400]);
    const more = Array.from(
      { length: count },
      () => `-> X25519 ${base64(chance, 32)}\n${base64(chance, 32)}`,
    );
    return joined({ ...parts, stanzas: [...parts.stanzas, ...more] });
  },
  'cost of a guess': (parts, _, chance) =>
    joined({
      ...parts,
      stanzas: [`-> scrypt ${base64(chance, 16)} ${chance.oneOf(costs)}\n${base64(chance, 32)}`],
    }),
  'share of low order': (parts, _, chance) => {
    const zeros = Buffer.alloc(32, chance.oneOf([0, 255]))
      .toString('base64')
      .replace(/=/g, '');
    const stanzas = parts.stanzas.map((stanza) => stanza.replace(/(-> X25519 )\S+/, `$1${zeros}`));
    return joined({ ...parts, stanzas });
  },
  'text of the head': (parts, _, chance) => {
    const head = Buffer.from([parts.version, ...parts.stanzas, parts.seal, ''].join('\n'));
    const body = concat(parts.nonce, ...parts.pieces);
    return concat(changedOctets(head, head, chance).value, body);
  },
  'line feeds': (parts) =>
    concat(
      Buffer.from(`${[parts.version, ...parts.stanzas, parts.seal].join('\r\n')}\r\n`),
      parts.nonce,
      ...parts.pieces,
    ),
  'foreign seal': (parts, other) => joined({ ...parts, seal: other.seal }),
  'foreign nonce': (parts, other) => joined({ ...parts, nonce: other.nonce }),
  'foreign body': (parts, other) => joined({ ...parts, nonce: other.nonce, pieces: other.pieces }),
  'foreign last piece': (parts, other) =>
    joined({ ...parts, pieces: [...parts.pieces.slice(0, -1), ...other.pieces.slice(-1)] }),
  'pieces turned': (parts) => joined({ ...parts, pieces: [...parts.pieces].reverse() }),
  'a piece twice': (parts, _, chance) => {
    const at = chance.below(parts.pieces.length);
    return joined({ ...parts, pieces: [...parts.pieces.slice(0, at + 1), ...parts.pieces.slice(at)] });
  },
  'a piece gone': (parts, _, chance) =>
    joined({ ...parts, pieces: without(parts.pieces, chance.below(parts.pieces.length)) }),
  'no body': (parts) => joined({ ...parts, pieces: [] }),
  armour: (parts) => {
    const text = Buffer.from(joined(parts))
      .toString('base64')
      .replace(/(.{64})/g, '$1\n');
    return Buffer.from(`-----BEGIN AGE ENCRYPTED FILE-----\n${text}\n-----END AGE ENCRYPTED FILE-----\n`);
  },
} as const satisfies Readonly<Record<string, Change>>;

const changeNames = Object.keys(changes) as readonly (keyof typeof changes)[];
const kinds = ['ssh-ed25519', 'grease', 'mlkem768x25519', 'p256tag', 'X25519 more', 'x25519', 'scrypt'];
const costs = ['0', '00', '1', '19', '22', '30', '31', '63', '99', '-1', '1e1', '4294967306'];

function partsOf(file: Uint8Array): Parts {
  const text = Buffer.from(file.subarray(0, 8192)).toString('latin1');
  const end = text.indexOf('\n', text.indexOf('\n--- ') + 1) + 1;
  const [version = '', ...lines] = text.slice(0, Math.max(0, end - 1)).split('\n');
  const seal = lines.pop() ?? '';
  const stanzas = lines.join('\n').split(/\n(?=-> )/);
  const body = file.subarray(end + 16);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < body.length; at += 65_552) pieces.push(body.subarray(at, at + 65_552));
  return { version, stanzas, seal, nonce: file.subarray(end, end + 16), pieces };
}

function joined({ version, stanzas, seal, nonce, pieces }: Parts): Uint8Array {
  return concat(Buffer.from([version, ...stanzas, seal, ''].join('\n'), 'latin1'), nonce, ...pieces);
}

function base64(chance: Chance, count: number): string {
  return Buffer.from(chance.octets(count)).toString('base64').replace(/=/g, '');
}

function without<T>(list: readonly T[], at: number): readonly T[] {
  return list.filter((_, i) => i !== at);
}
