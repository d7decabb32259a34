import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leadsTo } from '../../../src/verifying/certificate/leadsTo.ts';
import { commonNameOf, nameText, organisationOf } from '../../../src/verifying/certificate/readName.ts';
import { readPem } from '../../../src/verifying/certificate/readPem.ts';
import { readX509, type X509 } from '../../../src/verifying/certificate/readX509.ts';
import { signatureHolds } from '../../../src/verifying/certificate/signatureHolds.ts';
import {
  aCertificate,
  authorityExtensions,
  aWorkshop,
  type CertificateWish,
  personExtensions,
} from '../../support/openssl.ts';

const shop = aWorkshop();
afterAll(() => shop.remove());

const at = new Date('2026-11-30T08:00:00Z');

function made(wish: CertificateWish): X509 {
  const read = readX509(readPem(aCertificate(shop, wish), 'CERTIFICATE')[0] ?? new Uint8Array());
  if (read === null) throw new Error(`${wish.name} was not read`);
  return read;
}

const subject = '/O=Region Norrsund/CN=Region Norrsund rot';
const person = '/O=Digital vård/CN=Karin Öberg/serialNumber=7f3a';
const between = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign'];
const open = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];

describe('A certificate made with openssl', () => {
  it.each([
    ['P-256', 'sha256'],
    ['P-256', 'sha512'],
    ['P-384', 'sha384'],
    ['RSA-2048', 'sha256'],
    ['RSA-2048', 'sha512'],
  ] as const)('with a key of %s and %s is read, and its signature holds', async (key, hash) => {
    const root = made({ name: `${key}-${hash}`, subject, key, hash, extensions: authorityExtensions });
    expect(await signatureHolds(root.spki, root.algorithm, root.signature, root.signed)).toBe(true);
    expect(root.authority).toEqual({ pathLength: 0 });
    expect([...(root.keyUsage ?? [])]).toEqual(['keyCertSign', 'cRLSign']);
    const seen = new X509Certificate(root.der);
    expect(root.notAfter.getTime()).toBe(new Date(seen.validTo).getTime());
    expect(Buffer.from(root.spki)).toEqual(seen.publicKey.export({ type: 'spki', format: 'der' }));
  });

  it('gives its names as they are written, and in one line', () => {
    const { subject: name } = made({ name: 'named', subject: person, extensions: personExtensions });
    expect(commonNameOf(name)).toBe('Karin Öberg');
    expect(organisationOf(name)).toBe('Digital vård');
    expect(nameText(name)).toBe('O=Digital vård, CN=Karin Öberg, serialNumber=7f3a');
  });

  it('says what its key is for, and whether that is critical', () => {
    const extensions = [...personExtensions, 'extendedKeyUsage=critical,timeStamping'];
    const { extKeyUsage, authority } = made({ name: 'stamp', subject, extensions });
    expect(extKeyUsage).toEqual({ purposes: ['1.3.6.1.5.5.7.3.8'], critical: true });
    expect(authority).toBeNull();
  });

  it.each([
    ['a key too short to be believed', { key: 'RSA-1024' }],
    ['a curve that is not read', { key: 'P-521' }],
    ['a digest no longer believed', { hash: 'sha1' }],
    ['an unknown critical extension', { extensions: ['1.2.3.4=critical,ASN1:NULL'] }],
    [
      'limits on names, which are not weighed here',
      { extensions: ['nameConstraints=critical,permitted;email:a.se'] },
    ],
  ] as const)('is not read with %s', (_, changes) => {
    const pem = aCertificate(shop, { name: 'odd', subject, extensions: authorityExtensions, ...changes });
    const [der] = readPem(pem, 'CERTIFICATE');
    expect(der).toBeInstanceOf(Uint8Array);
    expect(readX509(der ?? new Uint8Array())).toBeNull();
  });
});

