import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '../../../src/ports/people.ts';
import { renewCard, withCertificate } from '../../../src/signing/identity/card.ts';
import { certificateRequest } from '../../../src/signing/identity/certificateRequest.ts';
import { createIdentity } from '../../../src/signing/identity/createIdentity.ts';
import { readCertificate } from '../../../src/verifying/certificate/readCertificate.ts';
import { readNote } from '../../../src/verifying/note/readNote.ts';
import { vouches } from '../../../src/verifying/note/vouches.ts';
import {
  aCertificate,
  authorityExtensions,
  aWorkshop,
  issueCertificate,
  personExtensions,
  type Workshop,
} from '../../support/openssl.ts';
import { anIdentity, aProfile, ask } from '../../support/signatures.ts';

const at = new Date('2026-10-05T08:00:00Z');
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a certificate request', () => {
  it('is what openssl calls a sound request, for the name and the uses of the certificate there is', async () => {
    const identity = await anIdentity('manager');
    const told = ask(
      'sh',
      ['-c', 'openssl req -in r.csr -noout -verify -text -nameopt utf8,sep_multiline,sname 2>&1'],
      { 'r.csr': utf8(await certificateRequest(identity)) },
    );
    expect(told).toContain('self-signature verify OK');
    expect(told).toMatch(
      /Version: 1 \(0x0\)\s+Subject:\s+O=Region Norrsund, Digital vård\s+CN=Karin Öberg\s+serialNumber=[0-9a-f-]{36}\s/,
    );
    expect(told).toContain('Signature Algorithm: ecdsa-with-SHA256');
    expect(told).toMatch(/Requested Extensions:\s+X509v3 Basic Constraints: critical\s+CA:FALSE/);
    expect(told).toMatch(/X509v3 Key Usage: critical\s+Digital Signature, Non Repudiation\n/);
  });

  it('is for the very key', async () => {
    const identity = await anIdentity('manager');
    const key = ask('openssl', ['req', '-in', 'r.csr', '-noout', '-pubkey'], {
      'r.csr': utf8(await certificateRequest(identity)),
    });
    expect(key.replace(/-----.*-----|\n/g, '')).toBe(identity.publicKey);
  });

  it('is refused by openssl when a letter of it is another', async () => {
    const request = await certificateRequest(await anIdentity('manager'));
    const at = request.length - 60;
    const other = request[at] === 'A' ? 'B' : 'A';
    const changed = request.slice(0, at) + other + request.slice(at + 1);
    const told = ask('sh', ['-c', 'openssl req -in r.csr -noout -verify 2>&1 || true'], {
      'r.csr': utf8(changed),
    });
    expect(told).not.toContain('verify OK');
  });

  it('is written in lines of 64 characters', async () => {
    const lines = (await certificateRequest(await anIdentity('employee'))).trimEnd().split('\n');
    expect(lines.at(0)).toBe('-----BEGIN CERTIFICATE REQUEST-----');
    expect(lines.at(-1)).toBe('-----END CERTIFICATE REQUEST-----');
    expect(lines.slice(1, -2).every((line) => line.length === 64)).toBe(true);
  });
});

