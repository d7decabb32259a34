// The risk glyphs and answer marks: shapes that gain ink as the risk rises, so that they survive print in grey.
import { Circle, Path, Svg } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { BandId } from '../../../domain/checklist/checklist.ts';
import { colours } from '../theme.ts';

interface GlyphProps {
  readonly band: BandId;
  readonly colour: string;
  readonly size: number;
}

/** Decoration beside a word or number that says the same. */
export function Glyph({ band, colour, size }: GlyphProps): ReactElement {
  return (
    <Svg viewBox="0 0 16 16" style={{ width: size, height: size }}>
      {glyphPaths(band, colour)}
    </Svg>
  );
}

/** The glyph's paths in a box of 16 × 16, for use inside a larger drawing. */
export function glyphPaths(band: BandId, colour: string): ReactElement[] {
  switch (band) {
    case 'low':
      return [
        <Circle key="ring" cx={8} cy={8} r={6} fill="none" stroke={colour} strokeWidth={1.5} />,
        <Circle key="dot" cx={8} cy={8} r={1.7} fill={colour} />,
      ];
    case 'medium':
      return [
        <Path key="edge" d="M8 1.3 14.7 8 8 14.7 1.3 8Z" fill="none" stroke={colour} strokeWidth={1.5} />,
        <Path key="half" d="M1.8 8L14.2 8L8 14.2Z" fill={colour} />,
      ];
    case 'high':
      return [
        <Path
          key="triangle"
          d="M8 1.2 15.3 14.3H.7ZM7.2 5.8v4h1.6v-4Zm0 5.2v1.7h1.6V11Z"
          fill={colour}
          fillRule="evenodd"
        />,
      ];
    case 'veryHigh':
      return [
        <Path
          key="octagon"
          d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Zm2 2.8v5.1h1.8V3.8Zm0 6.5v1.9h1.8v-1.9Z"
          fill={colour}
          fillRule="evenodd"
        />,
      ];
  }
}

const marks = {
  check: 'M20 6 9 17l-5-5',
  cross: 'M18 6 6 18M6 6l12 12',
  slash: 'M22 2 2 22',
  talk: 'M4 5h16v11H11l-4 4v-4H4Z',
  lock: 'M6 11h12v9H6ZM9 11V8a3 3 0 0 1 6 0v3',
  open: 'M12 4a8 8 0 1 0 .01 0Z',
} as const;

/** A line drawing beside a word. */
export function LineMark({
  mark,
  colour = colours.ink2,
}: {
  mark: keyof typeof marks;
  colour?: string;
}): ReactElement {
  return (
    <Svg viewBox="0 0 24 24" style={{ width: 8.4, height: 8.4 }}>
      <Path d={marks[mark]} fill="none" stroke={colour} strokeWidth={2.2} />
    </Svg>
  );
}
