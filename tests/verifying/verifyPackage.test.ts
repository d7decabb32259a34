import { beforeAll, describe, expect, it } from 'vitest';
import { sha256HexOfText } from '../../src/bytes/digest.ts';
import type { Envelope } from '../../src/domain/chain/link.ts';
import type { Manifest } from '../../src/domain/notes/manifest.ts';
import type { Receipt } from '../../src/domain/notes/receipt.ts';
import { openPackage } from '../../src/exchange/openPackage.ts';
import { sealPackage } from '../../src/exchange/sealPackage.ts';
import type { PackageContent, PackageParts } from '../../src/ports/exchange.ts';
import type { Identity } from '../../src/ports/people.ts';
import type { Verdict } from '../../src/ports/verifying.ts';
import { signer } from '../../src/signing/signer.ts';
import { verifyPackageContent } from '../../src/verifying/package/verifyPackage.ts';
import { verifyBytes } from '../../src/verifying/verifyBytes.ts';
import { assessmentId, says } from '../support/aChain.ts';
import { aPackedRound, type Sender } from '../support/aPackedRound.ts';
import { anAnswer, aSelfAssessment } from '../support/bodies.ts';
import { tampered } from '../support/pdfAttacks.ts';
import { cutTo, patched } from '../support/pdfForgery.ts';
import { anIdentity } from '../support/signatures.ts';
import { anEnvelope, aSignedReport, coSignedChain, type People, people } from '../support/signedReport.ts';

const now = new Date('2026-11-30T08:00:00Z');
const codes = ({ problems }: Verdict) => problems.map(({ code }) => code);
const passphrase = 'nattsvart kofta vilar under lugn bro';
const annexId = '33333333-3333-4333-8333-333333333333';
const annexJson = JSON.stringify({
  kind: 'answer',
  salt: 'ab'.repeat(16),
  question: 'I-OS-01',
  answer: anAnswer('no'),
});

let by: People;
let chain: readonly Envelope[];
let report: Uint8Array;
/** The digest of the review, by which its report goes. */
let review: string;

beforeAll(async () => {
  by = await people();
  chain = await coSignedChain(by);
  report = await aSignedReport(by, chain);
  review = await sha256HexOfText(chain[1] ?? '');
});

/** With a letter of what it says exchanged. */
function otherLetter(note: string): string {
  const at = note.indexOf('.') + 20;
  return note.slice(0, at) + (note[at] === 'A' ? 'B' : 'A') + note.slice(at + 1);
}

/** A round packed by the manager, unless another is the sender. */
function content(
  parts: Partial<PackageParts> = {},
  manifest: Partial<Manifest> = {},
  sender: Sender = { identity: by.manager, role: 'manager' },
): Promise<PackageContent> {
  const reports = [{ kind: 'assessment' as const, statement: review, bytes: report }];
  return aPackedRound(sender, { envelopes: chain, reports, ...parts }, manifest);
}

describe('The verdict on an opened package', () => {
  it('is valid when every statement, annex and report holds, and names each person once', async () => {
    const verdict = await verifyPackageContent(await content(), { now });
    expect(verdict).toMatchObject({ kind: 'package', verdict: 'valid', problems: [], waiting: [] });
    expect(verdict.signers.map(({ name, role }) => [name, role])).toEqual([
      ['Maja Lindqvist', 'employee'],
      ['Karin Öberg', 'manager'],
    ]);
  });

  it('is valid with an annex as it was signed, and refuses it changed', async () => {
    const annexes = [{ id: annexId, digest: await sha256HexOfText(annexJson), audience: [] }];
    const envelopes = [await anEnvelope(says.assesses(), 'employee', by.employee, [], { annexes })];
    const held = await content({ envelopes, reports: [], annexes: [{ id: annexId, json: annexJson }] });
    expect(codes(await verifyPackageContent(held, { now }))).toEqual([]);
    const json = annexJson.replace('no', 'yes');
    const swapped = await content({ envelopes, reports: [], annexes: [{ id: annexId, json }] });
    expect(await verifyPackageContent(swapped, { now })).toMatchObject({
      verdict: 'invalid',
      problems: [{ code: 'annex-changed', detail: annexId }],
    });
  });

  it('is a warning while the report waits for signatures', async () => {
    const reports = [{ kind: 'assessment' as const, statement: review, bytes: cutTo(report, 2) }];
    const verdict = await verifyPackageContent(await content({ reports }), { now });
    expect(verdict.verdict).toBe('warning');
    expect(verdict.waiting).toEqual(['employee', 'safetyRepresentative']);
  });

  it('is refused with a changed report, a changed statement, or another assessment', async () => {
    const bytes = patched(report, '/Lang (sv)', '/Lang (en)');
    const reports = [{ kind: 'assessment' as const, statement: review, bytes }];
    expect(codes(await verifyPackageContent(await content({ reports }), { now }))).toContain(
      'digest-mismatch',
    );
    const envelopes = [tampered(chain[0] ?? ''), ...chain.slice(1)];
    expect(codes(await verifyPackageContent(await content({ envelopes }), { now }))).toContain(
      'statement-signature',
    );
    const elsewhere = await content({}, { assessment: annexId });
    expect(codes(await verifyPackageContent(elsewhere, { now }))).toEqual(['chain-wrong-assessment']);
  });

  it('is refused when a report carries statements that did not come along', async () => {
    const verdict = await verifyPackageContent(await content({ envelopes: chain.slice(0, 1) }), { now });
    expect(codes(verdict)).toEqual(['report-does-not-match']);
  });
});

