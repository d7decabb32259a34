// What a stranger may put into a package, and that nothing of it stays on the device.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/domain/chain/link.ts';
import type { Role } from '../../src/domain/people/role.ts';
import type { Statement } from '../../src/domain/steps/statement.ts';
import type { Said } from '../../src/domain/steps/steps.ts';
import type { PackageContent, PackageParts } from '../../src/ports/exchange.ts';
import { assessmentId, says } from '../support/aChain.ts';
import { aDevice, type Device } from '../support/aDevice.ts';
import { importPackage, passphrase, withRecovery } from '../support/aRound.ts';
import { aSelfAssessment } from '../support/bodies.ts';
import { patched } from '../support/pdfForgery.ts';
import { anEnvelope, aReportOf, type People, people, signedReport } from '../support/signedReport.ts';

type Changes = Partial<PackageParts> & { readonly assessment?: string };

let device: Device;
let by: People;
let assessed: Envelope;
let reviewed: Envelope;

beforeEach(async () => {
  device = await withRecovery(await aDevice('Daniel Ekström', 'safetyRepresentative'));
  by = await people();
  assessed = await said(says.assesses(), 'employee');
  reviewed = await said(says.reviews(), 'manager', [assessed]);
});

/** Signed on the checklist that the device has. */
function said(words: Said, role: Role, before: readonly Envelope[] = [], changes: Partial<Statement> = {}) {
  return anEnvelope(words, role, by[role], before, { checklist: cited(), ...changes });
}

function cited(): Statement['checklist'] {
  const digest = device.ports.catalog.version('individual', 1)?.digest ?? '';
  return { id: 'individual', version: 1, language: 'sv', digest };
}

async function imported({ assessment = assessmentId, ...changes }: Changes = {}) {
  const parts = {
    envelopes: [assessed, reviewed],
    annexes: [],
    reports: [],
    cards: [],
    receipts: [],
    ...changes,
  };
  const { packages, signer } = device.ports;
  const manifest = {
    ...({ format: 'distansrond-package', v: 2, assessment, from: { role: 'manager' } } as const),
    to: [{ name: 'Daniel Ekström', role: 'safetyRepresentative' as const, fingerprint: null }],
    at: '2026-11-28T08:00:00Z',
    ...(await packages.list(parts)),
  };
  const cover = await signer.signNote('manifest', manifest, by.manager);
  const sealed = await packages.seal({ ...parts, cover, manifest }, { passphrase });
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.problems));
  return importPackage(device, sealed.value);
}

async function refusal(changes: Changes) {
  const outcome = await imported(changes);
  expect(await device.ports.records.load(assessmentId)).toBeNull();
  return outcome.ok ? [] : outcome.problems;
}

async function aReport(): Promise<PackageContent['reports'][number]> {
  const bytes = await signedReport(aReportOf([assessed, reviewed]), 'manager', by.manager);
  return { kind: 'assessment', statement: await device.ports.verifier.digest(utf8(reviewed)), bytes };
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('A package', () => {
  it('is taken in with its report, and a second time without harm', async () => {
    const reports = [await aReport()];
    expect(await imported({ reports })).toMatchObject({ ok: true, value: { relation: 'behind' } });
    expect(await imported({ reports })).toMatchObject({ ok: true, value: { relation: 'same', news: [] } });
    expect(await imported({ envelopes: [assessed] })).toMatchObject({ value: { relation: 'ahead' } });
    const stored = await device.ports.records.load(assessmentId);
    expect([stored?.envelopes.length, stored?.reports.length]).toEqual([2, 1]);
  });

  it('that contradicts what is here is kept beside it, as a fork', async () => {
    await imported();
    const other = await said(says.returns(), 'manager', [assessed]);
    expect(await imported({ envelopes: [assessed, other] })).toMatchObject({
      ok: true,
      value: { relation: 'forked', forks: [{ role: 'manager' }] },
    });
  });

  it('of the employee’s round by another key does not touch what is here', async () => {
    await imported();
    const stranger = await people();
    const words = { kind: 'self-assessment', body: aSelfAssessment({ placeName: 'Stugan' }) } as const;
    const forged = await anEnvelope(words, 'employee', stranger.employee, [], { checklist: cited() });
    expect(await imported({ envelopes: [forged] })).toMatchObject({
      ok: false,
      problems: [{ problem: 'chain-broken', reason: 'wrong-author' }],
    });
    expect((await device.ports.records.load(assessmentId))?.envelopes).toHaveLength(2);
  });

  it('of a newer program, or on another version of the checklist, is said to be so', async () => {
    const [header = '', ...rest] = reviewed.split('.');
    const later = Buffer.from(header, 'base64url').toString().replace('.v1+json', '.v2+json');
    const newer = [Buffer.from(later).toString('base64url'), ...rest].join('.');
    expect(await refusal({ envelopes: [assessed, newer] })).toEqual([{ problem: 'newer-than-this-app' }]);
    const checklist = { id: 'individual', version: 7, language: 'sv', digest: 'c'.repeat(64) } as const;
    const other = await said(says.assesses(), 'employee', [], { checklist });
    expect(await refusal({ envelopes: [other] })).toEqual([
      { problem: 'checklist-unknown-version', checklist: 'individual', version: 7 },
    ]);
  });
});

describe('Nothing is taken in of a package', () => {
  it('whose report was changed', async () => {
    const { bytes, ...label } = await aReport();
    const reports = [{ ...label, bytes: patched(bytes, '/Lang (sv)', '/Lang (en)') }];
    expect((await refusal({ reports }))[0]).toEqual({ problem: 'pdf-changed', code: 'digest-mismatch' });
  });

  it('whose report goes under the name of another statement', async () => {
    const report = await aReport();
    const statement = await device.ports.verifier.digest(utf8(assessed));
    for (const label of [{ statement }, { kind: 'self-assessment' as const }])
      expect(await refusal({ reports: [{ ...report, ...label }] })).toEqual([
        { problem: 'pdf-changed', code: 'report-does-not-match' },
      ]);
  });

  it('in which a statement is missing, out of place, or of another round', async () => {
    expect(await refusal({ envelopes: [reviewed] })).toContainEqual({
      problem: 'chain-broken',
      reason: 'unknown-predecessor',
    });
    const inTheirPlace = await said(says.concurs(), 'manager', [assessed, reviewed]);
    expect(await refusal({ envelopes: [assessed, reviewed, inTheirPlace] })).toEqual([
      { problem: 'chain-broken', reason: 'wrong-role' },
    ]);
    expect(await refusal({ assessment: crypto.randomUUID() })).toEqual([{ problem: 'damaged' }]);
    expect(await refusal({ envelopes: [] })).toEqual([{ problem: 'chain-broken', reason: 'empty' }]);
  });

  it('with an annex that no statement names', async () => {
    const id = crypto.randomUUID();
    expect(await refusal({ annexes: [{ id, json: '{}' }] })).toEqual([
      { problem: 'annex-changed', annex: id },
    ]);
  });
});
