// Names of files that leave the device. They tell nothing of people, places or time.

const kinds = {
  package: { start: 'rond', extension: 'distansrond' },
  card: { start: 'kort', extension: 'distanskort' },
  recovery: { start: 'nyckel', extension: 'distansnyckel' },
  /** A signed note as text, like a card, and taken in at the same place. */
  revocation: { start: 'indragen', extension: 'distanskort' },
} as const;

/** E.g. `rond-kolafi.distansrond`. */
export function suggestFileName(kind: keyof typeof kinds = 'package'): string {
  const { start, extension } = kinds[kind];
  return `${start}-${syllable()}${syllable()}${syllable()}.${extension}`;
}

const consonants = 'bdfklmnprstv';
const vowels = 'aiou';

/** Not quite evenly chosen: names need only differ, nobody has to guess them. */
function syllable(): string {
  const [consonant = 0, vowel = 0] = crypto.getRandomValues(new Uint8Array(2));
  return consonants.charAt(consonant % consonants.length) + vowels.charAt(vowel % vowels.length);
}
