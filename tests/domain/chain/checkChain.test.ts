import { describe, expect, it } from 'vitest';
import { checkChain } from '../../../src/domain/chain/checkChain.ts';
import type { Link } from '../../../src/domain/chain/link.ts';
import { aLink, keys, says } from '../../support/aChain.ts';

const assessed = aLink(says.assesses());
const reviewed = aLink(says.reviews(), [assessed]);
const accepted = aLink(says.accepts(), [reviewed]);

const absent = {
  kind: 'safety-statement',
  body: { outcome: 'notAvailable', reason: 'Sjuk.', invited: '2026-11-20' },
} as const;

function changed(link: Link, statement: object): Link {
  return { ...link, statement: { ...link.statement, ...statement } } as Link;
}

describe('a chain', () => {
  it('holds when every predecessor is there and every author is in their place', () => {
    expect(checkChain([assessed, reviewed, accepted])).toEqual([]);
  });

  it('holds when the manager states that the representative could not take part', () => {
    expect(checkChain([assessed, reviewed, aLink(absent, [reviewed], 'manager')])).toEqual([]);
  });

  it.each<[string, Link[], string]>([
    ['nothing at all', [], 'empty'],
    ['the same statement twice', [assessed, assessed], 'duplicate'],
    ['a missing predecessor', [assessed, accepted], 'unknown-predecessor'],
    ['a number out of order', [assessed, changed(reviewed, { seq: 5 })], 'wrong-sequence'],
    [
      'a statement of another assessment',
      [assessed, changed(reviewed, { assessment: crypto.randomUUID() })],
      'wrong-assessment',
    ],
    [
      'another version of the checklist',
      [
        assessed,
        changed(reviewed, { checklist: { ...assessed.statement.checklist, digest: 'd'.repeat(64) } }),
      ],
      'wrong-checklist',
    ],
    [
      'a role that has no say at the step',
      [assessed, aLink(says.reviews(), [assessed], 'employee')],
      'wrong-role',
    ],
    [
      'a manager who concurs in the representative’s place',
      [assessed, reviewed, aLink(says.concurs(), [reviewed], 'manager')],
      'wrong-role',
    ],
    [
      'a representative who states their own absence',
      [assessed, reviewed, aLink(absent, [reviewed], 'safetyRepresentative')],
      'wrong-role',
    ],
    [
      'two employees',
      [
        assessed,
        reviewed,
        changed(accepted, { author: { ...accepted.statement.author, fingerprint: '9'.repeat(64) } }),
      ],
      'wrong-author',
    ],
    [
      'a manager with the employee’s key',
      [assessed, changed(reviewed, { author: { ...reviewed.statement.author, fingerprint: keys.employee } })],
      'wrong-author',
    ],
  ])('is refused for %s', (_, links, fault) => {
    expect(checkChain(links)).toContain(fault);
  });
});
