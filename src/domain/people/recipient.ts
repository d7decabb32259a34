import * as z from 'zod';

const letters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/**
 * The public half of a sealing key, as the age program writes it: `age1` and 58 bech32 characters (X25519), of which
 * the last six are a checksum: one that does not fit could not be sealed to.
 */
export const Recipient = z
  .string()
  .regex(/^age1[02-9ac-hj-np-z]{58}$/)
  .refine(hasChecksum);
export type Recipient = z.infer<typeof Recipient>;

/** BIP 173: the polynomial over the human-readable part and the values leaves 1. */
function hasChecksum(recipient: string): boolean {
  const prefix = [...'age'].map((letter) => letter.charCodeAt(0));
  const values = [...recipient.slice(4)].map((letter) => letters.indexOf(letter));
  return (
    remainder([...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...values]) === 1
  );
}

const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function remainder(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, factor] of generator.entries()) if ((top >>> bit) & 1) check ^= factor;
  }
  return check >>> 0;
}
