import { type CSSProperties, useId } from 'react';
import { type Band, RiskGlyph } from './RiskGlyph.tsx';

/** The drawing, in its own units. The checklist holds it as data. */
export interface PlanDrawing {
  readonly width: number;
  readonly height: number;
  readonly floor: string;
  readonly walls: readonly string[];
  readonly lines: readonly string[];
  readonly zones: readonly PlanZoneDrawing[];
}
export interface PlanZoneDrawing {
  readonly id: string;
  readonly shapes: readonly { readonly d: string; readonly role: keyof typeof shapeClass }[];
  readonly label: { readonly x: number; readonly y: number };
  readonly glyph: { readonly x: number; readonly y: number };
}

export interface PlanZoneState {
  readonly state: 'todo' | 'active' | 'done' | 'result';
  /** The number that stands on it. */
  readonly number?: number;
  /** The gravest risk found there: a glyph on the object. */
  readonly risk?: Band;
  /** Just done: it draws itself once. */
  readonly fresh?: boolean;
}

/** The room as a plan: dashed before, hatched during, drawn when done. Always put progress in words beside it. */
export function Plan(props: {
  readonly drawing: PlanDrawing;
  readonly zones: Readonly<Record<string, PlanZoneState>>;
  /** What the drawing shows, in words. Empty when the words stand beside it. */
  readonly label: string;
  readonly className?: string;
}) {
  const hatch = useId();
  const { drawing } = props;
  return (
    <svg
      className={props.className ? `plan ${props.className}` : 'plan'}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="img"
      aria-label={props.label}
      aria-hidden={props.label === '' || undefined}
      style={{ '--hatch': `url(#${hatch})` } as CSSProperties}
    >
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="pl-hatch" d="M0 0V5" />
        </pattern>
      </defs>
      <path className="pl-floor" d={drawing.floor} />
      {drawing.walls.map((d) => (
        <path key={d} className="pl-wall" d={d} />
      ))}
      {drawing.lines.map((d) => (
        <path key={d} className="pl-thin" d={d} />
      ))}
      {drawing.zones.map((zone) => (
        <Zone key={zone.id} zone={zone} at={props.zones[zone.id] ?? { state: 'todo' }} />
      ))}
      {drawing.zones.map((zone) => (
        <Marker key={zone.id} zone={zone} at={props.zones[zone.id]} />
      ))}
    </svg>
  );
}

const shapeClass = { object: 'pl-f', detail: 'pl-l', fine: 'pl-thin' } as const;

function Zone({ zone, at }: { zone: PlanZoneDrawing; at: PlanZoneState }) {
  return (
    <g className="pl-z" data-s={at.state} data-fresh={at.fresh || undefined}>
      {zone.shapes.map(({ d, role }) => (
        <path key={d} className={shapeClass[role]} d={d} />
      ))}
    </g>
  );
}

function Marker({ zone, at }: { zone: PlanZoneDrawing; at: PlanZoneState | undefined }) {
  if (at?.risk !== undefined) {
    return (
      <g className={`c-${at.risk}`}>
        <rect className="pl-mb" x={zone.glyph.x - 15} y={zone.glyph.y - 15} width="30" height="30" />
        <RiskGlyph band={at.risk} x={zone.glyph.x - 12} y={zone.glyph.y - 12} size={24} />
      </g>
    );
  }
  if (at?.number === undefined) return null;
  return (
    <g className="pl-n" data-s={at.state}>
      <circle cx={zone.label.x} cy={zone.label.y} r="9.5" />
      <text x={zone.label.x} y={zone.label.y + 4}>
        {at.number}
      </text>
    </g>
  );
}
