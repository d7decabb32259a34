// What holds for any words and any numbers: what was signed or sealed comes back as it was, and one character changed in it
// is noticed.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isWellFormed } from '../../src/bytes/utf8.ts';
import type { NoteKind } from '../../src/domain/notes/notes.ts';
import { openPackage } from '../../src/exchange/openPackage.ts';
import { sealPackage } from '../../src/exchange/sealPackage.ts';
import type { PackageContent } from '../../src/ports/exchange.ts';
import type { Identity } from '../../src/ports/people.ts';
import { signer } from '../../src/signing/signer.ts';
import { createVerifier } from '../../src/verifying/verifier.ts';
import { aPackedRound } from '../support/aPackedRound.ts';
import { anAcceptance, anIdentity } from '../support/signatures.ts';

const verifier = createVerifier();
const settings = { numRuns: 40, seed: 20261123 } as const;
const words = fc.string({ unit: 'binary', maxLength: 200 }).filter(isWellFormed);
const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const moment = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

let maja: Identity;
let karin: Identity;

beforeAll(async () => {
  maja = await anIdentity('employee');
  karin = await anIdentity('manager');
});

/** With one character of it exchanged for another of its alphabet. */
function otherCharacter(jws: string, place: number, by: number): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
  const at = place % jws.length;
  const digit = digits.charAt(
    (digits.indexOf(jws.charAt(at)) + 1 + (by % (digits.length - 1))) % digits.length,
  );
  return jws.slice(0, at) + digit + jws.slice(at + 1);
}

describe('Any statement', () => {
  it('comes back as it was signed, by whom it was', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (comment) => {
        const said = anAcceptance(maja, comment);
        const envelope = await signer.signStatement(said, maja);
        const [report] = await verifier.verifyEnvelopes([envelope]);
        expect(report?.ok && report.link.statement).toEqual(said);
        expect(report?.ok && report.link.statement.author.fingerprint).toBe(maja.fingerprint);
      }),
      settings,
    );
  });

  it('is refused with any character of it changed', async () => {
    const envelope = await signer.signStatement(anAcceptance(maja), maja);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (place, by) => {
        const [report] = await verifier.verifyEnvelopes([otherCharacter(envelope, place, by)]);
        expect(report?.ok).toBe(false);
      }),
      { ...settings, numRuns: 300 },
    );
  });
});

describe('Any note', () => {
  const receipts = fc.record({
    v: fc.constant(1 as const),
    assessment: fc.uuid({ version: 4 }),
    package: digest,
    heads: fc.array(digest, { maxLength: 5 }),
    at: moment,
  });

  it('comes back as it was signed, as its own kind and as no other', async () => {
    await fc.assert(
      fc.asyncProperty(receipts, async (body) => {
        const text = await signer.signNote('receipt', body, karin);
        const read = await verifier.readNote('receipt', text);
        expect(read).toMatchObject({ ok: true, value: { body, author: { fingerprint: karin.fingerprint } } });
        const others: readonly NoteKind[] = ['card', 'revocation', 'keyCheck', 'manifest', 'invitation'];
        for (const kind of others) expect((await verifier.readNote(kind, text)).ok).toBe(false);
      }),
      settings,
    );
  });

  it('is refused with any character of it changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (place, by) => {
        expect((await verifier.readNote('card', otherCharacter(karin.card, place, by))).ok).toBe(false);
      }),
      { ...settings, numRuns: 300 },
    );
  });
});

describe('Any package', () => {
  const jws = fc
    .array(fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), minLength: 1, maxLength: 300 }), {
      minLength: 3,
      maxLength: 3,
    })
    .map((parts) => parts.join('.'));
  const parts = fc.record({
    envelopes: fc.array(jws, { maxLength: 4 }),
    annexes: fc.uniqueArray(
      fc.record({ id: fc.uuid({ version: 4 }), json: words.filter((text) => text !== '') }),
      {
        selector: ({ id }) => id,
        maxLength: 4,
      },
    ),
    reports: fc.array(
      fc.record({
        kind: fc.constantFrom('self-assessment' as const, 'assessment' as const),
        statement: digest,
        bytes: fc.uint8Array({ minLength: 1, maxLength: 2000 }).map((bytes) => Uint8Array.from(bytes)),
      }),
      { maxLength: 2 },
    ),
    cards: fc.array(jws, { maxLength: 2 }),
    receipts: fc.array(jws, { maxLength: 2 }),
  });

  const seal = async (content: PackageContent) => {
    const sealed = await sealPackage(content, { recipients: [karin.recipient] });
    if (!sealed.ok) throw new Error(sealed.problems[0].problem);
    return sealed.value;
  };
  const open = (bytes: Uint8Array) => openPackage(bytes, { sealingKeys: [karin.sealingKey] });

  it('comes back as it was sealed, in steps of 64 KiB, for its receiver and nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (held) => {
        const content = await aPackedRound({ identity: maja, role: 'employee' }, held);
        const sealed = await seal(content);
        expect(await open(sealed)).toEqual({ ok: true, value: content });
        expect((await openPackage(sealed, { sealingKeys: [maja.sealingKey] })).ok).toBe(false);
        const inside = Math.floor(sealed.length / 0x10000) * 0x10000;
        expect(sealed.length - inside).toBeLessThan(1000);
      }),
      { ...settings, numRuns: 25 },
    );
  });

  it('is refused with any octet of it changed', async () => {
    const sealed = await seal(
      await aPackedRound({ identity: maja, role: 'employee' }, { cards: [maja.card] }),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, bits) => {
        const at = place % sealed.length;
        expect((await open(sealed.with(at, (sealed[at] ?? 0) ^ bits))).ok).toBe(false);
      }),
      { ...settings, numRuns: 150 },
    );
  });
});
