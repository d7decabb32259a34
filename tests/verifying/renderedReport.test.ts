// The reports of the real renderer, signed by the real signer: what people will hold in their hands.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/domain/chain/link.ts';
import { verifyBytes } from '../../src/verifying/verifyBytes.ts';
import { drawn } from '../documents/inNode.ts';
import { seededRandom } from '../support/seededRandom.ts';
import { attachmentOf, coSignedChain, type People, people, signedReport } from '../support/signedReport.ts';

const now = new Date('2026-11-30T08:00:00Z');
let by: People;
let chain: readonly Envelope[];
let full: Uint8Array;

beforeAll(async () => {
  by = await people();
  chain = await coSignedChain(by);
  full = await drawn({}, attachmentOf(chain));
  for (const role of ['manager', 'employee', 'safetyRepresentative'] as const) {
    full = await signedReport(full, role, by[role]);
  }
}, 60_000);

describe('A rendered report', () => {
  it('is valid when all three have signed it', async () => {
    const verdict = await verifyBytes(full, { now });
    expect(verdict.problems).toEqual([]);
    expect(verdict.verdict).toBe('valid');
  });

  it('is valid as a self-assessment in English', async () => {
    const base = await drawn({ review: null, language: 'en' }, attachmentOf(chain.slice(0, 1)));
    const verdict = await verifyBytes(await signedReport(base, 'employee', by.employee), { now });
    expect(verdict.problems).toEqual([]);
    expect(verdict.verdict).toBe('valid');
  }, 60_000);

  it('is refused when its pages print the checksum of another chain', async () => {
    const base = await drawn({ checksum: '9c4e17a2d05b8f36'.repeat(4) }, attachmentOf(chain));
    const verdict = await verifyBytes(await signedReport(base, 'manager', by.manager), { now });
    expect(verdict.problems.map(({ code }) => code)).toContain('checksum-not-printed');
    expect(verdict.verdict).toBe('invalid');
  }, 60_000);

  it('is refused with any one byte changed, 60 times of 60', async () => {
    const random = seededRandom(60);
    const accepted: number[] = [];
    for (let round = 0; round < 60; round += 1) {
      const at = random(full.length);
      const changed = full.with(at, (full[at] ?? 0) ^ (1 + random(255)));
      const { verdict } = await verifyBytes(changed, { now });
      if (verdict === 'valid' || verdict === 'warning') accepted.push(at);
    }
    expect(accepted).toEqual([]);
  }, 60_000);
});
