// JSON from a stranger, read strictly before it is parsed: one meaning only, bounded in depth and size.
// The platform's parser takes the last of two equal keys, turns 1e309 into infinity and nests without end.
import { limits } from './limits.ts';
import { isWellFormed } from './utf8.ts';

export type JsonFault =
  | 'malformed'
  | 'too-deep'
  | 'too-many'
  | 'too-long'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'unsafe-number'
  | 'lone-surrogate';

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: JsonFault };

/**
 * The value of a JSON text (RFC 8259), or the first thing wrong with it.
 * @param longest the most UTF-16 units one string may have.
 */
export function readJson(text: string, longest: number = limits.json.text): JsonReading {
  try {
    if (!isWellFormed(text)) throw new JsonRefusal('lone-surrogate');
    new JsonScan(text, longest).document();
    return { ok: true, value: JSON.parse(text) };
  } catch (refusal) {
    if (refusal instanceof JsonRefusal) return { ok: false, fault: refusal.fault };
    throw refusal;
  }
}

class JsonRefusal extends Error {
  readonly fault: JsonFault;

  constructor(fault: JsonFault) {
    super(fault);
    this.fault = fault;
  }
}

class JsonScan {
  private readonly text: string;
  private readonly longest: number;
  private at = 0;
  private nodes = 0;

  constructor(text: string, longest: number) {
    this.text = text;
    this.longest = longest;
  }

  document(): void {
    this.value(0);
    this.space();
    if (this.at < this.text.length) throw new JsonRefusal('malformed');
  }

  private value(depth: number): void {
    if (depth > limits.json.depth) throw new JsonRefusal('too-deep');
    this.nodes += 1;
    if (this.nodes > limits.json.nodes) throw new JsonRefusal('too-many');
    this.space();
    const next = this.text.charAt(this.at);
    if (next === '{') this.object(depth);
    else if (next === '[') this.array(depth);
    else if (next === '"') this.string();
    else this.wordOrNumber();
  }

  private object(depth: number): void {
    const keys = new Set<string>();
    this.members('}', () => {
      const key = this.key();
      if (keys.has(key)) throw new JsonRefusal('duplicate-key');
      keys.add(key);
      this.space();
      this.take(':');
      this.value(depth + 1);
    });
  }

  private array(depth: number): void {
    this.members(']', () => this.value(depth + 1));
  }

  /** An opening bracket, members parted by commas, a closing bracket. */
  private members(close: string, member: () => void): void {
    this.at += 1;
    this.space();
    if (this.text.charAt(this.at) === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      member();
      this.space();
      if (this.text.charAt(this.at) === close) break;
      this.take(',');
    }
    this.at += 1;
  }

  private key(): string {
    this.space();
    const key = this.string();
    // Harmless to JSON.parse, but not to whoever copies the result with Object.assign.
    if (key === '__proto__') throw new JsonRefusal('forbidden-key');
    return key;
  }

  private string(): string {
    const from = this.at;
    let escaped = false;
    this.take('"');
    for (; this.text.charAt(this.at) !== '"'; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (Number.isNaN(code) || code < 32) throw new JsonRefusal('malformed');
      if (this.at - from > this.longest) throw new JsonRefusal('too-long');
      if (code !== 92) continue;
      escaped = true;
      this.escape();
    }
    this.at += 1;
    const inner = this.text.slice(from + 1, this.at - 1);
    if (!escaped) return inner;
    const decoded = JSON.parse(`"${inner}"`) as string;
    if (!isWellFormed(decoded)) throw new JsonRefusal('lone-surrogate');
    return decoded;
  }

  /** At a backslash; ends on the last character of the escape. */
  private escape(): void {
    const found = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(this.text.slice(this.at, this.at + 6))?.[0];
    if (found === undefined) throw new JsonRefusal('malformed');
    this.at += found.length - 1;
  }

  private wordOrNumber(): void {
    const token = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/.exec(
      this.text.slice(this.at, this.at + 64),
    )?.[0];
    if (token === undefined) throw new JsonRefusal('malformed');
    this.at += token.length;
    if (/\d/.test(token) && !isSafe(token)) throw new JsonRefusal('unsafe-number');
  }

  private take(character: string): void {
    if (this.text.charAt(this.at) !== character) throw new JsonRefusal('malformed');
    this.at += 1;
  }

  private space(): void {
    while (/^[ \t\n\r]$/.test(this.text.charAt(this.at))) this.at += 1;
  }
}

/** Finite, and an exact integer if it is one at all. */
function isSafe(token: string): boolean {
  const number = Number(token);
  return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number));
}
