// The words of a checklist in one language, by the ids of its structure.
import * as z from 'zod';
import { BandId } from './checklist.ts';
import { Line } from './language.ts';

/** What a number to measure is called, and how to find it. */
const MeasurementTexts = z.strictObject({ label: Line, how: Line });

export const QuestionTexts = z.strictObject({
  /** So that Yes means that things are as they should be. */
  question: Line,
  /** The headline when the answer is No. Blames a thing, never a person. */
  finding: Line,
  why: Line,
  how: z.array(Line).min(1),
  /** Measures the employee can take. */
  employee: z.array(Line),
  /** Measures that need the employer. */
  employer: z.array(Line),
  law: Line,
  measure: MeasurementTexts.nullable(),
  illustrationAlt: Line.nullable(),
  /** What "take up in person" means for this question. */
  oral: Line.nullable(),
});
export type QuestionTexts = z.infer<typeof QuestionTexts>;

/** A step of the risk scale: its name, and what it means when the name alone does not say. */
const Step = z.strictObject({ label: Line, meaning: Line });

/** The words of the risk scheme: sannolikhet, konsekvens and the bands. */
const ScaleTexts = z.strictObject({
  likelihood: z.strictObject({ 1: Line, 2: Line, 3: Line, 4: Line }),
  consequence: z.strictObject({ 1: Step, 2: Step, 3: Step, 4: Step }),
  bands: z.record(BandId, Line),
});

export const Texts = z.strictObject({
  $schema: z.string().optional(),
  title: Line,
  scale: ScaleTexts,
  /** `group` heads the sections that share it, in the list beside the questions. */
  sections: z.record(z.string(), z.strictObject({ title: Line, intro: Line, group: Line.optional() })),
  /** Titles of the parts of sections that have more than one. */
  parts: z.record(z.string(), z.strictObject({ title: Line, intro: Line.optional() })),
  items: z.record(z.string(), QuestionTexts),
});
export type Texts = z.infer<typeof Texts>;
