// The plan drawing with the risks standing on what they concern.
import { G, Path, Svg, Text } from '@react-pdf/renderer';
import type { ReactElement } from 'react';
import type { PlanShape } from '../../../domain/checklist/checklist.ts';
import type { PlanMarker, PlanPicture } from '../../../domain/report/reportModel.ts';
import { tag } from '../tagged/tag.ts';
import { bandColours, colours, type } from '../theme.ts';
import { glyphPaths } from './Glyph.tsx';

export function PlanDrawing({
  picture,
  width,
}: {
  readonly picture: PlanPicture;
  readonly width: number;
}): ReactElement {
  const { plan, alt, markers } = picture;
  const shapes = plan.zones.flatMap((zone) =>
    zone.shapes.map((shape, index) => ({ shape, key: `${zone.id}-${index}` })),
  );
  return (
    <Svg
      {...tag('Figure', { alt })}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      style={{ width, height: (width * plan.height) / plan.width }}
    >
      <Path d={plan.floor} fill={colours.paper} />
      {plan.walls.map((d) => (
        <Path key={d} d={d} fill={colours.ink} />
      ))}
      {plan.lines.map((d) => (
        <Path key={d} d={d} fill="none" stroke={colours.ink} strokeWidth={1.8} />
      ))}
      {shapes.map(({ shape, key }) => (
        <Path key={key} d={shape.d} strokeLinecap="round" {...strokeOf(shape)} />
      ))}
      {markers.map((marker) => (
        <Marker key={`${marker.x} ${marker.y}`} marker={marker} within={plan.width} />
      ))}
    </Svg>
  );
}

/** All of three numbers; of more the first two and how many are left. The table beside has them all. */
function shortList(numbers: readonly number[]): string {
  return numbers.length <= 3
    ? numbers.join(', ')
    : `${numbers.slice(0, 2).join(', ')} +${numbers.length - 2}`;
}

/** Markers keep this far from the drawing's sides, in its own units: inside the walls. */
const wall = 12;

function strokeOf({ role }: PlanShape): { fill: string; stroke: string; strokeWidth: number } {
  if (role === 'object') return { fill: colours.paper, stroke: colours.ink, strokeWidth: 1.8 };
  return {
    fill: 'none',
    stroke: role === 'fine' ? colours.line2 : colours.ink,
    strokeWidth: role === 'fine' ? 1.2 : 1.8,
  };
}

/** The worst band of the place, and the numbers of its risks. White around them lifts them off the drawing. */
function Marker({ marker, within }: { readonly marker: PlanMarker; readonly within: number }): ReactElement {
  const { y, band, numbers } = marker;
  const colour = bandColours[band].ink;
  const label = shortList(numbers);
  const width = 29 + label.length * 7;
  const left = Math.min(Math.max(marker.x - 13, wall), within - wall - width);
  return (
    <G transform={`translate(${left}, ${y - 13})`}>
      <Path
        d={`M13 0H${width - 13}A13 13 0 0 1 ${width - 13} 26H13A13 13 0 0 1 13 0Z`}
        fill={colours.paper}
        stroke={colour}
        strokeWidth={1.2}
      />
      <G transform="translate(5, 4.6) scale(1.05)">{glyphPaths(band, colour)}</G>
      <Text
        x={24.5}
        y={17.6}
        style={{ ...type.strong, fontSize: 13, lineHeight: 1, color: colour }}
        fill={colour}
      >
        {label}
      </Text>
    </G>
  );
}
