// A checklist of a few questions, one of each nature.
import type { Checklist, Question } from '../../src/domain/checklist/checklist.ts';
import { procedure } from './procedure.ts';

export function aQuestion(id: string, more: Partial<Question> = {}): Question {
  return {
    id,
    kind: 'normal',
    core: true,
    scope: 'binding',
    references: ['AFS 2023:11 3 kap. 13 §'],
    consequence: 2,
    consequenceWhen: null,
    lifeSafety: false,
    photo: 'useful',
    measure: null,
    illustration: null,
    opensWhenNo: null,
    dependsOnPlace: true,
    ...more,
  };
}

export function aChecklist(questions: readonly Question[]): Checklist {
  return {
    id: 'individual',
    version: 1,
    status: 'draft',
    sourceLanguage: 'sv',
    author: 'employee',
    procedure,
    risk: {
      preliminaryLikelihood: 3,
      bands: [
        { id: 'low', from: 1, to: 3 },
        { id: 'medium', from: 4, to: 6 },
        { id: 'high', from: 8, to: 9 },
        { id: 'veryHigh', from: 12, to: 16 },
      ],
      serious: { bands: ['high', 'veryHigh'], consequence: 4 },
      measureRequired: ['high', 'veryHigh'],
    },
    plan: null,
    sections: [{ id: 'S', parts: [{ id: 'S1', zone: null, questions: [...questions] }] }],
  };
}
