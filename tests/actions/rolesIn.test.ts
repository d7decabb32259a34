import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../src/actions/rolesIn.ts';
import type { Link } from '../../src/domain/chain/link.ts';
import type { Role } from '../../src/domain/people/role.ts';

const said = (role: Role, fingerprint: string) => ({ statement: { author: { role, fingerprint } } }) as Link;

describe('the roles a person may speak in', () => {
  it.each([
    ['nobody is the employee by profile alone', ['employee'], [], []],
    ['a manager by profile', ['employee', 'manager'], [], ['manager']],
    ['the employee by their key, and then nothing else', ['employee', 'manager'], ['maja'], ['employee']],
    [
      'who has spoken as manager is not the representative too',
      ['manager', 'safetyRepresentative'],
      ['karin'],
      ['manager'],
    ],
    ['who began with an earlier key', ['employee'], ['later', 'maja'], ['employee']],
  ] as const)('%s', (_, roles, keys, expected) => {
    const links = [said('employee', 'maja'), said('manager', 'karin')];
    expect(rolesIn({ roles }, new Set<string>(keys), links)).toEqual(expected);
  });
});
