import { beforeAll, describe, expect, it } from 'vitest';
import { verdictCodes } from '../../src/verifying/verdictCodes.ts';
import { verifyBytes } from '../../src/verifying/verifyBytes.ts';
import { anOrganisation } from '../support/anOrganisation.ts';
import {
  baseAttacks,
  chainAttacks,
  fileAttacks,
  peopleAttacks,
  revisionAttacks,
  signatureAttacks,
  type Target,
} from '../support/pdfAttacks.ts';
import { cutTo } from '../support/pdfForgery.ts';
import { aReportOf, aSignedReport, coSignedChain, people } from '../support/signedReport.ts';

const now = new Date('2026-11-30T08:00:00Z');
let target: Target;

beforeAll(async () => {
  const by = await people();
  const chain = await coSignedChain(by);
  const full = await aSignedReport(by, chain);
  const trust = await anOrganisation(by.manager);
  target = { by, chain, base: aReportOf(chain), two: cutTo(full, 3), full, trust };
});

const classes = {
  "An attack on the file's form": fileAttacks,
  'An attack by a later save (ISA)': revisionAttacks,
  'An attack on a signature (USF, SWA)': signatureAttacks,
  'An attack prepared before signing (shadow)': baseAttacks,
  'A signature by the wrong person': peopleAttacks,
  'An attack on the statements carried': chainAttacks,
};

for (const [name, attacks] of Object.entries(classes)) {
  describe(name, () => {
    for (const { title, code, verdict: expected = 'invalid', make } of attacks) {
      it(`is ${expected} as ${code}: ${title}`, async () => {
        const { authorities } = target.trust;
        const verdict = await verifyBytes(await make(target), { now, authorities });
        expect(verdict.problems.map((problem) => problem.code)).toContain(code);
        expect(verdict.verdict).toBe(expected);
      });
    }
  });
}

/** Refusals that need no forged report; tested beside what gives them. */
const elsewhere = [
  'stamp-malformed',
  'stamp-mismatch',
  'external-appearance',
  'annex-changed',
  'package-damaged',
  'cover-signature',
  'sender-role',
  'card-invalid',
  'receipt-invalid',
];

describe('The attacks', () => {
  it('give every code that refuses a report', () => {
    const given = new Set(
      Object.values(classes).flatMap((attacks) => attacks.map(({ code }) => code as string)),
    );
    const refusals = Object.entries(verdictCodes).filter(([, outcome]) => outcome === 'invalid');
    expect(refusals.map(([code]) => code).filter((code) => !given.has(code))).toEqual(elsewhere);
  });
});
