import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesToBase64 } from '../../../src/bytes/base64.ts';
import type { Issuance } from '../../../src/domain/people/issuance.ts';
import type { Identity } from '../../../src/ports/people.ts';
import type { Authorities } from '../../../src/ports/verifying.ts';
import { signer } from '../../../src/signing/signer.ts';
import { readCertificate } from '../../../src/verifying/certificate/readCertificate.ts';
import { readPem } from '../../../src/verifying/certificate/readPem.ts';
import { issuanceFrom } from '../../../src/verifying/trust/issuanceOf.ts';
import { readRevocationList } from '../../../src/verifying/trust/readRevocationList.ts';
import { createVerifier } from '../../../src/verifying/verifier.ts';
import {
  aCertificate,
  aRevocationList,
  authorityExtensions,
  aWorkshop,
  issueCertificate,
  keyKinds,
  personExtensions,
  revoke,
} from '../../support/openssl.ts';
import { anIdentity } from '../../support/signatures.ts';

const now = new Date('2026-11-30T08:00:00Z');
const shop = aWorkshop();
afterAll(() => shop.remove());

const subject = '/O=Region Norrsund/CN=Region Norrsund rot';
let root: string;
let list: string;
let maja: Identity;
let issued: Uint8Array;

beforeAll(async () => {
  root = aCertificate(shop, { name: 'root', subject, extensions: authorityExtensions });
  maja = await anIdentity('employee');
  issued = await issuedTo(maja, 'maja');
  list = aRevocationList(shop, 'root', { number: '05' });
});

/** The certificate an authority issues for somebody's request, made by the product. */
async function issuedTo(
  identity: Identity,
  name: string,
  issuer = 'root',
  changes: { readonly extensions?: readonly string[]; readonly until?: string; readonly from?: string } = {},
): Promise<Uint8Array> {
  shop.write(`${name}.csr`, await signer.certificateRequest(identity));
  const pem = issueCertificate(shop, { name, issuer, extensions: personExtensions, ...changes });
  return readPem(pem, 'CERTIFICATE')[0] ?? new Uint8Array();
}

const trusting = (...blocks: readonly string[]): Authorities => ({
  organisations: ['# Region Norrsund', ...blocks].join('\n'),
  timestamps: '',
  eSign: '',
});

async function issuance(
  der: Uint8Array,
  authorities: Authorities,
  at = now,
): Promise<Issuance | null | 'forged' | 'unread'> {
  const certificate = readCertificate(der);
  return certificate === null ? 'unread' : issuanceFrom(authorities, at)(certificate);
}

const said = { organisation: 'Region Norrsund', listAt: '2025-11-01T00:00:00.000Z' };

