// A place in the bytes, and the smallest steps from it. Knows the characters of a PDF, not its values.
import { PdfFault, type PdfFaultCode } from './pdfFault.ts';

const delimiters = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)));

export class PdfCursor {
  readonly bytes: Uint8Array;
  /** One past the last byte that may be read. */
  readonly end: number;
  at: number;

  constructor(bytes: Uint8Array, at: number, end: number = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = Math.min(end, bytes.length);
  }

  /** The byte `ahead` of here, or -1 past the end. */
  peek(ahead = 0): number {
    const index = this.at + ahead;
    return index < this.end ? (this.bytes[index] ?? -1) : -1;
  }

  skipWhitespace(): void {
    while (isWhitespace(this.peek())) this.at += 1;
  }

  /** Whether the ASCII text stands here. */
  looksAt(text: string): boolean {
    for (let i = 0; i < text.length; i += 1) {
      if (this.peek(i) !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  /** Passes over the text when it stands here. */
  take(text: string): boolean {
    if (!this.looksAt(text)) return false;
    this.at += text.length;
    return true;
  }

  /** Passes over a keyword that must stand here, ended by white space, a delimiter or the end. */
  expectKeyword(text: string, code: PdfFaultCode): void {
    if (!this.take(text) || isRegular(this.peek())) this.fail(code);
  }

  /** One end of line: CR LF, LF or CR. */
  takeEndOfLine(): boolean {
    return this.take('\r\n') || this.take('\n') || this.take('\r');
  }

  /** An unsigned integer of at most ten digits that must stand here. */
  expectInteger(code: PdfFaultCode): number {
    const from = this.at;
    while (isDigit(this.peek()) && this.at - from < 10) this.at += 1;
    if (this.at === from || isRegular(this.peek())) this.fail(code);
    return Number(this.text(from, this.at));
  }

  /** The bytes as Latin-1 text. */
  text(from: number, to: number): string {
    return latin1(this.bytes.subarray(from, to));
  }

  fail(code: PdfFaultCode): never {
    throw new PdfFault(code, this.at);
  }
}

export function isWhitespace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** Neither white space, nor a delimiter, nor the end. */
export function isRegular(byte: number): boolean {
  return byte >= 0 && !isWhitespace(byte) && !delimiters.has(byte);
}

/** Each byte as the character of the same number. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) {
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(i, i + 8192)) as string;
  }
  return text;
}
