import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signer } from '../../../src/signing/signer.ts';
import { aBasePdf } from '../../support/basePdf.ts';
import { aWorkshop, type Workshop } from '../../support/openssl.ts';
import { appended, bytesOf, latin1 } from '../../support/pdfForgery.ts';
import { ask, signedBy } from '../../support/signatures.ts';
import { signedRanges } from '../../support/signedRanges.ts';
import {
  aStampAuthority,
  embedded,
  granting,
  opensslAccepts,
  readByOpenssl,
  requestFor,
  type StampAuthority,
  signatureValue,
  tokenIn,
} from '../../support/stampAuthority.ts';

let shop: Workshop;
let rsa: StampAuthority;
let elliptic: StampAuthority;
/** Signed by the manager. */
let signed: Uint8Array;

beforeAll(async () => {
  shop = aWorkshop();
  rsa = aStampAuthority(shop, 'rsa', { key: 'RSA-2048' });
  elliptic = aStampAuthority(shop, 'elliptic');
  const { revisions } = await signedBy(aBasePdf(), ['manager']);
  signed = revisions.at(-1) ?? new Uint8Array();
}, 60_000);

afterAll(() => shop.remove());

async function problemsOf(work: Promise<{ ok: boolean }>): Promise<unknown> {
  const result = (await work) as { ok: boolean; problems?: readonly unknown[] };
  return result.ok ? 'none' : result.problems?.[0];
}

describe('A request for a time stamp', () => {
  it('is over the value of the last signature, and wants the certificate along', async () => {
    const said = readByOpenssl(shop, await requestFor(signed));
    const digest = createHash('sha256').update(signatureValue(signed)).digest('hex');
    expect(said).toContain('Hash Algorithm: sha256');
    expect(said).toContain('Certificate required: yes');
    expect(said).toContain('Nonce: unspecified');
    const dump = [...said.matchAll(/^ {4}[0-9a-f]{4} - ([0-9a-f -]{47})/gm)].map(([, row = '']) => row);
    expect(dump.join('').replace(/[ -]/g, '')).toBe(digest);
  });

  it('is of the last signature when there are several', async () => {
    const { revisions } = await signedBy(signed, ['employee']);
    const later = revisions.at(-1) ?? new Uint8Array();
    expect(await requestFor(later)).not.toEqual(await requestFor(signed));
    expect(await requestFor(later)).toEqual(await requestFor(later));
  });

  it.each<[string, () => Uint8Array, object]>([
    ['nobody has signed', () => aBasePdf(), { problem: 'pdf-signatures-missing', signed: 0, fields: 3 }],
    ['it is no PDF', () => bytesOf('hej'), { problem: 'not-our-file' }],
    [
      'something was added after the signature',
      () => appended(signed, { objects: [[30, '<< >>']] }),
      { problem: 'pdf-changed', code: 'last-signature-other' },
    ],
    [
      'the signature does not cover all of the file',
      () => bytesOf(latin1(signed).replace('/ByteRange [0 ', '/ByteRange [1 ')),
      { problem: 'pdf-changed', code: 'signature-malformed' },
    ],
    [
      'there is no signature in the hole',
      () => bytesOf(latin1(signed).replace(/\/Contents <[0-9a-f]{8}/, '/Contents <00000000')),
      { problem: 'pdf-changed', code: 'signature-malformed' },
    ],
    [
      'the PDF has no fields of ours',
      () => bytesOf(latin1(signed).replaceAll('/FT /Sig', '/FT /Btn')),
      { problem: 'pdf-foreign' },
    ],
  ])('is refused when %s', async (_, pdf, problem) => {
    expect(await problemsOf(signer.stampRequest(pdf()))).toEqual(problem);
  });
});

