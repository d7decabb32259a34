// The words of a checklist in one language, by the ids of its structure.
import * as z from 'zod';

const line = z.string().trim().min(1);

export const QuestionTexts = z.strictObject({
  /** So that Yes means that things are as they should be. */
  question: line,
  /** The headline when the answer is No. Blames a thing, never a person. */
  finding: line,
  why: line,
  how: z.array(line),
  /** Measures the employee can take. */
  employee: z.array(line),
  /** Measures that need the employer. */
  employer: z.array(line),
  law: line,
  measure: line.nullable(),
  illustrationAlt: line.nullable(),
  /** What "take up in person" means for this question. */
  oral: line.nullable(),
});
export type QuestionTexts = z.infer<typeof QuestionTexts>;

export const Texts = z.strictObject({
  $schema: z.string().optional(),
  title: line,
  sections: z.record(z.string(), z.strictObject({ title: line, intro: line, group: line.optional() })),
  /** Titles of the parts of sections that have more than one. */
  parts: z.record(z.string(), z.strictObject({ title: line, intro: line.optional() })),
  items: z.record(z.string(), QuestionTexts),
});
export type Texts = z.infer<typeof Texts>;
