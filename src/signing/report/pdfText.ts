// Text strings and dates as PDF source (ISO 32000-2, 7.9.2 and 7.9.4).

/** A text string: in parentheses when plain ASCII will do, else UTF-16BE with its mark, in hexadecimal. */
export function pdfText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  let hex = 'feff';
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  return `<${hex}>`;
}

/** The moment in UTC, whole seconds. */
export function pdfDate(moment: Date): string {
  return `(D:${moment.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`;
}
