// Hostile files through the front door: what a person on a device picks, looks into and takes in. Whatever they are, nothing
// is stored by looking, and nothing is half taken in.
import { deflateSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { identityOf } from '../../src/actions/keys/identityOf.ts';
import { sealAge } from '../../src/exchange/ageFile.ts';
import { coverPath } from '../../src/exchange/packageParts.ts';
import type { Identity } from '../../src/ports/people.ts';
import { verifyBytes } from '../../src/verifying/verifyBytes.ts';
import type { Device } from '../support/aDevice.ts';
import { anAssessedRound, aReviewedRound, importPackage, must, type Round } from '../support/aRound.ts';
import { aKeyPackage, allKnowEachOther } from '../support/contacts.ts';
import { anIdentity } from '../support/signatures.ts';
import { chanceOf } from './engine/chance.ts';
import { sharedKeys } from './engine/prototypes.ts';
import { changedZip } from './mutators/zip.ts';
import { archiveOf, type SeedPackage, zipOf } from './seeds/seedPackages.ts';
import { partsMutant } from './targets/packages.ts';

let round: Round;
let receiver: Device;
let karin: Identity;
let packages: readonly SeedPackage[];

beforeAll(async () => {
  round = await anAssessedRound();
  receiver = round.manager;
  await allKnowEachOther(round.employee, receiver, round.representative);
  karin = must(await identityOf(receiver.ports, receiver.profile));
  const other = await aReviewedRound();
  packages = [await opened(await aKeyPackage(round.id, round.employee, receiver)), await sent(other)];
}, 60_000);

/** A package of another round, by people whom nobody here knows, sealed to Karin's key all the same. */
async function sent({ id, employee, manager }: Round): Promise<SeedPackage> {
  await allKnowEachOther(employee, manager);
  const key = must(await identityOf(manager.ports, manager.profile));
  return opened(await aKeyPackage(id, employee, manager), key);
}

async function opened(sealed: Uint8Array, { sealingKey }: Identity = karin): Promise<SeedPackage> {
  const content = must(await receiver.ports.packages.open(sealed, { sealingKeys: [sealingKey] }));
  return { content, sealed, zip: zipOf(content) };
}

const toKarin = (bytes: Uint8Array) => sealAge(bytes, { recipients: [karin.recipient] }, 1);
const utf8 = (text: string) => new TextEncoder().encode(text);

/** How much of everything a device holds. */
async function rowsOf({ ports, profile }: Device): Promise<Readonly<Record<string, number>>> {
  const rows: { id: string }[] = [];
  ports.records.all.subscribe((all) => rows.push(...all))();
  await Promise.resolve();
  const stored = await Promise.all(rows.map(({ id }) => ports.records.load(id)));
  const sum = (count: (one: NonNullable<(typeof stored)[number]>) => number) =>
    stored.reduce((total, one) => total + (one === null ? 0 : count(one)), 0);
  return {
    rounds: stored.length,
    envelopes: sum(({ envelopes }) => envelopes.length),
    annexes: sum(({ annexes }) => annexes.length),
    reports: sum(({ reports }) => reports.length),
    receipts: sum(({ receipts }) => receipts.length),
    contacts: (await ports.contacts.list(profile.id)).length,
    profiles: (await ports.profiles.list()).length,
    identities: (await ports.identities.all(profile.id)).length,
  };
}

const deep = '['.repeat(200_000);
const many = `[${'0,'.repeat(300_000)}0]`;
const polluting = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';

/** As a cover: header, payload and signature, of which only the payload is of interest. */
function coverOf(payload: string): Uint8Array {
  return utf8(
    ['{"alg":"none"}', payload, 'x'].map((part) => Buffer.from(part).toString('base64url')).join('.'),
  );
}

const hostile: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  nothing: () => new Uint8Array(),
  'a page with a script': () => utf8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  'JSON that nests without end': () => utf8(deep),
  'JSON that reaches for what objects share': () => utf8(polluting),
  'a picture of 30 000 by 30 000': () =>
    Uint8Array.from([
      ...Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30\x08\x06\0\0\0', 'latin1'),
    ]),
  'a gzip bomb': () => Uint8Array.from(gzipSync(Buffer.alloc(20_000_000))),
  'an archive that is not sealed': () => packages[0]?.zip ?? new Uint8Array(),
  'a seal with nothing under it': () => toKarin(new Uint8Array()),
  'a seal with a page under it': () => toKarin(utf8('<html></html>')),
  'a seal within a seal': async () => toKarin(packages[0]?.sealed ?? new Uint8Array()),
  'a sealed archive bomb': () =>
    toKarin(archiveOf([{ path: coverPath, bytes: new Uint8Array(160_000_000) }])),
  'a sealed archive of deflated zeros within zeros': () =>
    toKarin(archiveOf([{ path: coverPath, bytes: Uint8Array.from(deflateSync(Buffer.alloc(5_000_000))) }])),
  'a cover that nests without end': () => toKarin(archiveOf([{ path: coverPath, bytes: coverOf(deep) }])),
  'a cover of too many parts': () => toKarin(archiveOf([{ path: coverPath, bytes: coverOf(many) }])),
  'a cover that reaches for what objects share': () =>
    toKarin(archiveOf([{ path: coverPath, bytes: coverOf(polluting) }])),
  'a cover that says a thing twice': () =>
    toKarin(archiveOf([{ path: coverPath, bytes: coverOf('{"format":"distansrond-package","v":1,"v":2}') }])),
  'a path that leads elsewhere': () =>
    toKarin(archiveOf([{ path: '../../manifest.jws', bytes: coverOf('{}') }])),
  'the head of another seal': async () => {
    const [first = new Uint8Array(), second = new Uint8Array()] = packages.map(({ sealed }) => sealed);
    return Uint8Array.from(Buffer.concat([second.subarray(0, 250), first.subarray(250)]));
  },
};

