// Passphrases that can be read aloud over the phone and typed as heard, on any keyboard.
import { firstParts, secondParts } from './passphraseWords.ts';

const words = 6;

/**
 * Six made-up Swedish words, e.g. `granstuga-molnkaka-…`: each one of 128 · 128 compounds, which is 14 bits, and 84 bits
 * in all.
 */
export function suggestPassphrase(): string {
  return Array.from({ length: words }, () => oneOf(firstParts) + oneOf(secondParts)).join('-');
}

/** Each equally likely, since 256 is a whole number of lists. */
function oneOf(parts: readonly string[]): string {
  const [octet = 0] = crypto.getRandomValues(new Uint8Array(1));
  return parts[octet % parts.length] ?? '';
}

const word = `(?:${firstParts.join('|')})(?:${secondParts.join('|')})`;
const suggested = new RegExp(`^(?:${word}){${words}}$`);
const everyWord = new RegExp(word, 'g');

/**
 * What is really sealed under, the same for every way of typing it: letter case, spaces, hyphens and dashes do not
 * matter. A suggested passphrase becomes exactly as it was shown, so it also fits the age program.
 */
export function passphraseAsSealed(typed: string): string {
  const pieces = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s\p{Pd}\u2212\u00ad]+/u)
    .filter(Boolean);
  const letters = pieces.join('');
  return suggested.test(letters) ? (letters.match(everyWord) ?? []).join('-') : pieces.join('-');
}
