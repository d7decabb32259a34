// Why a PDF could not be read. Thrown inside the reader only; readPdf turns it into a value at the door.

export type PdfFaultCode =
  | 'not-a-pdf'
  | 'leading-junk'
  | 'end-missing'
  | 'content-after-end'
  | 'xref-not-classic'
  | 'xref-malformed'
  | 'trailer-malformed'
  | 'object-malformed'
  | 'duplicate-key'
  | 'stray-bytes'
  | 'object-freed'
  | 'prev-broken'
  | 'too-deep'
  | 'too-many'
  | 'too-large';

export class PdfFault extends Error {
  readonly code: PdfFaultCode;
  /** The byte at which reading stopped. */
  readonly at: number;

  constructor(code: PdfFaultCode, at: number) {
    super(`${code} at byte ${at}`);
    this.code = code;
    this.at = at;
  }
}
