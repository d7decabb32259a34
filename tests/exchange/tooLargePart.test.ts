import { expect, it } from 'vitest';
import type { Manifest } from '../../src/domain/notes/manifest.ts';
import { tooLargePart } from '../../src/exchange/tooLargePart.ts';
import { noteBodies } from '../support/noteBodies.ts';

const recipient = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';
const { manifest } = noteBodies({ fingerprint: 'a'.repeat(64), recipient });
const sha256 = '2a'.repeat(32);

function holding(statementsInMegabytes: number, reports: number): Manifest {
  const size = 1024 * 1024;
  return {
    ...manifest,
    statements: Array.from({ length: statementsInMegabytes }, () => ({ path: '', size, sha256 })),
    reports: Array.from({ length: reports }, () => ({
      ...{ path: '', size, sha256 },
      ...{ kind: 'assessment' as const, statement: sha256 },
    })),
  };
}

it('a long round has its reports, and many reports a short round; but not everything many times over', () => {
  expect(tooLargePart(holding(16, 4))).toBeNull();
  expect(tooLargePart(holding(1, 60))).toBeNull();
  expect(tooLargePart(holding(16, 5))).toEqual({ problem: 'too-large', limit: '64 MB' });
  expect(tooLargePart(holding(17, 0))).toEqual({ problem: 'too-large', limit: '16 MB' });
});
