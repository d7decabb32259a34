// The look of a signed field: the mark on its line, who, what it means, when, and the key. Paths and colours only,
// no font, no picture, nothing that could show something else another day.
import type { Mark } from '../../domain/steps/mark.ts';
import { type Glyphs, loadGlyphs } from './glyphs.ts';
import { type Area, markOutlines } from './markOutlines.ts';
import { number, point } from './pathNumbers.ts';
import { brokenIntoLines, lineOutlines, type TextStyle } from './textOutlines.ts';

export interface Appearance {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly mark: Mark;
  readonly name: string;
  readonly reason: string;
  readonly at: Date;
  readonly shownAt?: string;
  readonly keyLabel?: string;
  /** 64 hexadecimal digits; the first half is shown, in groups of four. */
  readonly fingerprint: string;
}

/** The content of the field's appearance stream (m l c h, f S, w J j, rg RG), deflated. */
export async function drawAppearance(appearance: Appearance): Promise<Uint8Array> {
  const glyphs = await loadGlyphs();
  return deflated(new TextEncoder().encode(operators(glyphs, appearance)));
}

const ink = '0.086 0.125 0.165';
const secondInk = '0.267 0.318 0.365';
const thirdInk = '0.361 0.412 0.455';
const accent = '0.086 0.278 0.62';

interface Row {
  readonly text: string;
  readonly style: TextStyle;
  readonly colour: string;
  /** From the baseline above, or from the line under the mark. */
  readonly leading: number;
}

/** The field the sizes below are made for; in a smaller one everything shrinks alike. */
const made = { width: 140, height: 120 } as const;

/** Of the field's height: where the line stands, alike in fields of one size whatever is written below it. */
const lineAt = 0.64;

function operators(glyphs: Glyphs, appearance: Appearance): string {
  const { width, height } = appearance;
  const line = lineAt * height;
  let scale = Math.min(1, width / made.width, height / made.height);
  let rows = rowsOf(glyphs, appearance, scale);
  while (heightOf(rows) + deepest * scale > line) {
    scale *= 0.96;
    rows = rowsOf(glyphs, appearance, scale);
  }
  const gap = 3 * scale;
  const area: Area = { left: 0, bottom: line + gap, width, height: height - line - gap };
  const mark = `${accent} rg\n${accent} RG\n${markOutlines(glyphs, appearance.mark, area)}`;
  const rule = `${ink} RG\n${number(0.75 * scale)} w\n${point(0, line)} m\n${point(width, line)} l\nS\n`;
  return mark + rule + drawnRows(glyphs, rows, line);
}

/** How far the last row reaches below its baseline. */
const deepest = 2.5;

const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, { leading }) => sum + leading, 0);

function rowsOf(glyphs: Glyphs, appearance: Appearance, scale: number): readonly Row[] {
  const { name, reason, at, shownAt, keyLabel, fingerprint, width } = appearance;
  const rows = (
    text: string,
    face: TextStyle['face'],
    size: number,
    colour: string,
    [first, next]: readonly [number, number],
    most: number,
  ): Row[] => {
    const style = { face, size: size * scale };
    return brokenIntoLines(glyphs, text, style, width, most).map((line, index) => ({
      text: line,
      style,
      colour,
      leading: (index === 0 ? first : next) * scale,
    }));
  };
  return [
    ...rows(name, 'semibold', 9, ink, [12.5, 11], 2),
    ...rows(reason, 'regular', 7.6, secondInk, [11, 9.2], 3),
    ...rows(shownAt ?? inUtc(at), 'regular', 8, secondInk, [11, 9.5], 1),
    ...rows(keyLabel ?? '', 'regular', 7.2, thirdInk, [12.5, 9], 1),
    ...groupLines(fingerprint).flatMap((line) => rows(line, 'mono', 7.2, ink, [9.5, 9.5], 1)),
  ];
}

const inUtc = (at: Date): string =>
  `${at.toISOString().slice(0, 16).replace('T', ' ').replace(':', '.')} UTC`;

/** 128 bits as two lines of four groups. */
function groupLines(fingerprint: string): readonly string[] {
  const groups = fingerprint.slice(0, 32).toUpperCase().match(/.{4}/g) ?? [];
  return [groups.slice(0, 4).join(' '), groups.slice(4).join(' ')];
}

function drawnRows(glyphs: Glyphs, rows: readonly Row[], top: number): string {
  let base = top;
  let drawn = '';
  for (const { text, style, colour, leading } of rows) {
    base -= leading;
    drawn += `${colour} rg\n${lineOutlines(glyphs, text, style, 0, base)}f\n`;
  }
  return drawn;
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
