// Lines of text as filled paths: measuring, breaking and drawing with the outline table.
import type { Face, Glyphs } from './glyphs.ts';
import { point } from './pathNumbers.ts';

export interface TextStyle {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  /** How far a letter leans to the right, per unit of height. */
  readonly slant?: number;
}

/** The width of a line in points. */
export function widthOf(glyphs: Glyphs, text: string, { face, size }: TextStyle): number {
  return characters(text).reduce((sum, character) => sum + advance(glyphs[face], character) * size, 0) / 1000;
}

/**
 * Breaks a text between words, or inside a word wider than the line, into at most `most` lines of `width` points.
 * What does not fit is cut with an ellipsis.
 */
export function brokenIntoLines(
  glyphs: Glyphs,
  text: string,
  style: TextStyle,
  width: number,
  most: number,
): readonly string[] {
  const lines: string[] = [];
  let rest = characters(text);
  while (rest.length > 0 && lines.length < most) {
    const fitting = countFitting(glyphs, rest, style, width);
    const last = lines.length === most - 1;
    const end = fitting === rest.length || last ? fitting : breakBefore(rest, fitting);
    const cut = last && fitting < rest.length;
    lines.push(
      cut ? withEllipsis(glyphs, rest.slice(0, end), style, width) : rest.slice(0, end).join('').trim(),
    );
    rest = characters(rest.slice(end).join(''));
  }
  return lines;
}

/** Path operators (m, l, c, h) for one line with its baseline's left end at (x, y); filling is up to the caller. */
export function lineOutlines(glyphs: Glyphs, text: string, style: TextStyle, x: number, y: number): string {
  let pen = x;
  let path = '';
  for (const character of characters(text)) {
    path += glyphPath(glyphs[style.face][character] ?? missing, style, pen, y);
    pen += (advance(glyphs[style.face], character) * style.size) / 1000;
  }
  return path;
}

/** An empty box: shows that a letter is there which the table does not have. */
const missing = '600m60 0l0 700l480 0l0-700zm50 50l380 0l0 600l-380 0z';

/** What is drawn: composed letters, every kind of space as one, nothing that is invisible. */
function characters(text: string): string[] {
  const visible = text
    .normalize('NFC')
    .replace(/[\s\p{Zs}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '');
  return [...visible.trim()];
}

const advance = (face: Readonly<Record<string, string>>, character: string): number =>
  Number.parseInt(face[character] ?? missing, 10);

/** How many characters fit, at least one. */
function countFitting(
  glyphs: Glyphs,
  text: readonly string[],
  { face, size }: TextStyle,
  width: number,
): number {
  let used = 0;
  for (const [index, character] of text.entries()) {
    used += (advance(glyphs[face], character) * size) / 1000;
    if (used > width) return Math.max(1, index);
  }
  return text.length;
}

/** The place of the last space among the first characters, or their end when it is one long word. */
function breakBefore(text: readonly string[], fitting: number): number {
  const space = text.lastIndexOf(' ', fitting);
  return space > 0 ? space : fitting;
}

function withEllipsis(glyphs: Glyphs, text: readonly string[], style: TextStyle, width: number): string {
  let kept = text;
  while (kept.length > 0 && widthOf(glyphs, `${kept.join('')}…`, style) > width) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}

/** TrueType's quadratic curves become the cubic ones PDF has; the curve stays the same. */
function glyphPath(outline: string, { size, slant = 0 }: TextStyle, left: number, base: number): string {
  const at = (x: number, y: number): string =>
    point(left + ((x + slant * y) * size) / 1000, base + (y * size) / 1000);
  let [x, y, beganX, beganY] = [0, 0, 0, 0];
  let path = '';
  for (const [, command, args = ''] of outline.matchAll(/([mlqcz])([^mlqcz]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (args.match(/-?\d+/g) ?? []).map(Number);
    if (command === 'm') {
      path += `${at(x + a, y + b)} m\n`;
      [x, y, beganX, beganY] = [x + a, y + b, x + a, y + b];
    } else if (command === 'l') {
      path += `${at(x + a, y + b)} l\n`;
      [x, y] = [x + a, y + b];
    } else if (command === 'q') {
      const [endX, endY] = [x + c, y + d];
      const toward = 2 / 3;
      path += `${at(x + a * toward, y + b * toward)} ${at(endX + (x + a - endX) * toward, endY + (y + b - endY) * toward)} ${at(endX, endY)} c\n`;
      [x, y] = [endX, endY];
    } else if (command === 'c') {
      path += `${at(x + a, y + b)} ${at(x + c, y + d)} ${at(x + e, y + f)} c\n`;
      [x, y] = [x + e, y + f];
    } else {
      path += 'h\n';
      [x, y] = [beganX, beganY];
    }
  }
  return path;
}
