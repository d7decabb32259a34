import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesToBase64, bytesToBase64Url } from '../../src/bytes/base64.ts';
import { withLowerS } from '../../src/bytes/ecdsaSpelling.ts';
import { envelopeType } from '../../src/domain/chain/link.ts';
import { type NoteKind, notes } from '../../src/domain/notes/notes.ts';
import type { Issuance } from '../../src/domain/people/issuance.ts';
import type { Identity } from '../../src/ports/people.ts';
import { selfSignedCertificate } from '../../src/signing/identity/certificate.ts';
import { signNote } from '../../src/signing/note/signNote.ts';
import { signStatement } from '../../src/signing/statement/signStatement.ts';
import { readNote } from '../../src/verifying/note/readNote.ts';
import { jwsOf, withTwinSignature } from '../support/jws.ts';
import { noteBodies } from '../support/noteBodies.ts';
import { seededRandom } from '../support/seededRandom.ts';
import { anAcceptance, anIdentity, ask } from '../support/signatures.ts';

let identity: Identity;
let card: string;

beforeAll(async () => {
  identity = await anIdentity('manager');
  card = await signNote('card', noteBodies(identity).card, identity);
});

const kinds = Object.keys(notes) as NoteKind[];
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const utf8 = (text: string) => new TextEncoder().encode(text);
const goodHeader = (kind: NoteKind = 'card', { certificate } = identity) => ({
  alg: 'ES256',
  typ: notes[kind].type as string,
  x5c: [bytesToBase64(certificate)],
});

/** Any header and payload under the manager's real key. */
const signed = (header: unknown, payload: string) => jwsOf(identity, header, payload);

const said = (changes: object = {}) => JSON.stringify({ ...noteBodies(identity).card, ...changes });

async function problemOf(text: string, kind: NoteKind = 'card'): Promise<string> {
  const result = await readNote(kind, text);
  return result.ok ? 'none' : result.problems.map(({ problem }) => problem).join();
}

