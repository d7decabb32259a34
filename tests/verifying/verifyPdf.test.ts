import { beforeAll, describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/domain/chain/link.ts';
import type { Verdict } from '../../src/ports/verifying.ts';
import { verifyBytes } from '../../src/verifying/verifyBytes.ts';
import { says } from '../support/aChain.ts';
import { aBasePdf, assessmentFields } from '../support/basePdf.ts';
import { bytesOf, cutTo } from '../support/pdfForgery.ts';
import { anIdentity } from '../support/signatures.ts';
import {
  anEnvelope,
  aReportOf,
  aSignedReport,
  attachmentOf,
  coSignedChain,
  type People,
  people,
  signedReport,
} from '../support/signedReport.ts';

const now = new Date('2026-11-30T08:00:00Z');
const codes = ({ problems }: Verdict) => problems.map(({ code }) => code);

let by: People;
let chain: readonly Envelope[];
let full: Uint8Array;

beforeAll(async () => {
  by = await people();
  chain = await coSignedChain(by);
  full = await aSignedReport(by, chain);
});

describe('The verdict on a report', () => {
  it('is valid when all three have signed, and says who', async () => {
    const verdict = await verifyBytes(full, { now });
    expect(verdict.problems).toEqual([]);
    expect(verdict.verdict).toBe('valid');
    expect(verdict.kind).toBe('pdf');
    expect(verdict.waiting).toEqual([]);
    expect(verdict.envelopes).toEqual(chain);
    expect(verdict.signers.map(({ name, role, trust }) => [name, role, trust])).toEqual([
      ['Karin Öberg', 'manager', 'unknown'],
      ['Maja Lindqvist', 'employee', 'unknown'],
      ['Daniel Ekström', 'safetyRepresentative', 'unknown'],
    ]);
    expect(verdict.signers[0]?.fingerprint).toBe(by.manager.fingerprint);
    expect(verdict.signers[0]?.claimedTime).toMatch(/^20\d\d-11-27T12:05:00\.000Z$/);
  });

  it('is valid when the representative signed before the employee', async () => {
    const pdf = await aSignedReport(by, chain, ['manager', 'safetyRepresentative', 'employee']);
    expect((await verifyBytes(pdf, { now })).verdict).toBe('valid');
  });

  it('is a warning while signatures are waited for, and names whose', async () => {
    const verdict = await verifyBytes(cutTo(full, 3), { now });
    expect(verdict.verdict).toBe('warning');
    expect(verdict.problems).toEqual([{ code: 'signatures-missing', severity: 'warning', detail: '1 of 3' }]);
    expect(verdict.waiting).toEqual(['safetyRepresentative']);
  });

  it('is valid for a self-assessment that its employee signed', async () => {
    const assessed = chain.slice(0, 1);
    const fields = assessmentFields.slice(0, 1);
    const pdf = await signedReport(aReportOf(assessed, { fields }), 'employee', by.employee);
    const verdict = await verifyBytes(pdf, { now });
    expect(verdict.problems).toEqual([]);
    expect(verdict.verdict).toBe('valid');
  });

  it('holds for a report made after the round was returned once and stated again', async () => {
    const returned = await anEnvelope(says.returns(), 'manager', by.manager, chain.slice(0, 1));
    const again = await anEnvelope(says.assesses(), 'employee', by.employee, [
      ...chain.slice(0, 1),
      returned,
    ]);
    const before = [...chain.slice(0, 1), returned, again];
    const reviewed = await anEnvelope(says.reviews(), 'manager', by.manager, before);
    const pdf = await aSignedReport(by, [...before, reviewed]);
    expect((await verifyBytes(pdf, { now })).verdict).toBe('valid');
  });

  it('warns of a clock that ran ahead, and of one that ran behind the earlier signature', async () => {
    const base = aReportOf(chain);
    const first = await signedReport(base, 'manager', by.manager, { at: '2026-12-24T08:00:00Z' });
    const pdf = await signedReport(first, 'employee', by.employee, { at: '2026-11-28T08:00:00Z' });
    const verdict = await verifyBytes(pdf, { now });
    expect(verdict.verdict).toBe('warning');
    expect(codes(verdict)).toEqual(['time-ahead', 'time-before-previous', 'signatures-missing']);
  });

  it('warns when a certificate was not valid at the claimed time', async () => {
    const base = aReportOf(chain);
    const pdf = await signedReport(base, 'manager', by.manager, { at: '2019-11-28T08:00:00Z' });
    expect(codes(await verifyBytes(pdf, { now }))).toContain('certificate-not-valid-then');
  });

  it('warns when another representative signed than the one the manager named', async () => {
    const other = await anIdentity('safetyRepresentative', 'Sara Holm');
    const pdf = await signedReport(cutTo(full, 3), 'safetyRepresentative', other, { name: 'Sara Holm' });
    const verdict = await verifyBytes(pdf, { now });
    expect(verdict.verdict).toBe('warning');
    expect(codes(verdict)).toEqual(['representative-not-the-named']);
  });
});

describe('The verdict on a file that is not ours to judge', () => {
  it('is unreadable for a PDF without a chain of ours, whatever it is signed with', async () => {
    const fields = [{ name: 'Signature1', rect: [0, 0, 100, 50] as const }];
    const verdict = await verifyBytes(aBasePdf({ fields, attachmentName: 'invoice.xml' }), { now });
    expect(verdict).toMatchObject({ kind: 'pdf', verdict: 'unreadable' });
    expect(codes(verdict)).toEqual(['pdf-foreign']);
  });

  it('is unreadable for a PDF of another form, such as one with a cross-reference stream', async () => {
    const pdf = bytesOf('%PDF-1.7\n1 0 obj\n<< >>\nendobj\nstartxref\n9\n%%EOF\n');
    expect(codes(await verifyBytes(pdf, { now }))).toEqual(['pdf-foreign']);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', bytesOf('Hej!')],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['a zip', bytesOf('PK\u0003\u0004')],
  ])('is unreadable for %s', async (_, bytes) => {
    const verdict = await verifyBytes(bytes, { now });
    expect(verdict).toMatchObject({ kind: 'unknown', verdict: 'unreadable', signers: [] });
    expect(codes(verdict)).toEqual(['not-our-file']);
  });

  it('is unreadable, not refused as forged, when the chain comes from a later version', async () => {
    const attachment = bytesOf('{"format":"distansrond-chain","v":2,"more":[]}');
    const pdf = await signedReport(aReportOf([], { attachment }), 'manager', by.manager);
    expect((await verifyBytes(pdf, { now })).verdict).toBe('unreadable');
  });

  it('says that an attachment of another assessment does not fit, even when its statements do', async () => {
    const attachment = attachmentOf(chain, '22222222-2222-4222-8222-222222222222');
    const pdf = await signedReport(aReportOf(chain, { attachment }), 'manager', by.manager);
    expect(codes(await verifyBytes(pdf, { now }))).toContain('chain-wrong-assessment');
  });
});