describe.each([
  ['RSA', () => rsa],
  ['elliptic', () => elliptic],
])('A time stamp by an authority with an %s key', (_, authority) => {
  it('answers the request, by openssl’s own judgement', async () => {
    const request = await requestFor(signed);
    expect(opensslAccepts(shop, request, authority().answer(request), authority().root)).toBe(true);
  });

  it('goes into the hole and changes no byte outside it', async () => {
    const stamped = await embedded(signed, authority().answer(await requestFor(signed)));
    const hole = { start: latin1(signed).indexOf('/Contents <') + 10, length: 2 * 8192 + 2 };
    expect(stamped.length).toBe(signed.length);
    const outside = (pdf: Uint8Array) =>
      latin1(pdf).slice(0, hole.start) + latin1(pdf).slice(hole.start + hole.length);
    expect(outside(stamped)).toBe(outside(signed));
    expect(latin1(stamped).slice(hole.start, hole.start + hole.length)).toMatch(/^<[0-9a-f]{16384}>$/);
  });

  it('leaves the signature valid to poppler and to openssl', async () => {
    const { revisions, identities } = await signedBy(aBasePdf(), ['manager']);
    const pdf = revisions.at(-1) ?? new Uint8Array();
    const stamped = await embedded(pdf, authority().answer(await requestFor(pdf)));
    const said = ask('pdfsig', ['-nocert', 'a.pdf'], { 'a.pdf': stamped });
    expect(said.match(/Signature is Valid\./g)).toHaveLength(1);
    expect(said).toContain('Total document signed');
    const [range] = signedRanges(stamped);
    const certificate = Buffer.from(identities[0]?.certificate ?? []).toString('base64');
    const files = {
      's.der': range?.cms ?? new Uint8Array(),
      'content.bin': range?.content ?? new Uint8Array(),
      'trusted.pem': Buffer.from(`-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`),
    };
    const args = ['-inform', 'DER', '-in', 's.der', '-content', 'content.bin', '-binary', '-out', 'out.bin'];
    const trust = ['-CAfile', 'trusted.pem', '-no_check_time'];
    expect(() => ask('openssl', ['cms', '-verify', '-cades', ...args, ...trust], files)).not.toThrow();
  });

  it('lets the next person sign after it', async () => {
    const stamped = await embedded(signed, authority().answer(await requestFor(signed)));
    const { revisions } = await signedBy(stamped, ['employee']);
    const said = ask('pdfsig', ['-nocert', 'a.pdf'], { 'a.pdf': revisions.at(-1) ?? new Uint8Array() });
    expect(said.match(/Signature is Valid\./g)).toHaveLength(2);
  });
});

describe('A response', () => {
  const refusal = (...rest: readonly number[]) => {
    const info = [0x02, 0x01, 0x02, ...rest];
    return Uint8Array.from([0x30, info.length + 2, 0x30, info.length, ...info]);
  };
  const words = [...new TextEncoder().encode('Stängt')];

  it.each<[string, () => Uint8Array, object]>([
    ['no response', () => bytesOf('hej'), { problem: 'damaged' }],
    ['nothing', () => new Uint8Array(), { problem: 'damaged' }],
    ['a refusal without a reason', () => refusal(), { problem: 'stamp-refused', reason: 'no-reason-given' }],
    [
      'a refusal in words',
      () => refusal(0x30, words.length + 2, 0x0c, words.length, ...words),
      { problem: 'stamp-refused', reason: 'Stängt' },
    ],
    [
      'a refusal by number',
      () => refusal(0x03, 0x02, 0x05, 0x20),
      { problem: 'stamp-refused', reason: 'badRequest' },
    ],
    [
      'a response without a stamp',
      () => Uint8Array.of(0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x00),
      {
        problem: 'stamp-refused',
        reason: 'no-reason-given',
      },
    ],
    ['a token that is none', () => granting(Uint8Array.of(0x30, 0x00)), { problem: 'damaged' }],
  ])('is refused when it is %s', async (_, response, problem) => {
    expect(await problemsOf(signer.embedStamp(signed, response()))).toEqual(problem);
  });

  it('is refused when it is over another signature', async () => {
    const { revisions } = await signedBy(aBasePdf(), ['manager']);
    const other = elliptic.answer(await requestFor(revisions.at(-1) ?? new Uint8Array()));
    expect(await problemsOf(signer.embedStamp(signed, other))).toEqual({ problem: 'stamp-of-other' });
  });

  it('is refused when it does not fit the hole', async () => {
    const token = tokenIn(elliptic.answer(await requestFor(signed)));
    const bulky = granting(withBulk(token));
    expect(await problemsOf(signer.embedStamp(signed, bulky))).toEqual({
      problem: 'stamp-refused',
      reason: 'too-large',
    });
  });

  it('is refused when the signature is stamped already', async () => {
    const response = elliptic.answer(await requestFor(signed));
    const stamped = await embedded(signed, response);
    const already = { problem: 'stamp-refused', reason: 'already-stamped' };
    expect(await problemsOf(signer.embedStamp(stamped, response))).toEqual(already);
    expect(await problemsOf(signer.stampRequest(stamped))).toEqual(already);
  });

  it('never throws, whatever becomes of its bytes', async () => {
    const response = elliptic.answer(await requestFor(signed));
    const change = fc.record({ at: fc.nat(response.length - 1), to: fc.nat(255) });
    const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const hurt = Uint8Array.from(response);
      for (const { at, to } of changes) hurt[at] = to;
      const result = await signer.embedStamp(signed, hurt);
      expect(typeof result.ok).toBe('boolean');
    });
    await fc.assert(property, { seed: 3161, numRuns: 300 });
  });
});

/** The token with 9000 bytes more at its end, its outermost length set right. */
function withBulk(token: Uint8Array): Uint8Array {
  const bulk = Uint8Array.of(0x04, 0x82, 0x23, 0x28, ...new Uint8Array(9000));
  const header = 4;
  const length = token.length - header + bulk.length;
  return Uint8Array.of(0x30, 0x82, length >> 8, length & 0xff, ...token.subarray(header), ...bulk);
}
