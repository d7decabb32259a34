import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAge, sealAge } from '../../src/exchange/ageFile.ts';
import { ageIdentityFile } from '../../src/exchange/ageIdentity.ts';
import { readIdentityFile } from '../../src/exchange/readIdentityFile.ts';
import { newRecoveryCode } from '../../src/exchange/recoveryCode.ts';
import { openRecovery, sealRecovery } from '../../src/exchange/recoveryFile.ts';
import { restoreIdentities } from '../../src/signing/identity/restoreIdentities.ts';
import { aManager, cheap, flipped, givenBy, sealedBytes, utf8 } from './aPackage.ts';
import { aRecovery } from './aRecovery.ts';

const code = newRecoveryCode();
const refused = (problem: string) => ({ ok: false, problems: [{ problem }] });

async function aFile(): Promise<Uint8Array> {
  return givenBy(await sealRecovery(await aRecovery(), code));
}

/** Any text under the same code. */
function underCode(text: string): Promise<Uint8Array> {
  return sealAge(utf8(text), { passphrase: code }, cheap);
}

describe('A recovery file', () => {
  it('gives back profile and keys as they were', async () => {
    const content = await aRecovery();
    const bytes = givenBy(await sealRecovery(content, code));
    expect(await openRecovery(bytes, code)).toEqual({ ok: true, value: content });
  });

  it('gives back keys that make the same person again', async () => {
    const content = givenBy(await openRecovery(await aFile(), code));
    const [restored, earlier] = givenBy(await restoreIdentities(content, 'another-device'));
    const { identity } = await aManager();
    expect(restored?.identity.fingerprint).toBe(identity.fingerprint);
    expect(restored?.identity.recipient).toBe(identity.recipient);
    expect(restored?.identity.card).toBe(identity.card);
    expect(earlier?.identity.retired).toBe('2026-10-05T08:00:00.000Z');
  });

  it('holds a key whose signing secret could not be kept', async () => {
    const content = await aRecovery();
    const keys = content.keys.map((key) => ({ ...key, signing: null }));
    const bytes = givenBy(await sealRecovery({ ...content, keys }, code));
    expect(await openRecovery(bytes, code)).toEqual({ ok: true, value: { ...content, keys } });
  });

  it('opens with its code in any case and grouping', async () => {
    const typed =
      code
        .toLowerCase()
        .match(/.{1,5}/g)
        ?.join(' - ') ?? '';
    expect((await openRecovery(await aFile(), typed)).ok).toBe(true);
  });

  it('does not open with another code, nor with what is none', async () => {
    const bytes = await aFile();
    for (const other of [newRecoveryCode(), '', 'kanelbulle', code.slice(1)])
      expect(await openRecovery(bytes, other)).toEqual(refused('wrong-code'));
  });

  it('is a whole number of steps long, and shows nothing', async () => {
    const content = await aRecovery();
    const one = givenBy(await sealRecovery({ ...content, keys: content.keys.slice(0, 1) }, code));
    const two = givenBy(await sealRecovery(content, code));
    expect(one.length).toBe(two.length);
    expect(two.length).toBeGreaterThan(16 * 1024);
    expect(two.length).toBeLessThan(16 * 1024 + 250);
    const text = Buffer.from(two).toString('latin1');
    for (const secret of ['Karin', 'AGE-SECRET', 'distansrond', '{"format"', code])
      expect(text).not.toContain(secret);
  });

  it('is not sealed under what is no code, nor with what is no key', async () => {
    const content = await aRecovery();
    await expect(sealRecovery(content, 'kanelbulle')).rejects.toThrow(RangeError);
    await expect(sealRecovery({ ...content, keys: [] }, code)).rejects.toThrow();
  });
});

