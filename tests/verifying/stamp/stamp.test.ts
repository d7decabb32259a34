import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Authorities, Verdict } from '../../../src/ports/verifying.ts';
import { readStamp } from '../../../src/verifying/stamp/readStamp.ts';
import { verifyBytes } from '../../../src/verifying/verifyBytes.ts';
import { aCertificate, authorityExtensions, aWorkshop, type Workshop } from '../../support/openssl.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import {
  aStampAuthority,
  aTokenOver,
  embedded,
  requestFor,
  type StampAuthority,
  signatureValue,
  stampExtensions,
  tokenIn,
  trusting,
  withToken,
} from '../../support/stampAuthority.ts';
import { aFreshReport, type FreshReport } from '../../support/stampedReport.ts';

const day = 24 * 60 * 60 * 1000;
let shop: Workshop;
let rsa: StampAuthority;
let elliptic: StampAuthority;
let fresh: FreshReport;
let stamped: Uint8Array;

beforeAll(async () => {
  shop = aWorkshop();
  rsa = aStampAuthority(shop, 'rsa', { key: 'RSA-2048' });
  elliptic = aStampAuthority(shop, 'elliptic', { key: 'P-384' });
  fresh = await aFreshReport();
  stamped = await embedded(fresh.pdf, elliptic.answer(await requestFor(fresh.pdf)));
}, 60_000);

afterAll(() => shop.remove());

const codes = ({ problems }: Verdict) => problems.map(({ code }) => code);
const verdictOn = (pdf: Uint8Array, authorities?: Authorities) =>
  verifyBytes(pdf, authorities === undefined ? {} : { authorities });
const imprintOf = (pdf: Uint8Array) =>
  new Uint8Array(createHash('sha256').update(signatureValue(pdf)).digest());
/** `YYYYMMDDHHmmSSZ` of a moment so many days from now. */
const inDays = (days: number) =>
  `${new Date(Date.now() + days * day).toISOString().replace(/\D/g, '').slice(0, 14)}Z`;

describe.each([
  ['RSA', () => rsa, 'Tid rsa'],
  ['elliptic', () => elliptic, 'Tid elliptic'],
] as const)('A time stamp by an authority with an %s key', (_, authority, name) => {
  it.each([
    ['its root', () => authority().root],
    ['its own certificate', () => authority().own],
    ['its root and others', () => `${rsa.root}\n${elliptic.root}`],
  ])('counts where %s is configured', async (_, configured) => {
    const before = Date.now();
    const pdf = await embedded(fresh.pdf, authority().answer(await requestFor(fresh.pdf)));
    const verdict = await verdictOn(pdf, trusting(configured()));
    expect(verdict.problems).toEqual([]);
    expect(verdict.verdict).toBe('valid');
    const [signer] = verdict.signers;
    expect(signer?.stamp?.authority).toBe(name);
    expect(Math.abs(Date.parse(signer?.stamp?.at ?? '') - before)).toBeLessThan(day);
    expect(signer?.claimedTime).toBe(fresh.at.toISOString());
  });

  it('is a warning and gives no time where it is not configured', async () => {
    const pdf = await embedded(fresh.pdf, authority().answer(await requestFor(fresh.pdf)));
    for (const authorities of [undefined, trusting('hej')]) {
      const verdict = await verdictOn(pdf, authorities);
      expect(verdict.problems).toEqual([
        { code: 'stamp-untrusted', severity: 'warning', detail: 'employee' },
      ]);
      expect(verdict.verdict).toBe('warning');
      expect(verdict.signers[0]?.stamp).toBeNull();
    }
  });
});

