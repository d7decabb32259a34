// JSON as a person writes it by hand: on which line each value stands, and at the first fault, what is wrong there.
// The platform's parser gives a position at best, and takes the last of two equal keys without a word.
import type { JsonReason } from '../../domain/checklist/finding.ts';

export type LocatedJson =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly lines: Lines;
      readonly repeated: readonly Repeated[];
    }
  | { readonly ok: false; readonly line: number; readonly reason: JsonReason };

/** The line of each value, by its path joined with `/`; the whole text is the empty path. */
export type Lines = ReadonlyMap<string, number>;

/** A key that stands twice in the same object: the first is silently lost. */
export interface Repeated {
  readonly path: string;
  readonly key: string;
  readonly line: number;
}

/** The value of a JSON text with its lines, or the line and kind of its first fault. */
export function readLocatedJson(text: string): LocatedJson {
  const reader = new Reader(text);
  const fault = reader.read();
  const line = lineOf(text);
  if (fault) return { ok: false, line: line(fault.at), reason: fault.reason };
  return {
    ok: true,
    value: JSON.parse(text),
    lines: new Map([...reader.places].map(([path, at]) => [path, line(at)])),
    repeated: reader.repeated.map(({ path, key, at }) => ({ path, key, line: line(at) })),
  };
}

/** Which line, from 1, a place in the text is on. */
function lineOf(text: string): (at: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? at) < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

interface JsonFault {
  readonly at: number;
  readonly reason: JsonReason;
}

class JsonRefusal extends Error {
  readonly fault: JsonFault;

  constructor(fault: JsonFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

class Reader {
  readonly places = new Map<string, number>();
  readonly repeated: { path: string; key: string; at: number }[] = [];
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): JsonFault | null {
    try {
      this.value('');
      if (this.peek() !== '') this.refuse('text-after-end');
      return null;
    } catch (refusal) {
      if (refusal instanceof JsonRefusal) return refusal.fault;
      throw refusal;
    }
  }

  private value(path: string): void {
    const next = this.peek();
    this.places.set(path, this.at);
    if (next === '{') this.members('}', (seen) => this.member(path, seen));
    else if (next === '[') this.elements(path);
    else if (next === '"') this.string();
    else this.word();
  }

  private elements(path: string): void {
    let index = 0;
    this.members(']', () => {
      this.value(join(path, String(index)));
      index += 1;
    });
  }

  private member(path: string, seen: Set<string>): void {
    const from = this.at;
    if (this.peek() !== '"') this.refuse('key-expected');
    const key = this.string();
    if (seen.has(key)) this.repeated.push({ path, key, at: from });
    seen.add(key);
    if (this.peek() !== ':') this.refuse('colon-missing');
    this.at += 1;
    this.value(join(path, key));
  }

  /** From an opening bracket to its closing one, with commas between. */
  private members(close: string, one: (seen: Set<string>) => void): void {
    const seen = new Set<string>();
    this.at += 1;
    if (this.peek() === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      one(seen);
      const end = this.at;
      const next = this.peek();
      if (next === close) break;
      if (next === '') this.refuse('ends-too-soon');
      if (next !== ',') this.refuse('comma-missing', end);
      const comma = this.at;
      this.at += 1;
      if (this.peek() === close) this.refuse('comma-extra', comma);
    }
    this.at += 1;
  }

  private string(): string {
    const from = this.at;
    const found = /"(?:[^"\\\n]|\\[^\n])*"/y;
    found.lastIndex = from;
    const literal = found.exec(this.text)?.[0];
    if (literal === undefined) return this.refuse('quote-missing', from);
    try {
      const decoded: unknown = JSON.parse(literal);
      this.at += literal.length;
      return String(decoded);
    } catch {
      return this.refuse('escape-unknown', from);
    }
  }

  private word(): void {
    const found = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
    found.lastIndex = this.at;
    const literal = found.exec(this.text)?.[0];
    if (literal === undefined) {
      this.refuse(this.at >= this.text.length ? 'ends-too-soon' : 'value-expected');
      return;
    }
    this.at += literal.length;
  }

  /** The next character that is not space, or nothing at the end. */
  private peek(): string {
    while (/[ \t\n\r]/.test(this.text.charAt(this.at))) this.at += 1;
    return this.text.charAt(this.at);
  }

  private refuse(reason: JsonReason, at = this.at): never {
    throw new JsonRefusal({ at, reason });
  }
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}/${key}`;
}
