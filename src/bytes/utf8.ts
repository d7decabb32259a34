// Text and bytes, strictly: what cannot be said in UTF-8 is refused, never replaced.

/** The text, or null when the bytes are not UTF-8. A byte order mark stays in the text. */
export function utf8ToText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether every surrogate has its partner, so that the text has exactly one UTF-8 spelling. */
export function isWellFormed(text: string): boolean {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
}
