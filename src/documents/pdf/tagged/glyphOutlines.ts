// Words drawn as outlines, for places that may not name a typeface.
import type { PathCommand, Typeface } from './typeface.ts';

type Point = readonly [x: number, y: number];

/** Filled paths of a line of text, as content operators. `size` in points, `at` where the baseline begins. */
export function glyphOutlines(typeface: Typeface, text: string, size: number, at: Point): string {
  const scale = size / typeface.unitsPerEm;
  const { glyphs, positions } = typeface.layout(text);
  let [x, y] = at;
  const paths: string[] = [];
  glyphs.forEach(({ path }, index) => {
    if (path.commands.length > 0) paths.push(`${outline(path.commands, scale, [x, y])} f`);
    x += (positions[index]?.xAdvance ?? 0) * scale;
  });
  return paths.join('\n');
}

function outline(commands: readonly PathCommand[], scale: number, [dx, dy]: Point): string {
  const names = {
    moveTo: 'm',
    lineTo: 'l',
    quadraticCurveTo: 'c',
    bezierCurveTo: 'c',
    closePath: 'h',
  } as const;
  let pen: Point = [0, 0];
  const operators = commands.map(({ command, args }) => {
    const placed = args.map((value, index) => value * scale + (index % 2 === 0 ? dx : dy));
    const points = command === 'quadraticCurveTo' ? cubic(pen, placed) : placed;
    if (points.length > 0) pen = [points.at(-2) ?? 0, points.at(-1) ?? 0];
    return [...points.map(hundredths), names[command]].join(' ');
  });
  return operators.join(' ');
}

/** TrueType's quadratic curve as the cubic one PDF knows. */
function cubic([x0, y0]: Point, [cx = 0, cy = 0, x = 0, y = 0]: readonly number[]): number[] {
  const toControl = (from: number, control: number): number => from + (2 / 3) * (control - from);
  return [toControl(x0, cx), toControl(y0, cy), toControl(x, cx), toControl(y, cy), x, y];
}

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
