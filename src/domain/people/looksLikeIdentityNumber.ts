// A name or a unit is asked for, never a personal identity number: not even a mistyped one is to be kept.

/** Whether a text holds something shaped like a Swedish personal identity number: YYMMDD-XXXX, with or without century. */
export function looksLikeIdentityNumber(text: string): boolean {
  return /(?<!\d)(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|6[1-9]|[78]\d|9[01])[-+ ]?\d{4}(?!\d)/.test(
    text,
  );
}
