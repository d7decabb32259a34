// The vocabulary of procedures. The order of the steps is the checklist's, not the code's.
export const stepKinds = [
  'self-assessment',
  'manager-review',
  'acceptance',
  'safety-statement',
  'follow-up',
] as const;
export type StepKind = (typeof stepKinds)[number];
