// When two written names would be taken for one by somebody in a hurry.

/**
 * Whether two names look alike: letter case, accents, spaces, hyphens and letters of other scripts that look like Latin
 * ones do not tell them apart. Å, ä and ö are letters of their own in Swedish, but an impostor would count on
 * “Oberg” being read as “Öberg”.
 */
export function sameName(a: string, b: string): boolean {
  return skeletonOf(a) === skeletonOf(b);
}

/** Cyrillic and Greek letters that look like Latin ones (a part of Unicode TR39's confusables), in lower case. */
const lookalikes: Readonly<Record<string, string>> = Object.fromEntries([
  ['а', 'a'],
  ['в', 'b'],
  ['с', 'c'],
  ['ԁ', 'd'],
  ['е', 'e'],
  ['һ', 'h'],
  ['н', 'h'],
  ['і', 'i'],
  ['ј', 'j'],
  ['к', 'k'],
  ['ӏ', 'l'],
  ['м', 'm'],
  ['о', 'o'],
  ['р', 'p'],
  ['ԛ', 'q'],
  ['г', 'r'],
  ['ѕ', 's'],
  ['т', 't'],
  ['у', 'y'],
  ['х', 'x'],
  ['ѵ', 'v'],
  ['ԝ', 'w'],
  ['α', 'a'],
  ['β', 'b'],
  ['ε', 'e'],
  ['η', 'n'],
  ['ι', 'i'],
  ['κ', 'k'],
  ['μ', 'm'],
  ['ν', 'v'],
  ['ο', 'o'],
  ['ρ', 'p'],
  ['τ', 't'],
  ['υ', 'u'],
  ['χ', 'x'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ß', 'ss'],
  ['æ', 'ae'],
]);

function skeletonOf(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const latin = [...plain].map((letter) => lookalikes[letter] ?? letter).join('');
  return latin.replace(/[^\p{L}\p{N}]/gu, '');
}
