import type { Area, Target } from '../engine/target.ts';
import type { Seeds } from '../seeds/seeds.ts';
import { certificateTargets } from './certificates.ts';
import { noteTargets } from './notes.ts';
import { packageTargets } from './packages.ts';
import { pdfTargets } from './pdfs.ts';
import { statementTargets } from './statements.ts';

/** All there is to fuzz, or one area of it. */
export async function targetsOf(seeds: Seeds, only: Area | null = null): Promise<readonly Target[]> {
  const targets = [
    ...(await statementTargets(seeds)),
    ...(await noteTargets(seeds)),
    ...(await packageTargets(seeds)),
    ...pdfTargets(seeds),
    ...certificateTargets(seeds),
  ];
  return targets.filter(({ area }) => only === null || area === only);
}
