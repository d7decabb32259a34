import { describe, expect, it } from 'vitest';
import { decide, type Intent } from '../../../src/domain/chain/decide.ts';
import { fold } from '../../../src/domain/chain/fold.ts';
import type { Link } from '../../../src/domain/chain/link.ts';
import type { Role } from '../../../src/domain/people/role.ts';
import type { Said } from '../../../src/domain/steps/steps.ts';
import { aLink, assessmentId, keys, says } from '../../support/aChain.ts';
import { procedure } from '../../support/procedure.ts';

function intent(said: Said, role: Role): Intent {
  return {
    ...said,
    assessment: assessmentId,
    at: '2026-11-27T10:00:00.000Z',
    author: { name: 'Karin Öberg', unit: 'Digital vård', role, fingerprint: keys[role] },
    checklist: { id: 'individual', version: 1, language: 'sv', digest: 'c'.repeat(64) },
    annexes: [],
    mark: { method: 'typed', name: 'Karin Öberg' },
    meaning: 'Jag skriver under.',
  };
}

const decided = (links: Link[], said: Said, role: Role) =>
  decide(procedure, fold(procedure, links), intent(said, role));

describe('deciding', () => {
  const assessed = aLink(says.assesses());
  const reviewed = aLink(says.reviews(), [assessed]);
  const accepted = aLink(says.accepts(), [reviewed]);
  const concurred = aLink(says.concurs(), [reviewed]);

  it('places the statement after every head its author has seen', () => {
    const result = decided([assessed, reviewed, accepted, concurred], says.followsUp(), 'manager');
    expect(result).toMatchObject({
      ok: true,
      value: { seq: 4, prev: [accepted.digest, concurred.digest].sort() },
    });
  });

  it.each<[string, Link[], Said, Role]>([
    ['the manager before the employee', [], says.reviews(), 'manager'],
    ['the employee as manager', [assessed], says.reviews(), 'employee'],
    ['an acceptance of nothing', [assessed], says.accepts(), 'employee'],
    ['the manager as representative', [assessed, reviewed], says.concurs(), 'manager'],
    ['the representative as absent', [assessed, reviewed], says.isAbsent(), 'safetyRepresentative'],
    ['absence after the representative spoke', [assessed, reviewed, concurred], says.isAbsent(), 'manager'],
  ])('refuses %s', (_, links, said, role) => {
    expect(decided(links, said, role)).toMatchObject({ ok: false, problems: [{ problem: 'not-your-turn' }] });
  });

  it('lets each restate their own word while its ground stands', () => {
    expect(decided([assessed, reviewed, accepted], says.declines(), 'employee').ok).toBe(true);
    expect(decided([assessed, reviewed, accepted], says.reviews(), 'manager').ok).toBe(true);
  });

  it('asks for a reason with a no, and for none with a yes', () => {
    const wordless: Said = {
      kind: 'acceptance',
      body: { outcome: 'declined', comment: ' ', voluntary: true },
    };
    expect(decided([assessed, reviewed], wordless, 'employee')).toMatchObject({
      ok: false,
      problems: [{ problem: 'missing', missing: [{ what: 'declineComment' }] }],
    });
    const abstains: Said = {
      kind: 'safety-statement',
      body: { outcome: 'abstains', reason: '', invited: null },
    };
    expect(decided([assessed, reviewed], abstains, 'safetyRepresentative').ok).toBe(false);
    expect(decided([assessed, reviewed], says.concurs(), 'safetyRepresentative').ok).toBe(true);
  });
});
