import type { Said } from '../domain/steps/steps.ts';
import type { MeaningKey } from '../ports/signing.ts';

/** What a signature under these words means. */
export function meaningKeyOf(said: Said): MeaningKey {
  switch (said.kind) {
    case 'self-assessment':
      return 'selfAssessment';
    case 'manager-review':
      return said.body.outcome === 'accepted' ? 'managerReview' : 'managerReturn';
    case 'acceptance':
      return said.body.outcome === 'accepted' ? 'employeeAccept' : 'employeeDecline';
    case 'safety-statement':
      return representative[said.body.outcome];
    case 'follow-up':
      return 'followUp';
  }
}

const representative = {
  concurs: 'representativeConcurs',
  dissents: 'representativeDissents',
  abstains: 'representativeAbstains',
  notAvailable: 'representativeNotAvailable',
} as const;