describe('A certificate that an organisation has issued for a request of ours', () => {
  it('is valid while it is not on the list', async () => {
    expect(await issuance(issued, trusting(root, list))).toEqual({ status: 'valid', ...said });
  });

  it.each(['P-256', 'P-384', 'RSA-2048'] as const)('may be by a root with a key of %s', async (key) => {
    const name = `other-${key}`;
    const other = aCertificate(shop, { name, subject: `/CN=${name}`, key, extensions: authorityExtensions });
    const der = await issuedTo(maja, `maja-${key}`, name);
    const held = trusting(root, list, other, aRevocationList(shop, name));
    expect(await issuance(der, held)).toEqual({ ...said, status: 'valid', organisation: name });
  });

  it('says nothing where the root is not configured', async () => {
    expect(await issuance(issued, trusting())).toBeNull();
    expect(await issuance(issued, trusting(list))).toBeNull();
  });

  it('cannot be told about when the list has run out', async () => {
    const old = aRevocationList(shop, 'root', { number: '06', until: '20261101000000Z' });
    expect(await issuance(issued, trusting(root, old))).toEqual({ status: 'list-expired', ...said });
  });

  it('cannot be told about without a list, but from when it was issued', async () => {
    const listAt = '2025-01-01T00:00:00.000Z';
    expect(await issuance(issued, trusting(root))).toEqual({ ...said, status: 'list-expired', listAt });
  });

  it('cannot be told about once it has run out itself', async () => {
    const der = await issuedTo(maja, 'short', 'root', { until: '20250601000000Z' });
    const listAt = '2025-06-01T00:00:00.000Z';
    expect(await issuance(der, trusting(root, list))).toEqual({ ...said, status: 'list-expired', listAt });
  });

  it('says nothing once the root has run out', async () => {
    expect(await issuance(issued, trusting(root, list), new Date('2036-01-01T00:00:00Z'))).toBeNull();
  });

  it('says nothing when it is for something else than a person’s signatures', async () => {
    const wrong = [
      ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,digitalSignature,keyCertSign'],
      ['keyUsage=critical,keyAgreement'],
      ['basicConstraints=critical,CA:FALSE'],
      [...personExtensions, 'extendedKeyUsage=serverAuth'],
    ];
    for (const [i, extensions] of wrong.entries()) {
      const der = await issuedTo(maja, `wrong-${i}`, 'root', { extensions });
      expect([extensions, await issuance(der, trusting(root, list))]).toEqual([extensions, null]);
    }
  });

  it('may be limited to documents or e-mail', async () => {
    const extensions = [...personExtensions, 'extendedKeyUsage=emailProtection'];
    const der = await issuedTo(maja, 'mail', 'root', { extensions });
    expect(await issuance(der, trusting(root, list))).toMatchObject({ status: 'valid' });
  });

  it('says nothing through somebody in between', async () => {
    const extensions = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign'];
    aCertificate(shop, { name: 'middle', subject: '/CN=Mellan', extensions, issuer: 'root' });
    const der = await issuedTo(maja, 'below', 'middle');
    expect(await issuance(der, trusting(root, list))).toBeNull();
  });

  it('does not let its holder issue others', async () => {
    shop.run('genpkey', ...keyKinds['P-256'], '-out', 'holder.key');
    aCertificate(shop, {
      name: 'holder',
      subject: '/CN=Holder',
      extensions: personExtensions,
      issuer: 'root',
    });
    const der = await issuedTo(maja, 'by-holder', 'holder');
    expect(await issuance(der, trusting(root, list))).toBeNull();
    expect(await issuance(der, trusting(root, list, shop.text('holder.crt')))).toBeNull();
  });
});

