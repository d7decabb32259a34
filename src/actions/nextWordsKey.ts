import type { Statement } from '../domain/steps/statement.ts';

/** Which words say what happens now that this has been said; null when there is nothing to add. */
export function nextWordsKey(statement: Statement) {
  switch (statement.kind) {
    case 'self-assessment':
      return 'next.employee.sent';
    case 'manager-review':
      return statement.body.outcome === 'accepted' ? 'next.manager.signed' : 'next.manager.returned';
    case 'acceptance':
      return statement.body.outcome === 'accepted' ? 'next.employee.accepted' : 'next.employee.declined';
    case 'safety-statement':
      return representative[statement.body.outcome];
    case 'follow-up':
      return 'next.followUp.done';
  }
}

const representative = {
  concurs: 'next.representative.concurred',
  dissents: 'next.representative.dissented',
  abstains: 'next.representative.abstained',
  notAvailable: null,
} as const;
