// When two written names would be taken for one by somebody in a hurry.

/**
 * Whether two names look alike: letter case, accents, spaces, hyphens, the order of the words, what nobody sees, and
 * letters that look like others do not tell them apart. Å, ä and ö are letters of their own in Swedish, but an impostor
 * would count on “Oberg” being read as “Öberg”, and on “MikaeIa” with a capital I.
 */
export function sameName(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return looksLike(one.join(''), other.join('')) || looksLike(inOrder(one), inOrder(other));
}

/**
 * Whether one name could pass for the other: the same, or the same with something added (a title, a unit, a third name).
 * Of one word alone nothing is said: many are called Karin.
 */
export function couldPassFor(a: string, b: string): boolean {
  if (sameName(a, b)) return true;
  const [fewer = [], more = []] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length);
  return fewer.length > 1 && fewer.every((word) => more.some((other) => looksLike(word, other)));
}

function inOrder(words: readonly string[]): string {
  return [...words].sort().join('');
}

/** Letter by letter. Among Latin letters one of another script stands for any: nobody mixes them but to deceive. */
function looksLike(a: string, b: string): boolean {
  const [one, other] = [[...a], [...b]];
  if (one.length !== other.length) return false;
  const [mixedOne, mixedOther] = [isMixed(a), isMixed(b)];
  return one.every(
    (letter, i) =>
      letter === other[i] ||
      (mixedOne && isForeign(letter)) ||
      (mixedOther && other[i] !== undefined && isForeign(other[i])),
  );
}

function isMixed(name: string): boolean {
  return /\p{Script=Latin}/u.test(name) && [...name].some(isForeign);
}

function isForeign(letter: string): boolean {
  return /\p{L}/u.test(letter) && !/\p{Script=Latin}/u.test(letter);
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
  ['ζ', 'z'],
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

/** Capitals that look like another letter than their small ones do. */
const capitals: Readonly<Record<string, string>> = { Η: 'h', Ν: 'n', Υ: 'y', Ζ: 'z', '|': 'l' };

/** The 26 letters in white and black circles and squares and as flags, which nothing decomposes. */
const picturedLetters = [0x1f150, 0x1f170, 0x1f1e6];

/** The words of a name, each in letters that stand for all that look like them. */
function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  const latin = [...plain].map((letter) => capitals[letter] ?? lookalikeOf(pictured(letter).toLowerCase()));
  return latin
    .join('')
    .split(/[^\p{L}\p{N}\p{Pd}'’]+/u)
    .map((word) => folded(word.replace(/[^\p{L}\p{N}]/gu, '')))
    .filter(Boolean);
}

function lookalikeOf(letter: string): string {
  return [...letter].map((part) => lookalikes[part] ?? part).join('');
}

function pictured(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const first = picturedLetters.find((start) => code >= start && code < start + 26);
  return first === undefined ? letter : String.fromCharCode(0x61 + code - first);
}

/** What many typefaces draw alike. */
function folded(word: string): string {
  return word.replace(/[i1]/g, 'l').replace(/0/g, 'o').replace(/rn/g, 'm').replace(/vv/g, 'w');
}
