import { X509Certificate } from 'node:crypto';
import { compactVerify, decodeProtectedHeader, importX509 } from 'jose';
import { describe, expect, it } from 'vitest';
import { signer } from '../../../src/signing/signer.ts';
import { anAcceptance, anIdentity } from '../../support/signatures.ts';

describe('signing a statement', () => {
  it('makes an envelope that jose verifies with the certificate in its header', async () => {
    const identity = await anIdentity('employee');
    const statement = anAcceptance(identity);
    const envelope = await signer.signStatement(statement, identity);

    const header = decodeProtectedHeader(envelope);
    expect(header).toEqual({
      alg: 'ES256',
      typ: 'vnd.distansrond.statement.v1+json',
      x5c: [Buffer.from(identity.certificate).toString('base64')],
    });
    const certificate = new X509Certificate(Buffer.from(header.x5c?.[0] ?? '', 'base64'));
    const { payload } = await compactVerify(envelope, await importX509(certificate.toString(), 'ES256'));
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(statement);
  });

  it('is written in the 64 letters of base64url alone', async () => {
    const identity = await anIdentity('employee');
    expect(await signer.signStatement(anAcceptance(identity), identity)).toMatch(
      /^[\w-]+\.[\w-]+\.[\w-]{86}$/,
    );
  });

  it('signs what every reader will read: names without the space around them', async () => {
    const identity = await anIdentity('employee');
    const statement = anAcceptance(identity);
    const author = { ...statement.author, name: ' Maja Lindqvist ' };
    const envelope = await signer.signStatement({ ...statement, author }, identity);
    const payload: unknown = JSON.parse(Buffer.from(envelope.split('.')[1] ?? '', 'base64url').toString());
    expect(payload).toEqual(statement);
  });

  it('refuses what is no statement', async () => {
    const identity = await anIdentity('employee');
    const backdated = { ...anAcceptance(identity), seq: 0 };
    await expect(signer.signStatement(backdated, identity)).rejects.toThrow();
  });

  it('refuses a statement in the name of another key', async () => {
    const [mine, theirs] = await Promise.all([anIdentity('employee'), anIdentity('employee')]);
    await expect(signer.signStatement(anAcceptance(theirs), mine)).rejects.toThrow(TypeError);
  });

  it.each(['\ud83d', 'a\udc00b', '\udc00\ud83d'])('refuses half a surrogate pair: %j', async (comment) => {
    const identity = await anIdentity('employee');
    await expect(signer.signStatement(anAcceptance(identity, comment), identity)).rejects.toThrow(TypeError);
  });
});