describe('A hostile file', () => {
  it.each(Object.entries(hostile))(
    'is refused, and leaves no trace: %s',
    async (_, make) => {
      const [bytes, before, keys] = [await make(), await rowsOf(receiver), sharedKeys()];
      const { verdict } = await verifyBytes(bytes, {
        openPackage: (sealed) => receiver.ports.packages.open(sealed, { sealingKeys: [karin.sealingKey] }),
      });
      expect(['invalid', 'unreadable']).toContain(verdict);
      expect((await importPackage(receiver, bytes, null)).ok).toBe(false);
      expect(await rowsOf(receiver)).toEqual(before);
      expect(sharedKeys()).toBe(keys);
    },
    60_000,
  );
});

describe('A package packed anew by somebody who could open it', () => {
  it('is refused whole, or brings what its people said and nothing else, 150 times of 150', async () => {
    const said = new Set(packages.flatMap(({ content }) => content.envelopes));
    const stranger = await anIdentity('manager', 'Sara Holm');
    const odd: string[] = [];
    let imported = 0;
    for (let index = 0; index < 150; index += 1) {
      const chance = chanceOf(20261123, index);
      const { input, by } = chance.onceIn(3)
        ? {
            input: changedZip(
              packages[0]?.zip ?? new Uint8Array(),
              packages[1]?.zip ?? new Uint8Array(),
              chance,
            ).value,
            by: 'zip',
          }
        : await partsMutant({ packages, stranger }, chance);
      const before = await rowsOf(receiver);
      const outcome = await importPackage(receiver, await toKarin(input), null);
      if (outcome.ok) {
        imported += 1;
        const stored = await receiver.ports.records.load(outcome.value.assessment);
        const isTrue = stored?.envelopes.every((envelope) => said.has(envelope)) ?? false;
        if (!isTrue) odd.push(`${index} ${by}: ${JSON.stringify(outcome.value.from)}`);
      } else if (JSON.stringify(await rowsOf(receiver)) !== JSON.stringify(before))
        odd.push(`${index} ${by}: half`);
    }
    expect(odd).toEqual([]);
    expect(imported).toBeGreaterThan(0);
  }, 120_000);
});
