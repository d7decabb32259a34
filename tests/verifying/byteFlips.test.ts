import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBytes } from '../../src/verifying/verifyBytes.ts';
import { seededRandom } from '../support/seededRandom.ts';
import { aSignedReport, coSignedChain, people } from '../support/signedReport.ts';

const now = new Date('2026-11-30T08:00:00Z');

describe('A signed report with one byte changed', () => {
  let report: Uint8Array;

  beforeAll(async () => {
    const by = await people();
    report = await aSignedReport(by, await coSignedChain(by));
  });

  it('is refused wherever the byte stands, 500 times of 500', async () => {
    const random = seededRandom(20261127);
    const accepted: number[] = [];
    for (let round = 0; round < 500; round += 1) {
      const at = random(report.length);
      const changed = report.with(at, (report[at] ?? 0) ^ (1 + random(255)));
      const { verdict } = await verifyBytes(changed, { now });
      if (verdict === 'valid' || verdict === 'warning') accepted.push(at);
    }
    expect(accepted).toEqual([]);
  }, 120_000);

  it('is refused all along the signature and around it', async () => {
    const start = Buffer.from(report).indexOf('/Contents <') - 60;
    const accepted: number[] = [];
    for (let at = start; at < start + 2400; at += 8) {
      const { verdict } = await verifyBytes(report.with(at, (report[at] ?? 0) ^ 1), { now });
      if (verdict === 'valid' || verdict === 'warning') accepted.push(at);
    }
    expect(accepted).toEqual([]);
  }, 120_000);
});
