// How a typed name stands in a certificate. Shared, because the verifier must hold a statement's author against it.

/** ub-common-name and ub-organization-name of RFC 5280, in characters. */
const longest = 64;

/**
 * Control, bidirectional and other invisible characters, Hangul’s and Braille’s blanks among them. The two joiners shape
 * letters and emoji, and stay.
 */
const hidden = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\u2800]/u;
const everyHidden = new RegExp(hidden, 'gu');

/**
 * A name fit for a certificate: composed (NFC), on one line, without control, bidirectional or other invisible
 * characters (they can make one name look like another), at most 64 characters.
 * @returns the empty string when nothing visible is left.
 */
export function certificateName(text: string): string {
  const visible = text
    .normalize('NFC')
    .replace(/[\p{Zs}\t\n\r]+/gu, ' ')
    .replace(everyHidden, '');
  return [...visible.trim()].slice(0, longest).join('').trim();
}

/** Whether a name holds characters that nobody sees, which no certificate of ours has. */
export function hasHidden(text: string): boolean {
  return hidden.test(text);
}
