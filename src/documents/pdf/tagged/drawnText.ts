// After layout: what the drawn lines of a text stand for, and hyphens taken away again where they would mislead.
import type { LayoutNode, TextLine } from './layoutNode.ts';
import type { PrintableText } from './printableText.ts';

/**
 * The words a piece of text stands for, when the drawn characters differ from them: a word divided at a line's end,
 * or a character replaced. Null when the drawn characters say it all.
 * Hyphens put into addresses and after hyphens are removed from the drawing.
 */
export function spokenText(node: LayoutNode, printable: PrintableText): string | null {
  const lines = node.lines ?? [];
  let at = startOf(lines, printable.text);
  if (at < 0) return null;
  const from = at;
  let divided = false;
  for (const line of lines) {
    const drawn = line.string.trim();
    at = skipSpace(printable.text, at);
    if (printable.text.startsWith(drawn, at)) {
      at += drawn.length;
    } else if (drawn.endsWith('-') && printable.text.startsWith(drawn.slice(0, -1), at)) {
      at += drawn.length - 1;
      divided = true;
      if (misleading(printable.text, at)) dropLastGlyph(line);
    } else {
      return null;
    }
  }
  const replaced = [...printable.originals.keys()].some((index) => index >= from && index < at);
  return divided || replaced ? originalText(printable, from, at) : null;
}

/** A piece on a later page begins somewhere inside the text. */
function startOf(lines: readonly TextLine[], text: string): number {
  const all = lines.map((line) => line.string.trim());
  const first = all[0];
  if (first === undefined) return -1;
  for (
    let at = skipSpace(text, 0);
    at >= 0 && at < text.length;
    at = text.indexOf(first.replace(/-$/, ''), at + 1)
  ) {
    if (fits(all, text, at)) return at;
  }
  return -1;
}

function fits(lines: readonly string[], text: string, start: number): boolean {
  let at = start;
  return lines.every((line) => {
    at = skipSpace(text, at);
    const whole = text.startsWith(line, at);
    const length = whole ? line.length : line.length - 1;
    const held = whole || (line.endsWith('-') && text.startsWith(line.slice(0, -1), at));
    at += length;
    return held;
  });
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** An address, a number or a word already hyphenated there: a hyphen more would be read as part of it. */
function misleading(text: string, at: number): boolean {
  if (text.charAt(at - 1) === '-') return true;
  const before = /\S*$/.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(at))?.[0] ?? '';
  return isAddress(before + after);
}

/** Whether a word must not be divided as if it were language: it is cut anywhere, without a hyphen. */
export function isAddress(word: string): boolean {
  return /[@/\\_=&#\d]|\w[.:?]\w/.test(word);
}

function dropLastGlyph(line: TextLine): void {
  const run = line.runs.at(-1);
  run?.glyphs?.pop();
  run?.positions?.pop();
}

function originalText({ text, originals }: PrintableText, from: number, to: number): string {
  let original = '';
  for (let at = from; at < to; at += 1) original += originals.get(at) ?? text.charAt(at);
  return original;
}
