// The visible part of a signature: a typed name or a drawing, equal in worth. The key is what signs.
import * as z from 'zod';

const Point = z.tuple([z.number(), z.number()]);

export const Mark = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('typed'), name: z.string().trim().min(1).max(120) }),
  z.strictObject({
    method: z.literal('drawn'),
    name: z.string().trim().min(1).max(120),
    /** Strokes of points in a box 300 wide and 100 high, y downwards, one decimal. */
    strokes: z.array(z.array(Point).min(1).max(400)).min(1).max(60),
  }),
]);
export type Mark = z.infer<typeof Mark>;
