import { beforeAll, describe, expect, it } from 'vitest';
import { bytesToBase64Url } from '../../src/bytes/base64.ts';
import { successorText } from '../../src/domain/notes/card.ts';
import type { Note } from '../../src/domain/notes/notes.ts';
import type { Identity } from '../../src/ports/people.ts';
import { signRaw } from '../../src/signing/der/algorithms.ts';
import { createIdentity } from '../../src/signing/identity/createIdentity.ts';
import { signNote } from '../../src/signing/note/signNote.ts';
import { readNote } from '../../src/verifying/note/readNote.ts';
import { vouches } from '../../src/verifying/note/vouches.ts';
import { twinOf } from '../support/jws.ts';
import { noteBodies } from '../support/noteBodies.ts';
import { anIdentity, aProfile } from '../support/signatures.ts';

let old: Identity;
let next: Identity;
let stranger: Identity;

beforeAll(async () => {
  [old, stranger] = await Promise.all([anIdentity('manager'), anIdentity('manager')]);
  next = (await createIdentity(aProfile('manager'), new Date(), old)).identity;
});

async function read(text: string): Promise<Note<'card'>> {
  const card = await readNote('card', text);
  if (!card.ok) throw new Error(JSON.stringify(card.problems));
  return card.value;
}

/** The new key's card, naming `replaced` as its forerunner, with a word by `by` over any text. */
async function cardVouched(by: Identity, text: string, replaced = old.fingerprint): Promise<Note<'card'>> {
  const vouch = bytesToBase64Url(await signRaw(by.privateKey, new TextEncoder().encode(text)));
  const body = { ...noteBodies(next).card, replaces: { fingerprint: replaced, vouch } };
  return read(await signNote('card', body, next));
}

const promise = () => successorText(next.fingerprint, next.recipient);

describe('the word of an old key for a new one', () => {
  it('holds as the old key gave it', async () => {
    expect(await vouches(await read(next.card), old.publicKey)).toBe(true);
    expect(await vouches(await cardVouched(old, promise()), old.publicKey)).toBe(true);
  });

  it('is nobody’s where the card names no forerunner', async () => {
    expect(await vouches(await read(old.card), old.publicKey)).toBe(false);
    expect(await vouches(await read(old.card), next.publicKey)).toBe(false);
  });

  it('is not that of another key', async () => {
    expect(await vouches(await read(next.card), stranger.publicKey)).toBe(false);
  });

  it('cannot be given by a stranger in the name of the old key', async () => {
    const card = await cardVouched(stranger, promise());
    expect(await vouches(card, old.publicKey)).toBe(false);
    expect(await vouches(card, stranger.publicKey)).toBe(false);
  });

  it('cannot be given by the new key in the name of the old one, nor for itself', async () => {
    expect(await vouches(await cardVouched(next, promise()), old.publicKey)).toBe(false);
    const ownWord = await cardVouched(next, promise(), next.fingerprint);
    expect(await vouches(ownWord, next.publicKey)).toBe(false);
  });

  it.each([
    ['another signing key', () => successorText(stranger.fingerprint, next.recipient)],
    ['another sealing key', () => successorText(next.fingerprint, stranger.recipient)],
    ['something else', () => 'distansrond-successor-v1'],
    ['the same with more after it', () => `${promise()}\n`],
  ])('is worth nothing when given for %s', async (_, text) => {
    expect(await vouches(await cardVouched(old, text()), old.publicKey)).toBe(false);
  });

  it('is worth nothing in the spelling that anybody could make of it', async () => {
    const card = await read(next.card);
    const { fingerprint, vouch } = card.body.replaces ?? { fingerprint: '', vouch: '' };
    const body = { ...card.body, replaces: { fingerprint, vouch: twinOf(vouch) } };
    expect(await vouches({ ...card, body }, old.publicKey)).toBe(false);
  });

  it.each(['', '!', 'AAAA', 'AAA'])('is not that of %j, which is no key', async (key) => {
    expect(await vouches(await read(next.card), key)).toBe(false);
  });
});