describe('A time stamp', () => {
  it('whose root is another with the same name is a warning', async () => {
    const impostor = aWorkshop();
    const { root } = aStampAuthority(impostor, 'elliptic', { key: 'P-384' });
    impostor.remove();
    const verdict = await verdictOn(stamped, trusting(root));
    expect(codes(verdict)).toEqual(['stamp-untrusted']);
    expect(verdict.signers[0]?.stamp).toBeNull();
  });

  it('configured for something else than time stamps is a warning', async () => {
    const verdict = await verdictOn(stamped, {
      organisations: elliptic.root,
      timestamps: '',
      eSign: elliptic.root,
    });
    expect(codes(verdict)).toEqual(['stamp-untrusted']);
  });

  it('more than a day from the time claimed is a warning, and is the one that counts', async () => {
    const earlier = await aFreshReport(30);
    const pdf = await embedded(earlier.pdf, elliptic.answer(await requestFor(earlier.pdf)));
    const verdict = await verdictOn(pdf, trusting(elliptic.root));
    expect(codes(verdict)).toEqual(['stamp-time-differs']);
    expect(verdict.signers[0]?.stamp).not.toBeNull();
  });

  it.each([
    ['before the certificate was valid', -400, ['stamp-time-differs', 'certificate-not-valid-then']],
    ['two days later', 2, ['stamp-time-differs']],
    ['within the day', 0.5, []],
  ])('%s judges the certificate by its own time', async (_, days, expected) => {
    const token = aTokenOver(shop, 'elliptic', imprintOf(fresh.pdf), { time: inDays(days) });
    const verdict = await verdictOn(withToken(fresh.pdf, token), trusting(elliptic.own));
    expect(codes(verdict).sort()).toEqual([...expected].sort());
  });

  it('with parts of seconds is read to the second', async () => {
    const time = inDays(0).replace('Z', '.25Z');
    const token = aTokenOver(shop, 'elliptic', imprintOf(fresh.pdf), { time });
    const verdict = await verdictOn(withToken(fresh.pdf, token), trusting(elliptic.own));
    expect(verdict.verdict).toBe('valid');
    expect(verdict.signers[0]?.stamp?.at).toMatch(/:\d\d\.000Z$/);
  });
});

describe('An authority that is not fit for it', () => {
  const person = ['basicConstraints=critical,CA:FALSE', 'keyUsage=critical,digitalSignature'];
  it.each<[string, readonly string[], string?]>([
    ['is not for time stamping', person],
    ['is for time stamping without insisting', [...person, 'extendedKeyUsage=timeStamping']],
    ['is for other things as well', [...person, 'extendedKeyUsage=critical,timeStamping,emailProtection']],
    [
      'may not sign',
      [stampExtensions[0] ?? '', 'keyUsage=critical,keyEncipherment', stampExtensions[2] ?? ''],
    ],
    ['had run out', stampExtensions, '20251001000000Z'],
  ])('gives no time when its certificate %s', async (_, extensions, until) => {
    const { root } = aStampAuthority(shop, 'unfit', {
      extensions,
      ...(until === undefined ? {} : { until }),
    });
    const token = aTokenOver(shop, 'unfit', imprintOf(fresh.pdf), { time: inDays(0) });
    const verdict = await verdictOn(withToken(fresh.pdf, token), trusting(root));
    expect(codes(verdict)).toEqual(['stamp-untrusted']);
    expect(verdict.signers[0]?.stamp).toBeNull();
  });

  it('gives no time when its certificate was issued by one that may not issue', async () => {
    aCertificate(shop, {
      name: 'deep-root',
      subject: '/O=Tidtjänst Norrsund/CN=Djup rot',
      extensions: authorityExtensions,
    });
    aCertificate(shop, {
      name: 'leaf',
      subject: '/CN=Löv',
      issuer: 'deep-root',
      extensions: stampExtensions,
    });
    aCertificate(shop, { name: 'below', subject: '/CN=Under', issuer: 'leaf', extensions: stampExtensions });
    const token = aTokenOver(shop, 'below', imprintOf(fresh.pdf), { time: inDays(0) });
    const verdict = await verdictOn(withToken(fresh.pdf, token), trusting(shop.text('deep-root.crt')));
    expect(codes(verdict)).toEqual(['stamp-untrusted']);
  });
});

