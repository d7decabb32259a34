import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesToBase64 } from '../../src/bytes/base64.ts';
import { sha256HexOfText } from '../../src/bytes/digest.ts';
import { type Envelope, envelopeType } from '../../src/domain/chain/link.ts';
import type { Identity } from '../../src/ports/people.ts';
import { verifyEnvelopes } from '../../src/verifying/envelope/verifyEnvelopes.ts';
import { jwsOf, withTwinSignature } from '../support/jws.ts';
import { tampered } from '../support/pdfAttacks.ts';
import { anAcceptance, anIdentity } from '../support/signatures.ts';
import { coSignedChain, people } from '../support/signedReport.ts';

let identity: Identity;
let envelope: Envelope;
const utf8 = (text: string) => new TextEncoder().encode(text);

beforeAll(async () => {
  const by = await people();
  identity = by.employee;
  envelope = (await coSignedChain(by))[0] ?? '';
});

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

function spkiOf({ certificate }: Identity): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' }));
}

const goodHeader = () => ({ alg: 'ES256', typ: envelopeType, x5c: [bytesToBase64(identity.certificate)] });

/** Any header and payload under the employee's real key. */
const signed = (header: unknown, payload: string) => jwsOf(identity, header, payload);

async function problemOf(candidate: Envelope): Promise<string> {
  const [report] = await verifyEnvelopes([candidate]);
  if (report === undefined || report.ok) return 'none';
  return report.problem.problem === 'chain-broken' ? report.problem.reason : report.problem.problem;
}

const said = (changes: object = {}) => JSON.stringify({ ...anAcceptance(identity), ...changes });

describe('An envelope', () => {
  it('holds as it was signed, and gives its statement under its digest', async () => {
    const [report] = await verifyEnvelopes([envelope]);
    expect(report?.ok && report.link.statement.kind).toBe('self-assessment');
    expect(report?.ok && report.link.digest).toBe(await sha256HexOfText(envelope));
    expect(report?.ok && report.link.envelope).toBe(envelope);
  });

  it('is reported on in the order given, each for itself', async () => {
    const reports = await verifyEnvelopes([envelope, 'x', envelope]);
    expect(reports.map(({ ok }) => ok)).toEqual([true, false, true]);
  });

  it('is refused as changed when a letter of what was said is another', async () => {
    expect(await problemOf(tampered(envelope))).toBe('signature-invalid');
  });

  it('is refused as changed when the signature is of another envelope', async () => {
    const other = await signed(goodHeader(), said());
    const parts = envelope.split('.');
    expect(await problemOf([parts[0], parts[1], other.split('.')[2]].join('.'))).toBe('signature-invalid');
  });

  it.each([
    ['no algorithm at all', { alg: 'none' }],
    ['another algorithm', { alg: 'HS256' }],
    ['an extra header member', { crit: ['b64'] }],
    ['a key beside the certificate', { jwk: {} }],
    ['two certificates', { x5c: ['AA==', 'AA=='] }],
    ['a certificate that is none', { x5c: ['AAAA'] }],
    ['another type', { typ: 'JWT' }],
  ])('is refused as damaged with %s in its header', async (_, changes) => {
    expect(await problemOf(await signed({ ...goodHeader(), ...changes }, said()))).toBe('damaged');
  });

  it('is from a newer app when only the version of its type is unknown', async () => {
    const typ = envelopeType.replace('v1', 'v2');
    expect(await problemOf(await signed({ ...goodHeader(), typ }, said()))).toBe('newer-than-this-app');
  });

  it.each([
    ['a version we do not know', { v: 2 }],
    ['a kind of step we do not know', { kind: 'mediation' }],
  ])('is from a newer app with %s', async (_, changes) => {
    expect(await problemOf(await signed(goodHeader(), said(changes)))).toBe('newer-than-this-app');
  });

  it.each([
    ['an unknown member', { extra: true }],
    ['a number that cannot be kept exactly', { seq: 2 ** 53 }],
    ['a missing body', { body: undefined }],
  ])('is refused as damaged with %s in its statement', async (_, changes) => {
    expect(await problemOf(await signed(goodHeader(), said(changes)))).toBe('damaged');
  });

  it.each([
    ['a key twice', '{"v":1,"v":1}'],
    ['a prototype for a key', '{"__proto__":{}}'],
    ['half a surrogate pair', '{"v":"\\ud800"}'],
    ['nesting without end', '['.repeat(100_000)],
    ['a byte order mark', '\ufeff{"v":1}'],
  ])('is refused as damaged with %s in its text', async (_, payload) => {
    expect(await problemOf(await signed(goodHeader(), payload))).toBe('damaged');
  });

  it('is refused when its author names a key that is not the one that signed', async () => {
    const other = await anIdentity('employee');
    const author = { ...anAcceptance(identity).author, fingerprint: other.fingerprint };
    expect(await problemOf(await signed(goodHeader(), said({ author })))).toBe('wrong-author');
  });

  it('is refused when its author goes by another name than the certificate', async () => {
    const author = { ...anAcceptance(identity).author, name: 'Maria Lindqvist' };
    expect(await problemOf(await signed(goodHeader(), said({ author })))).toBe('wrong-author');
  });

  it.each([
    ['padding', (text: string) => `${text}=`],
    ['white space', (text: string) => `${text}\n`],
    ['a fourth part', (text: string) => `${text}.AAAA`],
    ['a missing part', (text: string) => text.slice(0, text.lastIndexOf('.'))],
    ['a shorter signature', (text: string) => text.slice(0, -4)],
  ])('is refused as damaged with %s', async (_, change) => {
    expect(await problemOf(change(envelope))).toBe('damaged');
  });

  it('is refused with the twin of its signature, which anybody could make', async () => {
    const twin = withTwinSignature(envelope);
    const key = await crypto.subtle.importKey('spki', spkiOf(identity), algorithm, false, ['verify']);
    const signed = utf8(twin.slice(0, twin.lastIndexOf('.')));
    const signature = Buffer.from(twin.split('.')[2] ?? '', 'base64url');
    expect(await crypto.subtle.verify(algorithm, key, signature, signed)).toBe(true);
    expect(await problemOf(twin)).toBe('signature-invalid');
  });

  it('is refused whichever character of it is changed', async () => {
    const property = fc.asyncProperty(
      fc.nat(envelope.length - 1),
      fc.constantFrom(...'AZaz09-_.'),
      async (at, character) => {
        fc.pre(envelope[at] !== character);
        expect(await problemOf(envelope.slice(0, at) + character + envelope.slice(at + 1))).not.toBe('none');
      },
    );
    await fc.assert(property, { numRuns: 300, seed: 7 });
  });

  it('is refused, never thrown over, when it is any text at all', async () => {
    const property = fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      expect(await problemOf(text)).toBe('damaged');
    });
    await fc.assert(property, { numRuns: 300, seed: 7 });
  });
});
