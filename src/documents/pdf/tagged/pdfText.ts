// Text as it stands in a PDF's dictionaries.

/** Text for pdfkit, which writes a plain string as a name and a String object as a text string. */
export function pdfText(text: string): object {
  return Object(text) as object;
}
