import { bech32 } from '@scure/base';
import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { Recipient } from '../../../src/domain/people/recipient.ts';
import { sealingKeyOf } from '../../../src/signing/identity/sealingKey.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { aNewIdentity, ask } from '../../support/signatures.ts';

const bytesOf = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const ageSecretOf = (secret: Uint8Array) => bech32.encodeFromBytes('age-secret-key-', secret).toUpperCase();
const text = 'Ryggen gör ont efter lunch.';

async function sealedTo(recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(text);
}

describe('a sealing key', () => {
  // RFC 7748 6.1.
  it.each([
    [
      '77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a',
      '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
    ],
    [
      '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb',
      'de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f',
    ],
  ])('for the secret %s is known to others by the public key of the standard', async (secret, open) => {
    const { recipient } = await sealingKeyOf(bytesOf(secret));
    expect(bech32.decodeToBytes(recipient)).toEqual({
      prefix: 'age',
      words: expect.anything(),
      bytes: bytesOf(open),
    });
  });

  it('is spelled as age spells it, for any secret', async () => {
    const random = seededRandom(7748);
    for (let round = 0; round < 30; round += 1) {
      const secret = Uint8Array.from({ length: 32 }, () => random(256));
      const { recipient } = await sealingKeyOf(secret);
      expect(Recipient.parse(recipient)).toBe(recipient);
      expect(recipient).toBe(await identityToRecipient(ageSecretOf(secret)));
    }
  });

  it.each([0, 31, 33, 48])('is not made from %i octets', async (length) => {
    await expect(sealingKeyOf(new Uint8Array(length))).rejects.toThrow(RangeError);
  });

  it('opens here what is sealed to it, and goes nowhere', async () => {
    const { identity } = await aNewIdentity('manager');
    expect(identity.sealingKey.extractable).toBe(false);
    expect(identity.sealingKey.usages).toEqual(['deriveBits']);
    await expect(crypto.subtle.exportKey('pkcs8', identity.sealingKey)).rejects.toThrow();
    await expect(crypto.subtle.exportKey('jwk', identity.sealingKey)).rejects.toThrow();
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity.sealingKey);
    expect(await decrypter.decrypt(await sealedTo(identity.recipient), 'text')).toBe(text);
  });

  it('opens what is sealed to it with the age program and its secret', async () => {
    const { identity, secrets } = await aNewIdentity('manager');
    const opened = ask('age', ['--decrypt', '--identity', 'key.txt', 'sealed.age'], {
      'key.txt': new TextEncoder().encode(`${ageSecretOf(secrets.sealing)}\n`),
      'sealed.age': await sealedTo(identity.recipient),
    });
    expect(opened).toBe(text);
  });

  it('can be sealed to by the age program', async () => {
    const { identity } = await aNewIdentity('manager');
    const armored = ask('age', ['--recipient', identity.recipient, '--armor', 'plain.txt'], {
      'plain.txt': new TextEncoder().encode(text),
    });
    const sealed = Buffer.from(armored.replace(/-----.*-----/g, ''), 'base64');
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity.sealingKey);
    expect(await decrypter.decrypt(sealed, 'text')).toBe(text);
  });

  it('of somebody else opens nothing', async () => {
    const [mine, theirs] = await Promise.all([aNewIdentity('manager'), aNewIdentity('manager')]);
    const decrypter = new Decrypter();
    decrypter.addIdentity(theirs.identity.sealingKey);
    await expect(decrypter.decrypt(await sealedTo(mine.identity.recipient))).rejects.toThrow();
  });
});