describe('The cover of a package', () => {
  it('tells who hands it over and for whom', async () => {
    const { sender, receivers } = await verifyPackageContent(await content(), { now });
    expect(sender).toEqual({
      name: 'Karin Öberg',
      role: 'manager',
      fingerprint: by.manager.fingerprint,
      issuance: null,
      at: '2026-11-28T08:00:00Z',
    });
    expect(receivers).toEqual([{ name: 'Maja Lindqvist', role: 'employee', fingerprint: null }]);
  });

  it.each([
    ['changed by a letter', (cover: string) => otherLetter(cover)],
    ['cut short', (cover: string) => cover.slice(0, -4)],
    ['empty', () => ''],
    ['a statement', () => chain[0] ?? ''],
    ['another note', () => by.manager.card],
  ])('is refused when it is %s, and then names nobody', async (_, change) => {
    const held = await content();
    const verdict = await verifyPackageContent({ ...held, cover: change(held.cover) }, { now });
    expect(verdict).toMatchObject({ verdict: 'invalid', sender: null, receivers: [] });
    expect(codes(verdict)).toEqual(['cover-signature']);
  });

  it('is refused when it says something else than the package does', async () => {
    const held = await content();
    const manifest = { ...held.manifest, at: '2026-11-29T08:00:00Z' };
    expect(codes(await verifyPackageContent({ ...held, manifest }, { now }))).toEqual(['package-damaged']);
  });

  it('covers every part, and their number', async () => {
    const cards = [by.manager.card];
    const held = await content({ cards });
    const changed: readonly Partial<PackageContent>[] = [
      { envelopes: [...chain].reverse() },
      { reports: held.reports.map((one) => ({ ...one, kind: 'self-assessment' as const })) },
      { reports: held.reports.map(({ bytes, ...one }) => ({ ...one, bytes: cutTo(bytes, 2) })) },
      { cards: [by.employee.card] },
      { cards: [] },
      { cards: [...cards, by.employee.card] },
    ];
    for (const change of changed) {
      const verdict = await verifyPackageContent({ ...held, ...change }, { now });
      expect([change, codes(verdict).includes('package-damaged'), verdict.verdict]).toEqual([
        change,
        true,
        'invalid',
      ]);
    }
  });

  it('may come from somebody who has not spoken in the round', async () => {
    const identity = await anIdentity('safetyRepresentative');
    const verdict = await verifyPackageContent(
      await content({}, {}, { identity, role: 'safetyRepresentative' }),
      { now },
    );
    expect(codes(verdict)).toEqual([]);
  });

  it('is refused when the sender takes a role that is not theirs in the round', async () => {
    const held = await content({}, {}, { identity: by.employee, role: 'manager' });
    const verdict = await verifyPackageContent(held, { now });
    expect(verdict).toMatchObject({
      verdict: 'invalid',
      problems: [{ code: 'sender-role', detail: 'manager' }],
    });
  });

  it('sent as the employee by anyone but the employee of the round is refused', async () => {
    const stranger = { identity: await anIdentity('employee'), role: 'employee' } as const;
    expect(await verifyPackageContent(await content({}, {}, stranger), { now })).toMatchObject({
      verdict: 'invalid',
      problems: [{ code: 'sender-role', detail: 'employee' }],
    });
  });

  it('does not carry over to another round', async () => {
    const held = await content();
    const manifest = { ...held.manifest, assessment: annexId };
    expect(codes(await verifyPackageContent({ ...held, manifest }, { now }))).toEqual([
      'package-damaged',
      'chain-wrong-assessment',
    ]);
  });
});

describe('Cards and receipts in a package', () => {
  const receipt = (changes: Partial<Receipt> = {}) => {
    const body = {
      v: 1,
      assessment: assessmentId,
      package: 'ab'.repeat(32),
      heads: [],
      at: '2026-11-27T08:00:00Z',
    };
    return signer.signNote('receipt', { ...body, ...changes } as Receipt, by.employee);
  };

  it('hold', async () => {
    const held = await content({ cards: [by.manager.card, by.employee.card], receipts: [await receipt()] });
    expect(codes(await verifyPackageContent(held, { now }))).toEqual([]);
  });

  it('are refused when they are something else, or changed, though the sender signed the cover', async () => {
    const held = await content({
      cards: [by.manager.card, otherLetter(by.employee.card), await receipt()],
      receipts: [by.manager.card],
    });
    const { problems } = await verifyPackageContent(held, { now });
    expect(problems.map(({ code, detail }) => [code, detail])).toEqual([
      ['card-invalid', '002'],
      ['card-invalid', '003'],
      ['receipt-invalid', '001'],
    ]);
  });

  it('are refused when they are for another round', async () => {
    const held = await content({ receipts: [await receipt({ assessment: annexId })] });
    expect(codes(await verifyPackageContent(held, { now }))).toEqual(['receipt-invalid']);
  });
});