describe('a note', () => {
  it.each(kinds)('of the kind %s is read as it was signed, with who signed it', async (kind) => {
    const body = noteBodies(identity)[kind];
    const text = await signNote(kind, body, identity);
    expect(await readNote(kind, text)).toEqual({
      ok: true,
      value: {
        kind,
        body,
        text,
        author: {
          name: 'Karin Öberg',
          unit: 'Region Norrsund, Digital vård',
          fingerprint: identity.fingerprint,
          publicKey: identity.publicKey,
          issuance: null,
        },
      },
    });
  });

  it('tells what an organisation says of its certificate, when one is asked', async () => {
    const issuance: Issuance = {
      status: 'valid',
      organisation: 'Region Norrsund',
      listAt: '2026-10-01T00:00:00Z',
    };
    const asked: string[] = [];
    const note = await readNote('card', card, async ({ commonName }) => {
      asked.push(commonName);
      return issuance;
    });
    expect(note.ok && note.value.author.issuance).toEqual(issuance);
    expect(asked).toEqual(['Karin Öberg']);
  });

  it('by somebody without a unit has none', async () => {
    const subject = { name: 'Karin Öberg', unit: '', personId: crypto.randomUUID() };
    const spki = new Uint8Array(Buffer.from(identity.publicKey, 'base64'));
    const certificate = await selfSignedCertificate(subject, spki, identity.privateKey, new Date());
    const note = await readNote(
      'card',
      await signed(goodHeader('card', { ...identity, certificate }), said()),
    );
    expect(note.ok && note.value.author.unit).toBe('');
  });

  it.each(
    kinds.flatMap((kind) => kinds.filter((other) => other !== kind).map((other) => [kind, other] as const)),
  )('of the kind %s is not taken for the kind %s', async (kind, other) => {
    const text = await signNote(kind, noteBodies(identity)[kind], identity);
    expect(await problemOf(text, other)).toBe('not-our-file');
  });

  it('is no statement, and a statement is no note', async () => {
    expect(await problemOf(await signStatement(anAcceptance(identity), identity))).toBe('not-our-file');
  });

  it.each(['', 'x', 'BEGIN:VCARD', '..', 'a.b.c', 'null', '{"v":1}', '%PDF-1.7', '\ud800', 'e30.e30.e30'])(
    'is not %j, which is somebody else’s',
    async (text) => {
      expect(await problemOf(text)).toBe('not-our-file');
    },
  );

  it('is refused before it is looked at when it is larger than any note', async () => {
    expect(await problemOf(card + 'A'.repeat(5_000_000))).toBe('damaged');
  });

  it.each([
    ['vnd.distansrond.card.v2+json', 'newer-than-this-app'],
    ['vnd.distansrond.card.v12+json', 'newer-than-this-app'],
    ['vnd.distansrond.card.v0+json', 'not-our-file'],
    ['vnd.distansrond.cards.v2+json', 'not-our-file'],
    ['application/vnd.distansrond.card.v1+json', 'not-our-file'],
    ['VND.distansrond.card.v1+json', 'not-our-file'],
    [envelopeType, 'not-our-file'],
    ['JWT', 'not-our-file'],
  ])('of the type %s is %s', async (typ, problem) => {
    expect(await problemOf(await signed({ ...goodHeader(), typ }, said()))).toBe(problem);
  });

  it('of a later version is told from a cut one, whatever its signature looks like', async () => {
    const later = await signed(
      { ...goodHeader(), typ: 'vnd.distansrond.card.v2+json', kid: 'x' },
      'anything',
    );
    expect(await problemOf(later.slice(0, -20))).toBe('newer-than-this-app');
  });

  it('of the package format of today is not newer than itself', async () => {
    const typ = 'vnd.distansrond.package.v1+json';
    expect(await problemOf(await signed({ ...goodHeader(), typ }, '{}'), 'manifest')).toBe('not-our-file');
  });

  it.each([
    ['no algorithm at all', { alg: 'none' }],
    ['another algorithm', { alg: 'HS256' }],
    ['an extra header member', { crit: ['b64'] }],
    ['a key beside the certificate', { jwk: {} }],
    ['two certificates', { x5c: ['AA==', 'AA=='] }],
    ['no certificate', { x5c: [] }],
    ['a certificate that is none', { x5c: ['AAAA'] }],
    ['a certificate in the other base64', { x5c: ['-_-_'] }],
  ])('is refused as damaged with %s in its header', async (_, changes) => {
    expect(await problemOf(await signed({ ...goodHeader(), ...changes }, said()))).toBe('damaged');
  });

  it.each([
    ['padding', (text: string) => `${text}=`],
    ['white space', (text: string) => `${text}\n`],
    ['a fourth part', (text: string) => `${text}.AAAA`],
    ['a missing part', (text: string) => text.slice(0, text.lastIndexOf('.'))],
    ['a shorter signature', (text: string) => text.slice(0, -4)],
    ['an empty signature', (text: string) => text.slice(0, text.lastIndexOf('.') + 1)],
  ])('is refused as damaged with %s', async (_, change) => {
    expect(await problemOf(change(card))).toBe('damaged');
  });

  it.each([
    ['an unknown member', said.bind(null, { extra: true })],
    ['another version', said.bind(null, { v: 2 })],
    ['a missing member', said.bind(null, { recipient: undefined })],
    ['a number for a text', said.bind(null, { at: 1 })],
    ['a recipient with capitals', () => said().replace('age1', 'AGE1')],
    ['a key twice', () => said().replace('"v":1', '"v":1,"v":1')],
    ['a key twice, spelled in two ways', () => said().replace('"v":1', '"v":1,"\\u0076":1')],
    ['a prototype for a key', () => said().replace('"v":1', '"__proto__":{},"v":1')],
    ['a constructor for a key', () => said().replace('"v":1', '"constructor":{},"v":1')],
    ['a number beyond all bounds', () => said().replace('"v":1', '"v":1e999')],
    ['text after it', () => `${said()}{}`],
    ['a byte order mark', () => `\ufeff${said()}`],
    ['nothing in it', () => ''],
    ['nesting without end', () => '['.repeat(100_000)],
  ])('is refused as damaged with %s', async (_, payload) => {
    expect(await problemOf(await signed(goodHeader(), payload()))).toBe('damaged');
  });

  it.each(['\\ud83d', '\\udc00', 'a\\ud83db'])(
    'is refused as damaged with half a surrogate pair: %s',
    async (unit) => {
      const payload = JSON.stringify(noteBodies(identity).invitation).replace('Digital vård', unit);
      expect(await problemOf(await signed(goodHeader('invitation'), payload), 'invitation')).toBe('damaged');
    },
  );

  it('is refused as damaged when its bytes are no UTF-8', async () => {
    const input = `${card.split('.')[0]}.${bytesToBase64Url(Uint8Array.of(0x7b, 0xff, 0x7d))}`;
    const raw = new Uint8Array(await crypto.subtle.sign(algorithm, identity.privateKey, utf8(input)));
    expect(await problemOf(`${input}.${bytesToBase64Url(withLowerS(raw))}`)).toBe('damaged');
  });

  it('leaves no trace of a hostile key on any object', async () => {
    const payload = said().replace('"v":1', '"__proto__":{"polluted":true},"v":1');
    expect(await problemOf(await signed(goodHeader(), payload))).toBe('damaged');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('is refused as changed when its certificate is another’s', async () => {
    const other = await anIdentity('manager');
    const text = await signed(goodHeader('card', other), said());
    expect(await problemOf(text)).toBe('signature-invalid');
  });

  it('is refused as changed with the signature of another note', async () => {
    const other = await signNote('receipt', noteBodies(identity).receipt, identity);
    const parts = card.split('.');
    expect(await problemOf([parts[0], parts[1], other.split('.')[2]].join('.'))).toBe('signature-invalid');
  });

  it('is refused as changed when its certificate is not by whom it names', async () => {
    const forged = identity.certificate.with(-1, (identity.certificate.at(-1) ?? 0) ^ 1);
    const text = await signed(goodHeader('card', { ...identity, certificate: forged }), said());
    expect(await problemOf(text)).toBe('signature-invalid');
  });

  it('is refused with the twin of its signature, which anybody could make', async () => {
    expect(await problemOf(withTwinSignature(card))).toBe('signature-invalid');
  });

  it('is refused in a name that hides something', async () => {
    const request = [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-utf8'],
      ...['-subj', '/CN=Karin \u202eÖberg', '-keyout', '-', '-outform', 'PEM'],
    ];
    const pem = ask('openssl', request, {});
    const [, key = '', certificate = ''] =
      /PRIVATE KEY-----\n([^-]+)-----[^-]+-----\n-----BEGIN CERTIFICATE-----\n([^-]+)-/.exec(pem) ?? [];
    const pkcs8 = Buffer.from(key, 'base64');
    const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
    const hostile = {
      ...identity,
      privateKey,
      certificate: new Uint8Array(Buffer.from(certificate, 'base64')),
    };
    const text = await signNote('card', noteBodies(identity).card, hostile);
    const result = await readNote('card', text, async () => null);
    expect(result).toEqual({ ok: false, problems: [{ problem: 'damaged' }] });
  });

  it('is refused whichever of its bytes is another', async () => {
    const random = seededRandom(2026);
    const bytes = Buffer.from(card, 'latin1');
    const accepted: number[] = [];
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at] = (bytes[at] ?? 0) ^ (1 + random(127));
      if ((await problemOf(changed.toString('latin1'))) === 'none') accepted.push(at);
    }
    expect(accepted).toEqual([]);
  });

  it('is refused whichever letter of it is another letter of base64url', async () => {
    const property = fc.asyncProperty(
      fc.nat(card.length - 1),
      fc.constantFrom(...'AQgwZz09-_.'),
      async (at, character) => {
        fc.pre(card[at] !== character);
        expect(await problemOf(card.slice(0, at) + character + card.slice(at + 1))).not.toBe('none');
      },
    );
    await fc.assert(property, { numRuns: 300, seed: 7 });
  });

  it('is refused, never thrown over, when it is any text at all', async () => {
    const property = fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      expect(await problemOf(text)).toBe('not-our-file');
    });
    await fc.assert(property, { numRuns: 300, seed: 7 });
  });
});

describe('a revocation note', () => {
  it('of another key than its own is damaged', async () => {
    const payload = JSON.stringify({ ...noteBodies(identity).revocation, fingerprint: 'a'.repeat(64) });
    expect(await problemOf(await signed(goodHeader('revocation'), payload), 'revocation')).toBe('damaged');
  });

  it('differs in that from a memory of somebody else’s number', async () => {
    const text = await signNote('keyCheck', noteBodies(identity).keyCheck, identity);
    expect(await problemOf(text, 'keyCheck')).toBe('none');
  });
});
