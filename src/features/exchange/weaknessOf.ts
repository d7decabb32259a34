/** Why a passphrase of one's own is too easy to guess, or null. A file can be tried against for ever, offline. */
export function weaknessOf(passphrase: string): 'short' | 'plain' | null {
  const letters = passphrase.toLowerCase().replace(/[\s\p{Pd}]/gu, '');
  if (letters.length < shortest) return 'short';
  return new Set(letters).size < fewestDifferent ? 'plain' : null;
}

/** NIST SP 800-63B-4 3.1.1.2: fifteen characters where nothing else protects. */
const shortest = 15;
const fewestDifferent = 6;