describe('A forged time stamp', () => {
  it('is refused when it was made for another signature', async () => {
    const other = await aFreshReport();
    const token = tokenIn(elliptic.answer(await requestFor(other.pdf)));
    const verdict = await verdictOn(withToken(fresh.pdf, token), trusting(elliptic.root));
    expect(codes(verdict)).toEqual(['stamp-mismatch']);
    expect(verdict.verdict).toBe('invalid');
    expect(verdict.signers[0]?.stamp).toBeNull();
  });

  it('is refused when it does not say which certificate is its own', async () => {
    const token = aTokenOver(shop, 'elliptic', imprintOf(fresh.pdf), { time: inDays(0), named: false });
    expect(codes(await verdictOn(withToken(fresh.pdf, token), trusting(elliptic.own)))).toEqual([
      'stamp-malformed',
    ]);
  });

  it.each([
    ['nothing in it', Uint8Array.of(0x30, 0x00)],
    ['garbage', Uint8Array.of(0x30, 0x06, 0x04, 0x04, 1, 2, 3, 4)],
  ])('is refused when there is %s', async (_, token) => {
    expect(codes(await verdictOn(withToken(fresh.pdf, token)))).toEqual(['stamp-malformed']);
  });

  it('is refused when its time was changed', async () => {
    const token = Buffer.from(tokenIn(elliptic.answer(await requestFor(fresh.pdf))));
    const year = token.indexOf(String(new Date().getUTCFullYear()));
    token[year + 3] = (token[year + 3] ?? 0) ^ 1;
    const verdict = await verdictOn(withToken(fresh.pdf, token), trusting(elliptic.root));
    expect(codes(verdict)).toEqual(['stamp-malformed']);
    expect(verdict.verdict).toBe('invalid');
  });

  it('is refused when there are two', async () => {
    const token = tokenIn(elliptic.answer(await requestFor(fresh.pdf)));
    const pdf = withToken(fresh.pdf, Buffer.concat([token, token]));
    expect(codes(await verdictOn(pdf, trusting(elliptic.root)))).toContain('cms-malformed');
  });

  it('is refused when something of another kind stands in its place', async () => {
    const kind = '060b2a864886f70d010910020e';
    const text = Buffer.from(stamped).toString('latin1');
    expect(text).toContain(kind);
    const pdf = Buffer.from(text.replace(kind, '060b2a864886f70d010910020f'), 'latin1');
    expect(codes(await verdictOn(pdf, trusting(elliptic.root)))).toContain('cms-malformed');
  });

  it('never changes what is said, wherever a byte of the hole is another', async () => {
    const authorities = trusting(elliptic.root);
    const sound = await verdictOn(stamped, authorities);
    const random = seededRandom(3161);
    const start = Buffer.from(stamped).indexOf('/Contents <') + 11;
    const used = Buffer.from(stamped).indexOf('0000000000000000000000', start) - start;
    const changedMeaning: number[] = [];
    for (let round = 0; round < 400; round += 1) {
      const at = start + random(used);
      const digit = '0123456789abcdef'.charCodeAt(random(16));
      const verdict = await verdictOn(stamped.with(at, digit), authorities);
      if (verdict.verdict !== 'invalid' && !saysNoMore(verdict, sound)) changedMeaning.push(at);
    }
    expect(changedMeaning).toEqual([]);
  }, 120_000);
});

/** The same, or the same without the stamp and with a warning about it. */
function saysNoMore(verdict: Verdict, sound: Verdict): boolean {
  const isSame = JSON.stringify(verdict) === JSON.stringify(sound);
  const unstamped = verdict.signers.map((signer) => ({ ...signer, stamp: null }));
  const without = sound.signers.map((signer) => ({ ...signer, stamp: null }));
  const isLess =
    JSON.stringify(verdict.signers) === JSON.stringify(unstamped) &&
    JSON.stringify(unstamped) === JSON.stringify(without) &&
    codes(verdict).join() === 'stamp-untrusted';
  return isSame || isLess;
}

describe('Reading a token', () => {
  it('never throws, whatever becomes of its bytes', () => {
    const token = tokenIn(elliptic.answer(requestOf(imprintOf(fresh.pdf))));
    const random = seededRandom(7);
    for (let round = 0; round < 2000; round += 1) {
      const hurt = Uint8Array.from(token);
      hurt[random(hurt.length)] = random(256);
      const cut = random(4) === 0 ? hurt.subarray(0, random(hurt.length)) : hurt;
      const stamp = readStamp(cut);
      expect(stamp === null || stamp.at instanceof Date).toBe(true);
    }
  });
});

function requestOf(imprint: Uint8Array): Uint8Array {
  const sha256 = Buffer.from('300b0609608648016503040201', 'hex');
  const body = Buffer.concat([Buffer.of(0x30, 0x2f), sha256, Buffer.of(0x04, 0x20), imprint]);
  return Buffer.concat([
    Buffer.of(0x30, body.length + 6, 0x02, 0x01, 0x01),
    body,
    Buffer.of(0x01, 0x01, 0xff),
  ]);
}
