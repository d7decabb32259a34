// The mark a person left: drawn strokes as smooth lines, or the typed name leaning like a hand. Equal in worth.
import type { Mark } from '../../domain/steps/mark.ts';
import type { Glyphs } from './glyphs.ts';
import { number, point } from './pathNumbers.ts';
import { lineOutlines, type TextStyle, widthOf } from './textOutlines.ts';

/** A place in the field, points, y upwards. */
export interface Area {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** Path operators that draw the mark inside the area, as large as it allows, from its lower left corner. */
export function markOutlines(glyphs: Glyphs, mark: Mark, area: Area): string {
  return mark.method === 'drawn' ? drawn(mark.strokes, area) : typed(glyphs, mark.name, area);
}

type Strokes = Extract<Mark, { method: 'drawn' }>['strokes'];
type Point = readonly [x: number, y: number];

/** The pad the strokes were drawn on. */
const pad = { width: 300, height: 100 } as const;

/** A small drawing grows to at most this many times its size on the pad, so that a dot stays a dot. */
const mostGrowth = 1.6;

function drawn(strokes: Strokes, area: Area): string {
  const inside = strokes.map((stroke) =>
    stroke.map(([x, y]): Point => [clamped(x, pad.width), clamped(y, pad.height)]),
  );
  const xs = inside.flat().map(([x]) => x);
  const ys = inside.flat().map(([, y]) => y);
  const [left, bottom] = [Math.min(...xs), Math.max(...ys)];
  const width = Math.max(...xs) - left;
  const height = bottom - Math.min(...ys);
  const whole = Math.min(area.width / pad.width, area.height / pad.height);
  const pen = Math.max(0.8, 2.4 * whole);
  const scale = Math.min(
    (area.width - pen) / Math.max(width, 1),
    (area.height - pen) / Math.max(height, 1),
    whole * mostGrowth,
  );
  const place = ([x, y]: Point): Point => [
    area.left + pen / 2 + (x - left) * scale,
    area.bottom + pen / 2 + (bottom - y) * scale,
  ];
  const lines = inside.map((stroke) => smoothLine(stroke.map(place)));
  return `${number(pen)} w\n1 J\n1 j\n${lines.join('')}S\n`;
}

const clamped = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** A curve through every point (Catmull-Rom as cubic curves). A single point becomes a dot by its round ends. */
function smoothLine(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)] ?? [0, 0];
  let path = `${point(...at(0))} m\n`;
  if (points.length < 3) return `${path}${point(...at(1))} l\n`;
  for (let index = 0; index < points.length - 1; index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const first = point(from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6);
    const second = point(to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6);
    path += `${first} ${second} ${point(...to)} c\n`;
  }
  return path;
}

const lean = 0.18;
const largest = 22;
/** Of the size: how far the letters g, j, p, q, y and the lean reach. */
const descent = 0.25;

function typed(glyphs: Glyphs, name: string, area: Area): string {
  const style = (size: number): TextStyle => ({ face: 'regular', size, slant: lean });
  const perPoint = widthOf(glyphs, name, style(1)) + lean;
  const size = Math.min(largest, area.width / perPoint, area.height / (1 + descent));
  const outlines = lineOutlines(
    glyphs,
    name,
    style(size),
    area.left + size * descent * lean,
    area.bottom + size * descent,
  );
  return outlines === '' ? '' : `${outlines}f\n`;
}
