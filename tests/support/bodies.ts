// What people say in the tests, whole and plainly fictitious.
import type { Answer } from '../../src/domain/answers/answers.ts';
import type { AcceptedReview } from '../../src/domain/steps/managerReview.ts';
import type { SelfAssessmentBody } from '../../src/domain/steps/selfAssessment.ts';

export function anAnswer(value: Answer['value'], more: Partial<Answer> = {}): Answer {
  return { value, comment: '', measures: [], photos: [], measured: null, ...more };
}

export function aSelfAssessment(more: Partial<SelfAssessmentBody> = {}): SelfAssessmentBody {
  return {
    place: 'home',
    placeName: 'Hemmet',
    form: 'core',
    daysPerWeek: 2,
    hoursPerDay: 8,
    mainWorkplace: 'Norrsund, hus 4',
    manager: 'Karin Öberg',
    safetyRepresentative: 'Daniel Ekström',
    answers: { 'I-ST-01': anAnswer('no', { comment: 'Köksstol.' }) },
    ownRisks: [],
    ...more,
  };
}

export function aReview(more: Partial<AcceptedReview> = {}): AcceptedReview {
  return {
    outcome: 'accepted',
    ratings: {
      'I-ST-01': {
        now: { likelihood: 3, consequence: 3 },
        after: { likelihood: 1, consequence: 3 },
        serious: true,
        seriousReason: '',
        existing: '',
        view: '',
      },
    },
    measures: {
      'I-ST-01': [
        {
          id: '22222222-2222-4222-8222-222222222222',
          what: 'Maja lånar en kontorsstol',
          kind: 'loan',
          actor: 'employer',
          responsible: 'Karin Öberg',
          due: '2026-12-11',
          followUp: '2027-01-15',
          done: false,
        },
      ],
    },
    agreement: {
      decision: 'yes',
      reason: '',
      obstacles: '',
      bridging: '',
      place: 'home',
      placeAgreed: true,
      daysPerWeek: 2,
      hoursPerDay: 8,
      fixedHours: true,
      availability: '',
      mainWorkplaceDays: 'Tisdagar',
      tasks: '',
      loans: [],
      validUntil: null,
      voluntary: true,
    },
    dialogue: {
      date: '2026-11-25',
      form: 'video',
      participants: ['employee', 'manager'],
      talkedAbout: [],
      note: '',
    },
    safetyRepresentative: 'Daniel Ekström',
    nextRound: '2027-11-30',
    ...more,
  };
}
