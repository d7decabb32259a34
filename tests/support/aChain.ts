// Chains as sentences: aChain().statedBy('employee', …). Digests are short fakes; signatures are another test's business.
import type { Link } from '../../src/domain/chain/link.ts';
import type { Role } from '../../src/domain/people/role.ts';
import type { Said } from '../../src/domain/steps/steps.ts';
import { aReview, aSelfAssessment } from './bodies.ts';

export const assessmentId = '11111111-1111-4111-8111-111111111111';

export const keys: Record<Role, string> = {
  employee: 'e'.repeat(64),
  manager: 'a'.repeat(64),
  safetyRepresentative: '5'.repeat(64),
};

let made = 0;

/** A link that has seen `after`; its digest is unique in the run. */
export function aLink(said: Said, after: readonly Link[] = [], role: Role = roleOf(said)): Link {
  made += 1;
  const seq = 1 + Math.max(0, ...after.map(({ statement }) => statement.seq));
  const statement = {
    ...said,
    v: 1,
    assessment: assessmentId,
    seq,
    prev: after.map(({ digest }) => digest).sort(),
    at: new Date(Date.UTC(2026, 10, 23, 8, made)).toISOString(),
    author: { name: role, unit: 'Digital vård', role, fingerprint: keys[role] },
    checklist: { id: 'individual', version: 1, language: 'sv', digest: 'c'.repeat(64) },
    annexes: [],
    mark: { method: 'typed', name: role },
    meaning: 'Så här är det.',
  };
  return {
    digest: made.toString(16).padStart(64, '0'),
    envelope: `envelope-${made}`,
    statement,
  } as unknown as Link;
}

export const says = {
  assesses: (): Said => ({ kind: 'self-assessment', body: aSelfAssessment() }),
  reviews: (): Said => ({ kind: 'manager-review', body: aReview() }),
  returns: (): Said => ({
    kind: 'manager-review',
    body: { outcome: 'returned', message: 'Berätta mer om stolen.', reasons: [] },
  }),
  accepts: (): Said => ({ kind: 'acceptance', body: { outcome: 'accepted', comment: '', voluntary: true } }),
  declines: (): Said => ({
    kind: 'acceptance',
    body: { outcome: 'declined', comment: 'Datumet är för sent.', voluntary: true },
  }),
  concurs: (): Said => ({
    kind: 'safety-statement',
    body: { outcome: 'concurs', reason: '', invited: null },
  }),
  isAbsent: (): Said => ({
    kind: 'safety-statement',
    body: { outcome: 'notAvailable', reason: 'Inget ombud är utsett.', invited: '2026-11-20' },
  }),
  followsUp: (): Said => ({ kind: 'follow-up', body: { checks: [], note: 'Stolen är på plats.' } }),
};

function roleOf(said: Said): Role {
  if (said.kind === 'manager-review') return 'manager';
  if (said.kind === 'safety-statement') return 'safetyRepresentative';
  return said.kind === 'follow-up' ? 'manager' : 'employee';
}
