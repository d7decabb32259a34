// How a typed name stands in a certificate. Shared, because the verifier must hold a statement's author against it.

/** ub-common-name and ub-organization-name of RFC 5280, in characters. */
const longest = 64;

/**
 * A name fit for a certificate: composed (NFC), on one line, without control, bidirectional or other invisible
 * characters (they can make one name look like another), at most 64 characters.
 * @returns the empty string when nothing visible is left.
 */
export function certificateName(text: string): string {
  const visible = text
    .normalize('NFC')
    .replace(/[\p{Zs}\t\n\r]+/gu, ' ')
    .replace(/(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, '');
  return [...visible.trim()].slice(0, longest).join('').trim();
}
