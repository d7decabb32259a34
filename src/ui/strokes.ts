/** One line drawn without lifting: points in a box 300 wide and 100 high, y downwards, one decimal. */
export type Stroke = [number, number][];

export const mostStrokes = 60;
const mostPoints = 400;
const box = { width: 300, height: 100 };

/** Fits what was drawn on a surface of any size into the box, keeping its proportions. */
export function toBox(
  drawn: readonly (readonly { x: number; y: number }[])[],
  width: number,
  height: number,
): Stroke[] {
  const { scale, left, top } = placement(width, height);
  return drawn
    .filter((points) => points.length > 0)
    .slice(0, mostStrokes)
    .map((points) => thinned(points).map(({ x, y }) => [tenth(x * scale + left), tenth(y * scale + top)]));
}

/** The other way round: the box's strokes on a surface of any size. */
export function fromBox(strokes: readonly Stroke[], width: number, height: number) {
  const { scale, left, top } = placement(width, height);
  return strokes.map((stroke) =>
    stroke.map(([x, y]) => ({ x: (x - left) / scale, y: (y - top) / scale, pressure: 0.5, time: 0 })),
  );
}

function placement(width: number, height: number) {
  const scale = width > 0 && height > 0 ? Math.min(box.width / width, box.height / height) : 1;
  return { scale, left: (box.width - width * scale) / 2, top: (box.height - height * scale) / 2 };
}

function thinned<P>(points: readonly P[]): readonly P[] {
  const every = Math.ceil(points.length / mostPoints);
  return every <= 1 ? points : points.filter((_, at) => at % every === 0);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
