// What is added to a file, and where each object in it begins. Nothing is kept of the file but its bytes as they are.

export class IncrementalUpdate {
  readonly #parts: Uint8Array[];
  readonly #offsets: [number: number, offset: number][] = [];
  length: number;

  constructor(file: Uint8Array) {
    this.#parts = [file];
    this.length = file.length;
    if (file.at(-1) !== 10) this.text('\n');
  }

  /** Starts the object of that number; the caller writes it to its `endobj`. */
  begin(number: number): void {
    this.#offsets.push([number, this.length]);
    this.text(`${number} 0 obj\n`);
  }

  text(text: string): void {
    this.append(latin1Bytes(text));
  }

  append(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.length += bytes.length;
  }

  /** Ends the revision: a classic cross-reference section, the trailer given, `%%EOF`. */
  end(trailer: string): void {
    const start = this.length;
    this.text('xref\n');
    for (const [number, offset] of this.#offsets.sort(([a], [b]) => a - b)) {
      this.text(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
    }
    this.text(`${trailer}startxref\n${start}\n%%EOF\n`);
  }

  /** The file with the update, copied. */
  bytes(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}

/** Each character as the byte of the same number; source text of a PDF is Latin-1. */
export function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
