import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { certificateName } from '../../../src/bytes/certificateName.ts';
import { sha256Hex } from '../../../src/bytes/digest.ts';
import { certificateParts } from '../../../src/signing/der/certificateParts.ts';
import { completeIdentity, createIdentity } from '../../../src/signing/identity/createIdentity.ts';
import { sealingKeyOf } from '../../../src/signing/identity/sealingKey.ts';
import { readNote } from '../../../src/verifying/note/readNote.ts';
import { vouches } from '../../../src/verifying/note/vouches.ts';
import { aNewIdentity, anIdentity, aProfile, ask } from '../../support/signatures.ts';

const at = new Date('2026-10-05T08:00:00Z');

describe('a new identity', () => {
  it('has a private key that signs here and cannot be taken out', async () => {
    const { privateKey } = await anIdentity('employee');
    expect(privateKey.extractable).toBe(false);
    expect(privateKey.usages).toEqual(['sign']);
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
    await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow();
  });

  it('hands over the secrets of exactly its two keys', async () => {
    const { identity, secrets } = await aNewIdentity('employee');
    const pkcs8 = Buffer.from(secrets.signing ?? []);
    const secret = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
    const publicKey = createPublicKey(secret).export({ type: 'spki', format: 'der' });
    expect(publicKey.toString('base64')).toBe(identity.publicKey);
    expect(secrets.sealing).toHaveLength(32);
    expect((await sealingKeyOf(secrets.sealing)).recipient).toBe(identity.recipient);
  });

  it('begins in use, not yet kept in a recovery file', async () => {
    const { identity } = await createIdentity(aProfile('employee'), new Date('2026-10-05T08:00:00Z'));
    expect(identity).toMatchObject({
      profile: 'profile-employee',
      name: 'Maja Lindqvist',
      unit: 'Region Norrsund, Digital vård',
      since: '2026-10-05T08:00:00.000Z',
      retired: null,
      revoked: null,
      recovery: null,
    });
  });

  it('has a card for all roles of the profile, with the recipient that opens for it', async () => {
    const roles = ['manager', 'employee'] as const;
    const { identity } = await createIdentity({ ...aProfile('manager'), roles }, at);
    const card = await readNote('card', identity.card);
    expect(card.ok && card.value.body).toEqual({
      v: 1,
      roles,
      recipient: identity.recipient,
      at: at.toISOString(),
      replaces: null,
    });
    expect(card.ok && card.value.author).toEqual({
      name: identity.name,
      unit: identity.unit,
      fingerprint: identity.fingerprint,
      publicKey: identity.publicKey,
      issuance: null,
    });
  });

  it('has a revocation note from the start, for the day the key is lost', async () => {
    const { identity } = await createIdentity(aProfile('manager'), at);
    const revocation = await readNote('revocation', identity.revocation);
    expect(revocation.ok && revocation.value.body).toEqual({
      v: 1,
      fingerprint: identity.fingerprint,
      at: at.toISOString(),
    });
  });

  it('that takes the place of another is vouched for by the old key', async () => {
    const old = await anIdentity('manager');
    const { identity } = await createIdentity(aProfile('manager'), at, old);
    const card = await readNote('card', identity.card);
    expect(card.ok && card.value.body.replaces?.fingerprint).toBe(old.fingerprint);
    expect(card.ok && (await vouches(card.value, old.publicKey))).toBe(true);
  });

  it('is not made for a profile without a role', async () => {
    await expect(createIdentity({ ...aProfile('manager'), roles: [] }, at)).rejects.toThrow(ZodError);
  });

  it('completes a key of the first version without touching its signing key', async () => {
    const { identity } = await aNewIdentity('employee');
    const { profile, name, unit, privateKey, certificate, fingerprint } = identity;
    const first = { profile, name, unit, privateKey, certificate, fingerprint };
    const renamed = { ...aProfile('employee', 'Maja Ek'), unit: 'Annan enhet' };
    const made = await completeIdentity(first, renamed, at);
    expect(made.identity).toMatchObject({ ...first, publicKey: identity.publicKey });
    expect(made.identity.recipient).not.toBe(identity.recipient);
    expect(made.secrets.signing).toBeNull();
    expect((await sealingKeyOf(made.secrets.sealing)).recipient).toBe(made.identity.recipient);
    expect((await readNote('card', made.identity.card)).ok).toBe(true);
    expect((await readNote('revocation', made.identity.revocation)).ok).toBe(true);
  });

  it('has a certificate in the name and unit of the profile, signed by its own key', async () => {
    const { certificate } = await anIdentity('manager');
    const read = new X509Certificate(certificate);
    expect(read.subject).toMatch(
      /^O=Region Norrsund\\?, Digital vård\nCN=Karin Öberg\nserialNumber=[0-9a-f-]{36}$/,
    );
    expect(read.issuer).toBe(read.subject);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.ca).toBe(false);
    expect(read.keyUsage).toEqual(['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4']);
  });

  it('is valid for three years and the hour before it was made, to the second', async () => {
    const { certificate } = (await createIdentity(aProfile('employee'), new Date('2028-02-29T10:11:12.345Z')))
      .identity;
    const read = new X509Certificate(certificate);
    expect(new Date(read.validFrom).toISOString()).toBe('2028-02-29T09:11:12.000Z');
    expect(new Date(read.validTo).toISOString()).toBe('2031-03-01T10:11:12.000Z');
  });

  it('is named by the SHA-256 of its public key', async () => {
    const { certificate, fingerprint } = await anIdentity('employee');
    const spki = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
    expect(fingerprint).toBe(await sha256Hex(new Uint8Array(spki)));
  });

  it('carries a random person id and serial number, never the same twice', async () => {
    const [first, second] = await Promise.all([anIdentity('employee'), anIdentity('employee')]);
    const [a, b] = [new X509Certificate(first.certificate), new X509Certificate(second.certificate)];
    expect(a.subject).not.toBe(b.subject);
    expect(a.serialNumber).not.toBe(b.serialNumber);
    expect(a.serialNumber).toHaveLength(32);
  });

  it('leaves out an empty unit and everything invisible in the name', async () => {
    const profile = { ...aProfile('employee', 'Maja\u202e\u0000\u200b\tLindqvist\n '), unit: ' ' };
    const { certificate } = (await createIdentity(profile, new Date())).identity;
    expect(new X509Certificate(certificate).subject).toMatch(/^CN=Maja Lindqvist\nserialNumber=/);
  });

  it('refuses a name in which nothing is visible', async () => {
    await expect(createIdentity(aProfile('employee', '\u202e\u200b'), new Date())).rejects.toThrow(
      RangeError,
    );
  });

  it('is made for any name a person may type', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }), async (name) => {
        fc.pre(certificateName(name) !== '');
        const { certificate } = await anIdentity('employee', name);
        expect(new X509Certificate(certificate).toLegacyObject().subject.CN).toBe(certificateName(name));
        expect(certificateParts(certificate).issuer[0]).toBe(0x30);
      }),
      { numRuns: 40 },
    );
  });

  it('is what openssl calls a sound certificate with critical usages', async () => {
    const { certificate } = await anIdentity('safetyRepresentative');
    const text = ask('openssl', ['x509', '-inform', 'DER', '-in', 'c.der', '-noout', '-text'], {
      'c.der': certificate,
    });
    expect(text).toMatch(/X509v3 Basic Constraints: critical\s+CA:FALSE/);
    expect(text).toMatch(/X509v3 Key Usage: critical\s+Digital Signature, Non Repudiation\n/);
    expect(text).toMatch(/X509v3 Subject Key Identifier: \s+([0-9A-F]{2}:){19}[0-9A-F]{2}/);
  });
});

describe('a name in a certificate', () => {
  it.each([
    ['Karin Öberg', 'Karin Öberg'],
    ['Karin O\u0308berg', 'Karin Öberg'],
    ['  Karin \u00a0\t Öberg ', 'Karin Öberg'],
    ['Karin\u2028Öberg\u2066', 'KarinÖberg'],
    ['\ud83d', ''],
    ['å'.repeat(80), 'å'.repeat(64)],
    [`${'a'.repeat(63)}😀b`, `${'a'.repeat(63)}😀`],
  ])('turns %j into %j', (typed, named) => {
    expect(certificateName(typed)).toBe(named);
  });

  it('comes out the same when made twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(certificateName(certificateName(text))).toBe(certificateName(text));
      }),
    );
  });
});
