// The recovery code in pieces that an eye can hold: 26 characters as 5, 5, 5, 5 and 6.

const lengths = [5, 5, 5, 5, 6] as const;
export const codeLength = lengths.reduce((sum, length) => sum + length, 0);

/** The code as it is shown and printed. */
export function codeGroups(code: string): string[] {
  let from = 0;
  return lengths
    .map((length) => {
      from += length;
      return code.slice(from - length, from);
    })
    .filter(Boolean);
}

/** What is left of something typed when spaces, hyphens and other marks are passed over. */
export function codeCharacters(typed: string): string {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
}

/** Something typed, with spaces where the groups meet; whatever is too much stays at the end. */
export function groupedAsTyped(typed: string): string {
  const characters = codeCharacters(typed);
  return [...codeGroups(characters), characters.slice(codeLength)].filter(Boolean).join(' ');
}

/** Whether a group was typed back right. Letters that look like digits count as those (Crockford base32). */
export function sameGroup(typed: string, group: string): boolean {
  return unambiguous(typed) === unambiguous(group);
}

function unambiguous(text: string): string {
  return codeCharacters(text).replaceAll('O', '0').replace(/[IL]/g, '1');
}

/** Two different groups to ask for, by their places, in order. @param random hex digits by chance. */
export function twoGroups(random: string): readonly [number, number] {
  const pairs = lengths.flatMap((_, first) =>
    lengths.slice(first + 1).map((__, after) => [first, first + 1 + after] as const),
  );
  return pairs[Number.parseInt(random.slice(-8), 16) % pairs.length] ?? [0, 1];
}