describe('A file that is no recovery file', () => {
  it('is told apart from one', async () => {
    expect(await openRecovery(utf8('Hej!'), code)).toEqual(refused('not-our-file'));
    const { identity } = await aManager();
    const toKeys = await sealedBytes(undefined, { recipients: [identity.recipient] });
    expect(await openRecovery(toKeys, code)).toEqual(refused('not-our-file'));
    expect(await openRecovery(await underCode('{"format":"other","v":1}'), code)).toEqual(
      refused('not-our-file'),
    );
    expect(await openRecovery(new Uint8Array(3 * 1024 * 1024), code)).toEqual({
      ok: false,
      problems: [{ problem: 'too-large', limit: '1 MB' }],
    });
  });

  it('is said to be newer when it is', async () => {
    const newer = '{"format":"distansrond-recovery","v":2,"everything":"else"}';
    expect(await openRecovery(await underCode(newer), code)).toEqual(refused('newer-than-this-app'));
  });
});

describe('A changed recovery file', () => {
  it.each([
    ['no JSON', 'Hej!'],
    ['no text', '\ud800'],
    ['nothing but its format', '{"format":"distansrond-recovery","v":1}'],
    ['nesting without end', '['.repeat(100_000)],
    ['a key said twice', '{"format":"distansrond-recovery","format":"distansrond-recovery","v":1}'],
  ])('with %s in it is refused', async (_, text) => {
    const outcome = await openRecovery(await underCode(text), code);
    expect(outcome).toEqual(refused('damaged'));
  });

  it.each<[string, (key: Record<string, unknown>) => object]>([
    ['a certificate that is no base64', (key) => ({ ...key, certificate: '¤' })],
    ['a sealing secret with a wrong letter', (key) => ({ ...key, sealing: `${key.sealing}`.slice(0, -1) })],
    ['a sealing secret in small letters', (key) => ({ ...key, sealing: `${key.sealing}`.toLowerCase() })],
    ['a card that is none', (key) => ({ ...key, card: 'a.b' })],
    ['a field nobody knows', (key) => ({ ...key, extra: 1 })],
    ['a moment that is none', (key) => ({ ...key, since: 'yesterday' })],
  ])('with %s is refused', async (_, change) => {
    const opened = await openAge(await aFile(), { passphrase: code });
    const json = JSON.parse(new TextDecoder().decode(opened.ok ? opened.value : new Uint8Array()));
    const sealed = await underCode(JSON.stringify({ ...json, keys: json.keys.map(change) }));
    expect(await openRecovery(sealed, code)).toEqual(refused('damaged'));
    expect((await openRecovery(await underCode(JSON.stringify(json)), code)).ok).toBe(true);
  });

  it('is refused wherever a bit of it is changed, and wherever it is cut', async () => {
    const bytes = await aFile();
    const anywhere = fc.integer({ min: 0, max: bytes.length - 1 });
    await fc.assert(
      fc.asyncProperty(anywhere, fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        expect((await openRecovery(flipped(bytes, at, 1 << bit), code)).ok).toBe(false);
        expect((await openRecovery(bytes.subarray(0, at), code)).ok).toBe(false);
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});

describe('An identity file', () => {
  it('says whose it is on one line, whatever the name', async () => {
    const { secrets } = await aManager();
    const text = ageIdentityFile(secrets, 'Karin\nAGE-SECRET-KEY-1\u202eÖberg');
    expect(text).toMatch(
      /^# Distansrond: Karin AGE-SECRET-KEY-1Öberg\nAGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}\n$/,
    );
    expect(readIdentityFile(text)).toEqual([secrets.sealing]);
  });

  it('is read past comments, empty lines and keys of other kinds', async () => {
    const { secrets } = await aManager();
    const [, secret = ''] = ageIdentityFile(secrets, '').split('\n');
    const wrong = secret.replace(/.$/, (last) => (last === 'Q' ? 'P' : 'Q'));
    const text = `# created\r\n\r\nAGE-SECRET-KEY-PQ-1ABC\r\n${wrong}\r\n${secret.toLowerCase()}\r\n${secret}`;
    expect(readIdentityFile(text)).toEqual([secrets.sealing]);
  });
});
