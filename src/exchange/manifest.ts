// The first part of a package: what else is in it, with sizes and digests. Format 1.
// A later format gets a higher number and a reader of its own; `v` is read before anything else.
import * as z from 'zod';
import { limits } from '../bytes/limits.ts';
import { Digest, Moment, RandomId } from '../domain/chain/digest.ts';
import { Role } from '../domain/people/role.ts';
import { packageLimits } from './packageLimits.ts';

export const manifestPath = 'manifest.json';
export const manifestFormat = 'distansrond-package';

/** The outermost of a manifest of any version. */
export const AnyManifest = z.looseObject({ format: z.literal(manifestFormat), v: z.int().positive() });

/** Exact paths leave no room for folders, dots or names of anybody's choosing. */
function partAt(path: RegExp, longest: number) {
  return { path: z.string().regex(path), size: z.int().min(1).max(longest), sha256: Digest };
}

const Party = z.strictObject({ name: z.string().max(120), role: Role });

export const Manifest = z.strictObject({
  format: z.literal(manifestFormat),
  v: z.literal(1),
  assessment: RandomId,
  from: Party,
  to: Party,
  at: Moment,
  /** In the order the sender held them, which proves nothing. */
  statements: z.array(z.strictObject(partAt(/^statements\/\d{3}\.jws$/, limits.envelope))).max(limits.links),
  annexes: z.array(z.strictObject(partAt(/^annexes\/[0-9a-f-]{36}\.json$/, limits.annex))),
  reports: z
    .array(
      z.strictObject({
        ...partAt(/^reports\/\d{3}\.pdf$/, limits.file),
        kind: z.enum(['self-assessment', 'assessment']),
        statement: Digest,
      }),
    )
    .max(packageLimits.reports),
});
export type Manifest = z.infer<typeof Manifest>;

/** Every part the manifest names. */
export function partsOf({ statements, annexes, reports }: Manifest) {
  return [...statements, ...annexes, ...reports];
}