describe('A certificate that claims an issuer', () => {
  it('is forged when a look-alike of a configured root issued it', async () => {
    aCertificate(shop, { name: 'twin', subject, extensions: authorityExtensions });
    const der = await issuedTo(maja, 'by-twin', 'twin');
    expect(await issuance(der, trusting(root, list))).toBe('forged');
    expect(await issuance(der, trusting())).toBeNull();
  });

  it('is forged when it signs itself in the name of a configured root', async () => {
    const pem = aCertificate(shop, { name: 'self', subject, extensions: personExtensions });
    const [der = new Uint8Array()] = readPem(pem, 'CERTIFICATE');
    expect(await issuance(der, trusting(root, list))).toBe('forged');
  });

  it('is forged when it names itself and another key signed it', async () => {
    const other = await anIdentity('employee');
    const der = Uint8Array.from(maja.certificate);
    der.set(other.certificate.subarray(-20), der.length - 20);
    expect(await issuance(der, trusting())).toBe('forged');
  });

  it('may be of two roots with one name, each by its own key', async () => {
    const twin = shop.text('twin.crt');
    const der = await issuedTo(maja, 'by-twin-2', 'twin');
    const both = trusting(root, list, twin, aRevocationList(shop, 'twin'));
    expect(await issuance(der, both)).toMatchObject({ status: 'valid' });
    expect(await issuance(issued, both)).toMatchObject({ status: 'valid' });
  });

  it('is nothing but a key when it is its own', async () => {
    expect(await issuance(maja.certificate, trusting(root, list))).toBeNull();
  });

  it('is not valid with any bit of it changed', async () => {
    for (let bit = 0; bit < 8 * issued.length; bit += 5) {
      const der = issued.with(bit >> 3, (issued[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
      const found = await issuance(der, trusting(root, list));
      expect([bit, found === null || typeof found === 'string']).toEqual([bit, true]);
    }
  }, 30_000);
});

describe('A list of revoked certificates', () => {
  let daniel: Uint8Array;
  let later: string;

  beforeAll(async () => {
    daniel = await issuedTo(await anIdentity('safetyRepresentative'), 'daniel');
    revoke(shop, 'root', 'daniel');
    later = aRevocationList(shop, 'root', { number: '0A', from: '20261115000000Z' });
  });

  it('tells who is on it, and nobody else', async () => {
    const revoked = { ...said, status: 'revoked', listAt: '2026-11-15T00:00:00.000Z' };
    expect(await issuance(daniel, trusting(root, later))).toEqual(revoked);
    expect(await issuance(issued, trusting(root, later))).toMatchObject({ status: 'valid' });
  });

  it('counts before an older one, in whatever order they stand', async () => {
    for (const blocks of [
      [list, root, later],
      [later, list, root],
    ])
      expect(await issuance(daniel, trusting(...blocks))).toMatchObject({ status: 'revoked' });
  });

  it('tells who is on it after it has run out too', async () => {
    const at = new Date('2028-01-01T00:00:00Z');
    expect(await issuance(daniel, trusting(root, later), at)).toMatchObject({ status: 'revoked' });
  });

  it('is not used when a newer one has been seen', async () => {
    const [{ root: key } = { root: '' }] = await createVerifier({
      authorities: trusting(root, later),
    }).trustLists();
    const seen = { ...trusting(root, list), lowestNumbers: { [key]: 10 } };
    expect(await issuance(daniel, seen)).toMatchObject({ status: 'list-expired' });
    const same = { ...trusting(root, later), lowestNumbers: { [key]: 10 } };
    expect(await issuance(daniel, same)).toMatchObject({ status: 'revoked' });
  });

  it('is the root’s own', async () => {
    const ofTwin = aRevocationList(shop, 'twin', { number: '63' });
    expect(await issuance(daniel, trusting(root, ofTwin))).toMatchObject({ status: 'list-expired' });
    expect(await issuance(daniel, trusting(root, ofTwin, later))).toMatchObject({ status: 'revoked' });
  });

  it('is by a root that may make lists', async () => {
    const extensions = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign'];
    const pem = aCertificate(shop, { name: 'listless', subject: '/CN=Listlös', extensions });
    const der = await issuedTo(maja, 'by-listless', 'listless');
    // openssl itself would not sign a list as such a root: the same key under a certificate that allows it does.
    issueCertificate(shop, { name: 'listless', extensions: authorityExtensions });
    const made = aRevocationList(shop, 'listless');
    expect(await issuance(der, trusting(pem, made))).toMatchObject({ status: 'list-expired' });
    expect(await issuance(der, trusting(shop.text('listless.crt'), made))).toMatchObject({ status: 'valid' });
  });

  it.each([
    ['only tells changes', '2.5.29.27=critical,DER:020101'],
    ['only tells changes, and does not insist', '2.5.29.27=DER:020101'],
    ['speaks of some certificates only', 'issuingDistributionPoint=critical,@scope\n[scope]\nonlyuser=TRUE'],
    ['speaks for others', 'issuingDistributionPoint=critical,@scope\n[scope]\nindirectCRL=TRUE'],
    ['says something critical that is not understood', '1.2.3.4=critical,ASN1:NULL'],
  ])('is not used when it %s', async (_, extensions) => {
    const made = aRevocationList(shop, 'root', { number: '0B', extensions });
    expect(made).toContain('X509 CRL');
    expect(await issuance(daniel, trusting(root, made))).toMatchObject({ status: 'list-expired' });
  });

  it('is told of with its number and its time', async () => {
    const verifier = createVerifier({ authorities: trusting(root, list, later), now });
    expect(await verifier.trustLists()).toEqual([
      {
        organisation: 'Region Norrsund',
        root: expect.stringMatching(/^[0-9a-f]{64}$/),
        number: 10,
        at: '2026-11-15T00:00:00.000Z',
        until: '2027-02-01T00:00:00.000Z',
      },
    ]);
  });

  it('loses nobody with any bit of it changed', async () => {
    const [der = new Uint8Array()] = readPem(later, 'X509 CRL');
    for (let bit = 0; bit < 8 * der.length; bit += 7) {
      const changed = der.with(bit >> 3, (der[bit >> 3] ?? 0) ^ (1 << (bit & 7)));
      const block = `-----BEGIN X509 CRL-----\n${bytesToBase64(changed)}\n-----END X509 CRL-----`;
      const found = await issuance(daniel, trusting(root, block));
      expect([bit, found]).toMatchObject([bit, { status: 'list-expired' }]);
    }
  }, 30_000);

  it('is read from any bytes, cut or changed anywhere, without throwing', () => {
    const [der = new Uint8Array()] = readPem(later, 'X509 CRL');
    expect(readRevocationList(der)?.number).toBe(10);
    const change = fc.record({ at: fc.nat(der.length - 1), to: fc.nat(255) });
    const property = fc.property(fc.array(change, { maxLength: 6 }), fc.nat(der.length), (changes, end) => {
      const other = Uint8Array.from(der);
      for (const { at, to } of changes) other[at] = to;
      const read = readRevocationList(other);
      expect(read === null || Number.isSafeInteger(read.number)).toBe(true);
      expect(readRevocationList(other.subarray(0, end - 1))).toBeNull();
    });
    fc.assert(property, { numRuns: 2000, seed: 7 });
  });
});

describe('Taking in a certificate that an organisation has issued', () => {
  const verifier = () => createVerifier({ authorities: trusting(root, list), now });
  const utf8 = (text: string) => new TextEncoder().encode(text);

  it('works with PEM, with text around it, and with DER', async () => {
    const pem = shop.text('maja.crt');
    for (const file of [utf8(pem), utf8(`Certificate:\n  Data:\n${root}\n${pem}`), issued]) {
      expect(await verifier().readIssuedCertificate(file, maja.publicKey)).toEqual({
        ok: true,
        value: {
          certificate: issued,
          name: 'Maja Lindqvist',
          unit: 'Region Norrsund, Digital vård',
          issuance: { status: 'valid', ...said },
        },
      });
    }
  });

  it.each([
    ['damaged', 'nothing of the kind', async () => utf8('hej')],
    ['damaged', 'something far too large', async () => new Uint8Array(100_000)],
    ['certificate-other-key', 'another person’s', async () => issuedTo(await anIdentity('manager'), 'karin')],
    ['certificate-untrusted', 'her own', async () => maja.certificate],
    ['certificate-untrusted', 'a look-alike’s', async () => issuedTo(maja, 'by-twin-3', 'twin')],
    [
      'certificate-untrusted',
      'run out',
      async () => issuedTo(maja, 'old', 'root', { until: '20250601000000Z' }),
    ],
    [
      'certificate-untrusted',
      'not yet valid',
      async () => issuedTo(maja, 'new', 'root', { from: '20290101000000Z' }),
    ],
  ])('is refused as %s when it is %s', async (problem, _, file) => {
    const read = await verifier().readIssuedCertificate(await file(), maja.publicKey);
    expect(read).toMatchObject({ ok: false, problems: [{ problem }] });
  });

  it('is refused when it has been revoked', async () => {
    await issuedTo(maja, 'lost');
    revoke(shop, 'root', 'lost');
    const authorities = trusting(root, aRevocationList(shop, 'root', { number: '0C' }));
    const read = await createVerifier({ authorities, now }).readIssuedCertificate(
      utf8(shop.text('lost.crt')),
      maja.publicKey,
    );
    expect(read).toMatchObject({ ok: false, problems: [{ problem: 'certificate-untrusted' }] });
  });
});
