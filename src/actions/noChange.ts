import type { AssessmentOutline, RecordChange } from '../ports/records.ts';

/** A change of a stored assessment that changes nothing: what is to be added is spread over it. */
export function noChange({ id, profile, demo, envelopes }: AssessmentOutline): RecordChange {
  return {
    ...{ id, profile, demo, expectedLength: envelopes.length },
    ...{ envelopes: [], annexes: [], reports: [], handOvers: [], settledDraft: null },
  };
}
