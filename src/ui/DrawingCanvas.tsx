import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import Pad from 'signature_pad';
import { fromBox, mostStrokes, type Stroke, toBox } from './strokes.ts';

export interface DrawingHandle {
  /** Takes back the last stroke. */
  undo(): void;
}

/** A surface to draw on with pen, finger or mouse. Reports the strokes in a box 300 × 100 after each one. */
export function DrawingCanvas(props: {
  readonly handle: RefObject<DrawingHandle | null>;
  readonly label: string;
  readonly initial: readonly Stroke[];
  readonly onStrokes: (strokes: Stroke[]) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad>(null);
  const latest = useRef(props);
  latest.current = props;
  useImperativeHandle(props.handle, () => ({
    undo() {
      pad.current?.fromData(pad.current.toData().slice(0, -1));
      if (canvas.current && pad.current) latest.current.onStrokes(read(canvas.current, pad.current));
    },
  }));
  useEffect(() => {
    const surface = canvas.current;
    // Where nothing can be drawn, the name can still be typed.
    if (surface === null || surface.getContext('2d') === null) return;
    const made = new Pad(surface, {
      penColor: getComputedStyle(surface).color,
      minWidth: 0.8,
      maxWidth: 2.2,
    });
    pad.current = made;
    const settle = () => adapt(surface, made, latest.current.initial);
    const ended = () => {
      if (made.toData().length > mostStrokes) made.fromData(made.toData().slice(0, mostStrokes));
      latest.current.onStrokes(read(surface, made));
    };
    settle();
    made.addEventListener('endStroke', ended);
    window.addEventListener('resize', settle);
    return () => {
      window.removeEventListener('resize', settle);
      made.removeEventListener('endStroke', ended);
      made.off();
    };
  }, []);
  return <canvas ref={canvas} role="img" aria-label={props.label} />;
}

function read(surface: HTMLCanvasElement, pad: Pad): Stroke[] {
  const drawn = pad.toData().map(({ points }) => points);
  return toBox(drawn, surface.clientWidth, surface.clientHeight);
}

/** Gives the canvas the screen's own pixels and puts the strokes back. */
function adapt(surface: HTMLCanvasElement, pad: Pad, strokes: readonly Stroke[]) {
  const density = Math.max(1, window.devicePixelRatio);
  surface.width = surface.clientWidth * density;
  surface.height = surface.clientHeight * density;
  surface.getContext('2d')?.scale(density, density);
  const { penColor, minWidth, maxWidth, dotSize, velocityFilterWeight, compositeOperation } = pad;
  const look = { penColor, minWidth, maxWidth, dotSize, velocityFilterWeight, compositeOperation };
  const points = fromBox(strokes, surface.clientWidth, surface.clientHeight);
  pad.fromData(points.map((stroke) => ({ ...look, points: stroke })));
}
