// Sealing keys as the age program writes them, so that a person can open with it what was sealed to them.
import { bech32 } from '@scure/base';
import { certificateName } from '../bytes/certificateName.ts';
import type { KeySecrets } from '../ports/people.ts';

const prefix = 'AGE-SECRET-KEY-';
const secretLength = 32;

/** An identity file: whose it is, on one line of comment, and the secret. */
export function ageIdentityFile({ sealing }: Pick<KeySecrets, 'sealing'>, name: string): string {
  return `# Distansrond: ${certificateName(name)}\n${sealingSecretText(sealing)}\n`;
}

/** `AGE-SECRET-KEY-1…` */
export function sealingSecretText(secret: Uint8Array): string {
  return bech32.encodeFromBytes(prefix, secret).toUpperCase();
}

/** The 32 octets, or null when the text is no secret of this kind. */
export function readSealingSecret(text: string): Uint8Array | null {
  const decoded = text.startsWith(`${prefix}1`) ? bech32.decodeUnsafe(text) : undefined;
  const secret = decoded === undefined ? undefined : bech32.fromWordsUnsafe(decoded.words);
  return secret instanceof Uint8Array && secret.length === secretLength ? secret : null;
}
