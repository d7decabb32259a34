import { X509Certificate } from 'node:crypto';
import { compactVerify, decodeProtectedHeader, importX509 } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { type NoteBody, type NoteKind, notes } from '../../../src/domain/notes/notes.ts';
import type { Identity } from '../../../src/ports/people.ts';
import { signNote } from '../../../src/signing/note/signNote.ts';
import { noteBodies } from '../../support/noteBodies.ts';
import { anIdentity } from '../../support/signatures.ts';

let identity: Identity;

beforeAll(async () => {
  identity = await anIdentity('manager');
});

const kinds = Object.keys(notes) as NoteKind[];
const payloadOf = (note: string): unknown =>
  JSON.parse(Buffer.from(note.split('.')[1] ?? '', 'base64url').toString());

describe('signing a note', () => {
  it.each(kinds)('of the kind %s makes one that jose verifies with its certificate', async (kind) => {
    const body = noteBodies(identity)[kind];
    const note = await signNote(kind, body, identity);
    const header = decodeProtectedHeader(note);
    expect(header).toEqual({
      alg: 'ES256',
      typ: notes[kind].type,
      x5c: [Buffer.from(identity.certificate).toString('base64')],
    });
    const certificate = new X509Certificate(Buffer.from(header.x5c?.[0] ?? '', 'base64'));
    const { payload } = await compactVerify(note, await importX509(certificate.toString(), 'ES256'));
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(body);
  });

  it('signs what every reader will read: units without the space around them', async () => {
    const body = { ...noteBodies(identity).invitation, unit: '  Digital vård ' };
    expect(payloadOf(await signNote('invitation', body, identity))).toMatchObject({ unit: 'Digital vård' });
  });

  it.each(['\ud83d', 'a\udc00b', '\udc00\ud83d'])('refuses half a surrogate pair: %j', async (unit) => {
    const body = { ...noteBodies(identity).invitation, unit };
    await expect(signNote('invitation', body, identity)).rejects.toThrow(TypeError);
  });

  it.each<[string, object]>([
    ['an extra member', { extra: true }],
    ['a version of another time', { v: 2 }],
    ['no role', { roles: [] }],
    ['a role we do not know', { roles: ['auditor'] }],
    ['a recipient that is none', { recipient: 'age1ö' }],
    ['a time that is none', { at: 'i går' }],
    ['a vouch that is too short', { replaces: { fingerprint: 'a'.repeat(64), vouch: 'AAAA' } }],
  ])('refuses a card with %s', async (_, changes) => {
    const body = { ...noteBodies(identity).card, ...changes } as NoteBody<'card'>;
    await expect(signNote('card', body, identity)).rejects.toThrow(ZodError);
  });

  it('refuses to revoke another key', async () => {
    const body = { ...noteBodies(identity).revocation, fingerprint: 'a'.repeat(64) };
    await expect(signNote('revocation', body, identity)).rejects.toThrow(TypeError);
  });
});