describe('A path of certificates', () => {
  let root: X509;
  let middle: X509;
  let leaf: X509;

  beforeAll(() => {
    root = made({ name: 'root', subject, extensions: open });
    middle = made({ name: 'middle', subject: '/CN=Mellan', extensions: between, issuer: 'root' });
    leaf = made({ name: 'leaf', subject: person, extensions: personExtensions, issuer: 'middle' });
  });

  it('leads over one that came along to a configured root', async () => {
    expect(await leadsTo(leaf, [middle], [root], at)).toEqual([leaf, middle, root]);
  });

  it('leads to what is itself configured', async () => {
    expect(await leadsTo(leaf, [], [leaf], at)).toEqual([leaf]);
  });

  it('ends where a step is missing', async () => {
    expect(await leadsTo(leaf, [], [root], at)).toBeNull();
  });

  it('does not begin with a root that came along', async () => {
    expect(await leadsTo(leaf, [middle, root], [], at)).toBeNull();
  });

  it('is no longer than three', async () => {
    const lower = made({ name: 'lower', subject: '/CN=Lägre', extensions: between, issuer: 'middle' });
    const far = made({ name: 'far', subject: person, extensions: personExtensions, issuer: 'lower' });
    expect(await leadsTo(far, [middle, lower], [root], at)).toBeNull();
    expect(await leadsTo(far, [lower], [middle], at)).toEqual([far, lower, middle]);
  });

  it('keeps to the length that an authority allows', async () => {
    const short = made({ name: 'short', subject: '/CN=Kort', extensions: authorityExtensions });
    const below = made({ name: 'below', subject: '/CN=Under', extensions: between, issuer: 'short' });
    const far = made({ name: 'far2', subject: person, extensions: personExtensions, issuer: 'below' });
    expect(await leadsTo(below, [], [short], at)).toEqual([below, short]);
    expect(await leadsTo(far, [below], [short], at)).toBeNull();
  });

  it('does not go by somebody who may not issue', async () => {
    const other = made({ name: 'other', subject: person, extensions: personExtensions, issuer: 'leaf' });
    expect(await leadsTo(other, [leaf, middle], [root], at)).toBeNull();
    expect(await leadsTo(other, [], [leaf], at)).toBeNull();
  });

  it('needs the right to sign certificates said outright', async () => {
    const mute = made({
      name: 'mute',
      subject: '/CN=Stum',
      extensions: ['basicConstraints=critical,CA:TRUE'],
    });
    const below = made({ name: 'below3', subject: person, extensions: personExtensions, issuer: 'mute' });
    expect(await leadsTo(below, [], [mute], at)).toBeNull();
  });

  it.each(['2024-12-31T23:59:59Z', '2035-01-01T00:00:01Z'])('does not hold at %s', async (moment) => {
    expect(await leadsTo(leaf, [middle], [root], new Date(moment))).toBeNull();
  });

  it('does not lead to another root of the same name', async () => {
    const twin = made({ name: 'twin', subject, extensions: open });
    expect(await leadsTo(leaf, [middle], [twin], at)).toBeNull();
    expect(await leadsTo(leaf, [middle], [twin, root], at)).toEqual([leaf, middle, root]);
  });

  it('leads nowhere with any bit of a certificate changed, and reading never throws', async () => {
    const flip = fc.record({ at: fc.nat(middle.der.length - 1), bit: fc.nat(7) });
    const property = fc.asyncProperty(flip, async ({ at: position, bit }) => {
      const der = middle.der.with(position, (middle.der[position] ?? 0) ^ (1 << bit));
      const changed = readX509(der);
      expect(changed === null ? null : await leadsTo(leaf, [changed], [root], at)).toBeNull();
    });
    await fc.assert(property, { numRuns: 400, seed: 7 });
  });

  it('is read from any bytes without throwing', () => {
    const property = fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(readX509(bytes)).toBeNull();
    });
    fc.assert(property, { numRuns: 500, seed: 7 });
  });
});

describe('Reading PEM', () => {
  it('takes the blocks of one label in order, whatever stands around them', () => {
    const text =
      '# rot\r\n-----BEGIN A-----\r\nAQI=\r\n-----END A-----\n-----BEGIN B-----\nAw==\n-----END B-----\n';
    expect(readPem(`${text}-----BEGIN A-----\nBA==\n-----END A-----`, 'A')).toEqual([
      Uint8Array.of(1, 2),
      Uint8Array.of(4),
    ]);
    expect(readPem(text, 'B')).toEqual([Uint8Array.of(3)]);
  });

  it.each(['', '-----BEGIN A-----\nAQI=', '-----BEGIN A-----\nA!\n-----END A-----', '-----END A-----'])(
    'finds nothing in %j',
    (text) => {
      expect(readPem(text, 'A')).toEqual([]);
    },
  );
});
