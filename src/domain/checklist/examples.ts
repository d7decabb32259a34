// Worked examples: what an expert says the answers amount to. They test the risk arithmetic with the expert's own numbers.
import * as z from 'zod';
import { bandOf, preliminary } from '../assessment/rate.ts';
import { BandId, type Checklist } from './checklist.ts';
import type { Finding } from './finding.ts';
import { allQuestions } from './questions.ts';

/** Questions answered No, with the number measured if any, and the preliminary band each should land in. */
const Example = z.strictObject({
  title: z.string().min(1),
  no: z.record(z.string(), z.strictObject({ measured: z.number().nullable(), band: BandId })),
});

export const Examples = z.strictObject({ $schema: z.string().optional(), examples: z.array(Example).min(1) });
export type Examples = z.infer<typeof Examples>;

/** Every example that the checklist does not bear out. */
export function lintExamples(checklist: Checklist, { examples }: Examples, file: string): Finding[] {
  const questions = new Map(allQuestions(checklist).map(({ question }) => [question.id, question]));
  return examples.flatMap(({ title, no }) =>
    Object.entries(no).flatMap(([id, { measured, band }]): Finding[] => {
      const question = questions.get(id);
      if (!question) {
        return [{ file, item: id, fault: { kind: 'reference-unknown', field: title, id } }];
      }
      const actual = bandOf(checklist.risk, preliminary(checklist.risk, question, { measured }));
      if (actual === band) return [];
      return [{ file, item: id, fault: { kind: 'example-band', example: title, expected: band, actual } }];
    }),
  );
}
