import { type ComponentType, lazy } from 'react';
import type { StepKind } from '../../domain/steps/stepKind.ts';
import type { StepFrame } from './stepFrame.ts';

/** The screen of each step. A new kind of step without one does not compile. */
export const screens: Readonly<Record<StepKind, ComponentType<StepFrame>>> = {
  'self-assessment': lazy(async () => {
    const { SelfAssessmentScreen } = await import('./self-assessment/SelfAssessmentScreen.tsx');
    return {
      default: ({ id, place }) => {
        const [part = null, question = null] = place === '' ? [] : place.split('/');
        return <SelfAssessmentScreen assessment={id} part={part} question={question} />;
      },
    };
  }),
  'manager-review': lazy(async () => ({
    default: (await import('./manager-review/ManagerReviewScreen.tsx')).ManagerReviewScreen,
  })),
  acceptance: lazy(async () => ({
    default: (await import('./acceptance/AcceptanceScreen.tsx')).AcceptanceScreen,
  })),
  'safety-statement': lazy(async () => ({
    default: (await import('./safety-statement/SafetyStatementScreen.tsx')).SafetyStatementScreen,
  })),
  'follow-up': lazy(async () => ({
    default: (await import('./follow-up/FollowUpScreen.tsx')).FollowUpScreen,
  })),
};
