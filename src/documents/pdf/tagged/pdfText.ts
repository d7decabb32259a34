// Text as it stands in a PDF's dictionaries and content.

/** Text for pdfkit, which writes a plain string as a name and a String object as a text string. */
export function pdfText(text: string): object {
  return Object(text) as object;
}

/** UTF-16 with byte order mark, in hexadecimal, for a text string inside a page's content. */
export function utf16Hex(text: string): string {
  let hex = 'FEFF';
  for (let i = 0; i < text.length; i += 1)
    hex += text.charCodeAt(i).toString(16).padStart(4, '0').toUpperCase();
  return hex;
}
