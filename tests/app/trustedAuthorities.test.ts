import { expect, it } from 'vitest';
import { trustedAuthorities } from '../../src/app/trustedAuthorities.ts';
import type { Authorities } from '../../src/ports/verifying.ts';
import { memoryPorts } from '../support/memoryPorts.ts';

const root = 'ab'.repeat(32);
const read: Authorities = { organisations: '-----BEGIN X509 CRL-----', timestamps: '', eSign: '' };
const list = { organisation: 'Region Norrsund', root, number: 7, at: '', until: '' };

it('the authorities are one and the same until a newer revocation list has been seen', async () => {
  const { preferences } = memoryPorts();
  const authorities = trustedAuthorities(
    async () => read,
    preferences,
    async () => [list],
  );
  const first = await authorities();
  expect(first.lowestNumbers).toEqual({});
  await Promise.resolve();
  const second = await authorities();
  expect(second.lowestNumbers).toEqual({ [root]: 7 });
  expect(await authorities()).toBe(second);
});