describe('The reports of a package', () => {
  it('are refused under the name of another statement, or as of another kind', async () => {
    const labels = [
      { kind: 'assessment', statement: 'ab'.repeat(32) },
      { kind: 'self-assessment', statement: review },
    ] as const;
    for (const label of labels) {
      const reports = [{ ...label, bytes: report }];
      expect(codes(await verifyPackageContent(await content({ reports }), { now }))).toEqual([
        'report-does-not-match',
      ]);
    }
  });

  it('are refused when an older page goes under the name of the newest review', async () => {
    const again = await anEnvelope(says.reviews(), 'manager', by.manager, chain);
    const reports = [{ kind: 'assessment' as const, statement: await sha256HexOfText(again), bytes: report }];
    const held = await content({ envelopes: [...chain, again], reports });
    expect(codes(await verifyPackageContent(held, { now }))).toEqual(['report-does-not-match']);
  });

  it('are looked at no further than to the first that cannot belong here', async () => {
    const stray = await aSignedReport(by, await coSignedChain(by));
    const label = { kind: 'assessment' as const, statement: review };
    const reports = [
      { ...label, bytes: stray },
      { ...label, bytes: report.with(report.length >> 1, (report[report.length >> 1] ?? 0) ^ 1) },
    ];
    const verdict = await verifyPackageContent(await content({ reports }), { now });
    expect(codes(verdict)).toEqual(['report-does-not-match']);
    const other = await verifyPackageContent(await content({ reports: reports.toReversed() }), { now });
    expect(other.verdict).toBe('invalid');
  });

  it('are signed by the representative with the key that the representative spoke with', async () => {
    const spoken = (identity: Identity) =>
      anEnvelope(says.concurs(), 'safetyRepresentative', identity, chain);
    const own = await content({ envelopes: [...chain, await spoken(by.safetyRepresentative)] });
    expect(codes(await verifyPackageContent(own, { now }))).toEqual([]);
    const other = await anIdentity('safetyRepresentative');
    const others = await content({ envelopes: [...chain, await spoken(other)] });
    expect(codes(await verifyPackageContent(others, { now }))).toEqual(['wrong-signer']);
  });
});

describe('The statements of a package', () => {
  it('are a warning when one person has said two things that do not know of each other', async () => {
    const other = { kind: 'self-assessment', body: aSelfAssessment({ placeName: 'Stugan' }) } as const;
    const envelopes = [chain[0] ?? '', await anEnvelope(other, 'employee', by.employee)];
    const verdict = await verifyPackageContent(await content({ envelopes, reports: [] }), { now });
    expect(verdict).toMatchObject({
      verdict: 'warning',
      problems: [{ code: 'chain-forked', detail: 'employee' }],
    });
  });
});

describe('The verdict on a sealed package', () => {
  const open = (phrase: string) => (bytes: Uint8Array) => openPackage(bytes, { passphrase: phrase });
  let sealed: Uint8Array;

  beforeAll(async () => {
    const made = await sealPackage(await content(), { passphrase });
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    sealed = made.value;
  }, 60_000);

  it('is only that it is sealed, without a passphrase', async () => {
    expect(await verifyBytes(sealed)).toMatchObject({
      kind: 'package',
      verdict: 'unreadable',
      problems: [{ code: 'sealed', severity: 'error' }],
    });
  });

  it('is about its content, with the passphrase', async () => {
    const verdict = await verifyBytes(sealed, { now, openPackage: open(passphrase) });
    expect(verdict).toMatchObject({ kind: 'package', verdict: 'valid', problems: [] });
  }, 60_000);

  it('is unreadable with another passphrase', async () => {
    const verdict = await verifyBytes(sealed, { now, openPackage: open('en helt annan fras') });
    expect(codes(verdict)).toEqual(['wrong-passphrase']);
    expect(verdict.verdict).toBe('unreadable');
  }, 60_000);

  it('is refused when a byte inside is another', async () => {
    const changed = sealed.with(-100, (sealed.at(-100) ?? 0) ^ 1);
    const verdict = await verifyBytes(changed, { now, openPackage: open(passphrase) });
    expect(codes(verdict)).toEqual(['package-damaged']);
    expect(verdict.verdict).toBe('invalid');
  }, 60_000);
});
