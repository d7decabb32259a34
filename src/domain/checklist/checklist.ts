// The structure of a checklist, apart from its words. A person who knows safety but not programming writes it.
import * as z from 'zod';
import { Level } from '../assessment/rating.ts';
import { Role } from '../people/role.ts';
import { stepKinds } from '../steps/stepKind.ts';
import { Language } from './language.ts';

const id = z.string().regex(/^[A-Za-z0-9-]{1,40}$/);

/** A number worth measuring: what is plausible, and what is usually good (null: no such limit). */
const Measurement = z.strictObject({
  id,
  unit: z.enum(['cm', 'lux', 'min', '%', 'd', 'h', 'kg', '°C', '×', 'Mbit/s']),
  min: z.number(),
  max: z.number(),
  goodFrom: z.number().nullable(),
  goodTo: z.number().nullable(),
});

export const Question = z.strictObject({
  /** For ever: answers point at it. Never reused. */
  id,
  /** `fact`: agreed or not, seldom a hazard. `sensitive`: kept apart. `local-only`: never leaves the device. */
  kind: z.enum(['normal', 'fact', 'sensitive', 'local-only']),
  /** Part of the short form. */
  core: z.boolean(),
  /** What the rule is at the remote workplace. */
  scope: z.enum(['binding', 'guidance', 'local', 'agreement', 'practice']),
  references: z.array(z.string().min(1)),
  /** First guess of konsekvens when the answer is No. */
  consequence: Level,
  /** A measured value that makes the consequence another. */
  consequenceWhen: z.strictObject({ measureOver: z.number(), consequence: Level }).nullable(),
  /** A No means: pause the work there until it is mended. */
  lifeSafety: z.boolean(),
  photo: z.enum(['useful', 'none', 'never']),
  measure: Measurement.nullable(),
  illustration: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .nullable(),
  /** In the short form, this question opens when that one is answered No. */
  opensWhenNo: id.nullable(),
  dependsOnPlace: z.boolean(),
  /** Workplace checklist: individual questions whose answers, without names, shed light on this one. */
  rollUpFrom: z.array(id).optional(),
  /** Workplace checklist: what shows that it is so. */
  evidence: z.enum(['policy', 'practice', 'numbers']).optional(),
});
export type Question = z.infer<typeof Question>;

/** A stretch of a section walked in one go, with its place in the plan drawing. */
export const Part = z.strictObject({ id, zone: id.nullable(), questions: z.array(Question).min(1) });
export type Part = z.infer<typeof Part>;

export const Section = z.strictObject({ id, parts: z.array(Part).min(1) });
export type Section = z.infer<typeof Section>;

/** Who speaks, after whom. A step may be taken when every step in `after` stands. */
export const Procedure = z
  .array(z.strictObject({ step: z.enum(stepKinds), after: z.array(z.enum(stepKinds)), repeats: z.boolean() }))
  .min(1);
export type Procedure = z.infer<typeof Procedure>;

export const bandIds = ['low', 'medium', 'high', 'veryHigh'] as const;
export const BandId = z.enum(bandIds);
export type BandId = z.infer<typeof BandId>;

/** The numbers of the risk matrix. The arithmetic is in assessment/rate.ts. */
export const RiskScheme = z.strictObject({
  /** Likelihood assumed for the employee's preliminary picture, before anyone has rated. */
  preliminaryLikelihood: Level,
  bands: z.array(z.strictObject({ id: BandId, from: z.int(), to: z.int() })).min(1),
  /** Proposed as serious (allvarlig): these bands, or this consequence and above. */
  serious: z.strictObject({ bands: z.array(BandId), consequence: Level }),
  /** Bands whose risks need a measure with person and date before the manager signs. */
  measureRequired: z.array(BandId),
});
export type RiskScheme = z.infer<typeof RiskScheme>;

/** SVG path data: absolute or relative, so that the page and the PDF can draw it alike. */
const PathData = z.string().regex(/^[Mm][-\d\s.,A-Za-z]*$/);

/** A shape of the plan drawing, in the drawing's own units. */
export const PlanShape = z.strictObject({
  d: PathData,
  /** `object` is filled when its zone is done; `detail` is line only; `fine` is a thin, fainter line. */
  role: z.enum(['object', 'detail', 'fine']),
});
export type PlanShape = z.infer<typeof PlanShape>;
const PlanZone = z.strictObject({
  id,
  shapes: z.array(PlanShape).min(1),
  /** Where the number stands. */
  label: z.strictObject({ x: z.number(), y: z.number() }),
  /** Where risk glyphs are placed. */
  glyph: z.strictObject({ x: z.number(), y: z.number() }),
});

/** The room as a drawing, 0 0 width height. Later zones lie above earlier ones. */
export const Plan = z.strictObject({
  width: z.number(),
  height: z.number(),
  /** Filled with the surface colour, under everything. */
  floor: PathData,
  /** Filled with ink. */
  walls: z.array(PathData),
  /** Drawn in ink whatever has been answered. */
  lines: z.array(PathData),
  zones: z.array(PlanZone).min(1),
});
export type Plan = z.infer<typeof Plan>;

export const Checklist = z.strictObject({
  $schema: z.string().optional(),
  id,
  version: z.int().positive(),
  status: z.enum(['draft', 'published']),
  /** The language the words are first written in. */
  sourceLanguage: Language,
  /** Who walks it. */
  author: Role,
  procedure: Procedure,
  risk: RiskScheme,
  plan: Plan.nullable(),
  sections: z.array(Section).min(1),
});
export type Checklist = z.infer<typeof Checklist>;
