// The code that opens a recovery file: 125 random bits and a check character, written in Crockford's base 32, whose
// letters cannot be taken for digits. The check is a weighted sum over the field of 32 elements, each place with a
// weight of its own: every single wrong character and every swap of two, neighbours or not, is caught.

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 26;

/** A new code as it is sealed under: 26 characters, without spaces. */
export function newRecoveryCode(): string {
  const values = [...crypto.getRandomValues(new Uint8Array(length - 1))].map((octet) => octet & 31);
  // The last place has weight 1, so what makes the sum zero is the sum of the others.
  return [...values, weightedSum([...values, 0])].map((value) => alphabet.charAt(value)).join('');
}

/** The code as it is sealed under, however it was typed; null when letters, length or check are wrong. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212\u00ad]+/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const values = [...code].map((character) => alphabet.indexOf(character));
  const whole = values.length === length && !values.includes(-1);
  return whole && weightedSum(values) === 0 ? code : null;
}

/** Each place weighs α times the one after it; α = 2 has 31 different powers, more than there are places. */
function weightedSum(values: readonly number[]): number {
  return values.reduce((sum, value) => timesTwo(sum) ^ value, 0);
}

/** Doubling in GF(32) with the primitive polynomial x⁵ + x² + 1. */
function timesTwo(value: number): number {
  return value & 16 ? ((value << 1) & 31) ^ 5 : value << 1;
}
