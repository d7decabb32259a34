// Passphrases that can be read aloud over the phone, in Swedish as well as in English, and typed as heard.

/**
 * Seven groups of two syllables, e.g. `kola-fima-rutu-…`: 48 syllables, 14 of them, log2(48^14) = 78.2 bits.
 * No letter can be taken for another: a syllable is a consonant and a vowel, so `l` never stands where `i` may, `rn`
 * never beside `m`; letters said differently in the two languages (c, e, g, h, j, q, w, x, y, z) are left out.
 */
export function suggestPassphrase(): string {
  return Array.from({ length: groups }, () => syllable() + syllable()).join('-');
}

const groups = 7;
const consonants = 'bdfklmnprstv';
const vowels = 'aiou';
const suggested = new RegExp(`^(?:[${consonants}][${vowels}]){${2 * groups}}$`);

function syllable(): string {
  const choice = randomBelow(consonants.length * vowels.length);
  return consonants.charAt(Math.floor(choice / vowels.length)) + vowels.charAt(choice % vowels.length);
}

/** Every outcome equally likely: bytes from the uneven end are thrown away. */
function randomBelow(limit: number): number {
  const even = 256 - (256 % limit);
  for (;;) {
    const [byte = even] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < even) return byte % limit;
  }
}

/**
 * What is really sealed under, the same for every way of typing it: letter case, spaces, hyphens and dashes do not
 * matter. A suggested passphrase becomes exactly as it was shown, so it also fits the age program.
 */
export function passphraseAsSealed(typed: string): string {
  const words = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s\p{Pd}\u2212\u00ad]+/u)
    .filter(Boolean);
  const letters = words.join('');
  return suggested.test(letters) ? (letters.match(/.{4}/g) ?? []).join('-') : words.join('-');
}

/** A name that tells nothing of people, places or time. */
export function suggestFileName(): string {
  return `rond-${syllable()}${syllable()}${syllable()}.distansrond`;
}