describe('an identity under a certificate that was issued for its request', () => {
  let shop: Workshop;
  let before: Identity;
  let old: Identity;
  let issued: Uint8Array;

  beforeAll(async () => {
    shop = aWorkshop();
    aCertificate(shop, {
      name: 'root',
      subject: '/O=Region Norrsund/CN=Region Norrsund underskrifter',
      extensions: authorityExtensions,
    });
    old = await anIdentity('manager');
    before = (await createIdentity(aProfile('manager'), at, old)).identity;
    shop.write('person.csr', await certificateRequest(before));
    issueCertificate(shop, { name: 'person', extensions: personExtensions, issuer: 'root' });
    shop.run('x509', '-in', 'person.crt', '-outform', 'DER', '-out', 'person.der');
    issued = shop.bytes('person.der');
  });

  afterAll(() => shop.remove());

  it('got its certificate from `openssl ca`, which leads to the root and which we can read', () => {
    shop.run('verify', '-CAfile', 'root.crt', 'person.crt');
    expect(readCertificate(issued)?.commonName).toBe('Karin Öberg');
    expect(new X509Certificate(issued).issuer).toContain('CN=Region Norrsund underskrifter');
  });

  it('would have got it from `openssl x509 -req` too, with the uses it asked for', () => {
    shop.run(
      ...['x509', '-req', '-in', 'person.csr', '-CA', 'root.crt', '-CAkey', 'root.key', '-days', '390'],
      ...['-copy_extensions', 'copyall', '-outform', 'DER', '-out', 'quick.der'],
    );
    const quick = new X509Certificate(shop.bytes('quick.der'));
    expect(quick.ca).toBe(false);
    expect(quick.keyUsage).toEqual(['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4']);
    expect(readCertificate(shop.bytes('quick.der'))).not.toBeNull();
  });

  it('keeps its keys, and has a card that carries the certificate and who vouched', async () => {
    const after = await withCertificate(
      before,
      aProfile('manager'),
      issued,
      new Date('2026-11-01T08:00:00Z'),
    );
    const { certificate, card, ...rest } = after;
    const { certificate: _, card: __, ...same } = before;
    expect(rest).toEqual(same);
    expect(certificate).toEqual(issued);
    const read = await readNote('card', card);
    expect(read.ok && read.value.body).toMatchObject({
      at: '2026-11-01T08:00:00.000Z',
      recipient: before.recipient,
    });
    expect(read.ok && (await vouches(read.value, old.publicKey))).toBe(true);
  });

  it('goes by the name and unit that the authority wrote', async () => {
    shop.run('req', '-in', 'person.csr', '-noout', '-pubkey', '-out', 'person.pub');
    shop.run(
      ...['x509', '-new', '-force_pubkey', 'person.pub', '-subj', '/O=Region Norrsund/CN=Karin Berg'],
      ...['-CA', 'root.crt', '-CAkey', 'root.key', '-days', '390', '-extfile', 'person.ext'],
      ...['-extensions', 'ext', '-outform', 'DER', '-out', 'renamed.der'],
    );
    const after = await withCertificate(before, aProfile('manager'), shop.bytes('renamed.der'), at);
    expect(after).toMatchObject({ name: 'Karin Berg', unit: 'Region Norrsund' });
    const card = await readNote('card', after.card);
    expect(card.ok && card.value.author).toMatchObject({ name: 'Karin Berg', unit: 'Region Norrsund' });
  });

  it('is never put under a certificate for another key', async () => {
    await expect(withCertificate(old, aProfile('manager'), issued, at)).rejects.toThrow(RangeError);
    await expect(withCertificate(before, aProfile('manager'), issued.subarray(1), at)).rejects.toThrow(
      RangeError,
    );
  });
});

describe('a renewed card', () => {
  it('has the roles of today, the same keys, and who vouched', async () => {
    const old = await anIdentity('manager');
    const { identity } = await createIdentity(aProfile('manager'), at, old);
    const profile = { ...aProfile('manager'), roles: ['manager', 'safetyRepresentative'] as const };
    const renewed = await renewCard(identity, profile, new Date('2027-01-02T03:04:05Z'));
    expect({ ...renewed, card: identity.card }).toEqual(identity);
    const card = await readNote('card', renewed.card);
    expect(card.ok && card.value.body).toMatchObject({
      roles: ['manager', 'safetyRepresentative'],
      recipient: identity.recipient,
      at: '2027-01-02T03:04:05.000Z',
    });
    expect(card.ok && (await vouches(card.value, old.publicKey))).toBe(true);
  });

  it.each([
    ['is no note', () => 'x'],
    ['has been changed', ({ card }: Identity) => card.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'))],
    ['is a note of another kind', ({ revocation }: Identity) => revocation],
  ])('vouches for nothing when the one before %s', async (_, damage) => {
    const { identity } = await createIdentity(aProfile('manager'), at, await anIdentity('manager'));
    const renewed = await renewCard({ ...identity, card: damage(identity) }, aProfile('manager'), at);
    const card = await readNote('card', renewed.card);
    expect(card.ok && card.value.body.replaces).toBeNull();
  });
});
