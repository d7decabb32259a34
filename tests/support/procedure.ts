import type { Procedure } from '../../src/domain/checklist/checklist.ts';

/** The order of the individual checklist. */
export const procedure: Procedure = [
  { step: 'self-assessment', after: [], repeats: false },
  { step: 'manager-review', after: ['self-assessment'], repeats: false },
  { step: 'acceptance', after: ['manager-review'], repeats: false },
  { step: 'safety-statement', after: ['manager-review'], repeats: false },
  { step: 'follow-up', after: ['acceptance', 'safety-statement'], repeats: true },
];
