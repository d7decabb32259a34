import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { base64UrlToBytes, bytesToBase64Url } from '../../src/bytes/base64.ts';
import { sha256Hex } from '../../src/bytes/digest.ts';
import { dictionary } from '../../src/exchange/short/dictionary.ts';
import { shortForms } from '../../src/exchange/short/shortForms.ts';
import { createIdentity } from '../../src/signing/identity/createIdentity.ts';
import { signNote } from '../../src/signing/note/signNote.ts';
import { aManager, aProfile, aRepresentative, identityOf, moment } from './aPackage.ts';

const { ofCard, toCard, ofInvitation, toInvitation } = shortForms;

async function anInvitation(representative = true): Promise<string> {
  const { identity } = await aManager();
  const safety = await aRepresentative();
  return signNote(
    'invitation',
    {
      v: 1,
      checklist: 'individual',
      unit: identity.unit,
      employer: 'region-norrsund',
      due: representative ? '2026-11-30' : null,
      representative: representative
        ? { name: safety.identity.name, fingerprint: safety.identity.fingerprint }
        : null,
      at: moment,
    },
    identity,
  );
}

describe('A short card', () => {
  it('gives back the card, character by character', async () => {
    const earlier = (await aManager()).identity;
    const successor = await createIdentity(aProfile({ name: 'Karin Öberg' }), new Date(), earlier);
    const everyRole = aProfile({ roles: ['safetyRepresentative', 'employee', 'manager'], unit: '' });
    const identities = [
      await aManager(),
      await identityOf(),
      successor,
      await createIdentity(everyRole, new Date()),
    ];
    for (const { identity } of identities) expect(toCard(ofCard(identity.card) ?? '')).toBe(identity.card);
  });

  it('is less than half as long as the card, and made of what a link may hold', async () => {
    const { card } = (await aManager()).identity;
    const short = ofCard(card) ?? '';
    expect(short).toMatch(/^[\w-]+$/);
    expect(short.length).toBeLessThan(600);
    expect(short.length).toBeLessThan(card.length / 2);
  });

  it('is not made of anything but a card as this program writes it', async () => {
    const { identity } = await aManager();
    const [header = '', payload = '', signature = ''] = identity.card.split('.');
    const rewritten = (change: (json: string) => string) =>
      `${header}.${bytesToBase64Url(new TextEncoder().encode(change(decoded(payload))))}.${signature}`;
    for (const other of [
      '',
      'a.b.c',
      identity.revocation,
      `${identity.card} `,
      `${header}.${payload}`,
      `${header}.${payload}.${signature}.${signature}`,
      `${header}.${payload}.${signature.slice(4)}`,
      rewritten((json) => json.replace(',', ', ')),
      rewritten((json) => json.replace('"v":1,', '').replace(/\}$/, ',"v":1}')),
      rewritten((json) => json.replace('"replaces":null', '"replaces":null,"extra":1')),
      rewritten((json) => json.replace('.000Z', 'Z')),
      rewritten((json) => json.replace(/age1../, 'age1qq')),
      rewritten((json) => json.replace('["manager"]', '[]')),
    ])
      expect(ofCard(other), other).toBe(null);
    expect(ofCard(rewritten((json) => json))).not.toBe(null);
  });
});

describe('A short invitation', () => {
  it('gives back invitation and cards, character by character', async () => {
    const own = (await aManager()).identity.card;
    const safety = (await aRepresentative()).identity.card;
    for (const cards of [[own], [own, safety]]) {
      const invitation = await anInvitation(cards.length > 1);
      const short = ofInvitation(invitation, cards) ?? '';
      expect(short).toMatch(/^[\w-]+$/);
      expect(toInvitation(short)).toEqual({ invitation, cards });
    }
  });

  it('fits a link, with both cards', async () => {
    const cards = [(await aManager()).identity.card, (await aRepresentative()).identity.card];
    expect(ofInvitation(await anInvitation(), cards)?.length).toBeLessThan(1400);
    const long = aProfile({
      name: 'Anna-Karin Margareta von Öberg-Lindqvist på Norrsundsgården',
      unit: 'Region Norrsund, Hälso- och sjukvård, Digital vård och e-hälsa',
      roles: ['manager', 'employee'],
    });
    const { identity } = await createIdentity(long, new Date());
    const name = identity.name;
    const body = {
      ...({
        v: 1,
        checklist: 'workplace',
        unit: identity.unit,
        employer: 'x'.repeat(60),
        due: null,
      } as const),
      ...{ representative: { name, fingerprint: identity.fingerprint }, at: moment },
    };
    const invitation = await signNote('invitation', body, identity);
    expect(ofInvitation(invitation, [identity.card, cards[1] ?? ''])?.length).toBeLessThan(1900);
  });

  it('is made only with the card of the one who invites, first, and with at most one more', async () => {
    const own = (await aManager()).identity.card;
    const safety = (await aRepresentative()).identity.card;
    const invitation = await anInvitation();
    for (const cards of [[], [safety], [safety, own], [own, safety, safety], ['a.b.c'], [own, '']])
      expect(ofInvitation(invitation, cards)).toBe(null);
    expect(ofInvitation(own, [own])).toBe(null);
    expect(ofInvitation('', [own])).toBe(null);
  });

  it('is not taken for a card, nor a card for it', async () => {
    const own = (await aManager()).identity.card;
    expect(toCard(ofInvitation(await anInvitation(false), [own]) ?? '')).toBe(null);
    expect(toInvitation(ofCard(own) ?? '')).toBe(null);
  });
});

describe('Any text', () => {
  it('is read without a fault, whatever it is', () => {
    const block = fc
      .tuple(fc.constantFrom(1, 2, 0, 255), fc.uint8Array({ maxLength: 1000 }), fc.boolean())
      .map(([kind, octets, packed]) => {
        const inside = packed ? deflateSync(octets, { dictionary }) : octets;
        return bytesToBase64Url(new Uint8Array([kind, ...inside]));
      });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), block), (text) => {
        expect(toCard(text)).toBe(null);
        expect(toInvitation(text)).toBe(null);
        expect(ofCard(text)).toBe(null);
        expect(ofInvitation(text, [text, text])).toBe(null);
      }),
      { numRuns: 3000, seed: 3 },
    );
  });

  it('that was a short form and was changed is still a text in the form of a card or none, never a fault', async () => {
    const { card } = (await aManager()).identity;
    const short = ofCard(card) ?? '';
    const octets = base64UrlToBytes(short) ?? new Uint8Array();
    fc.assert(
      fc.property(fc.nat(octets.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const changed = octets.slice();
        changed[at] = (changed[at] ?? 0) ^ bits;
        expect(toCard(bytesToBase64Url(changed)) ?? 'a.b.c').toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
        expect(toCard(short.slice(0, at))).toBe(null);
      }),
      { numRuns: 2000, seed: 3 },
    );
  });

  it('that would unpack to more than any card is refused, as is one that goes on', async () => {
    const { card } = (await aManager()).identity;
    const octets = base64UrlToBytes(ofCard(card) ?? '') ?? new Uint8Array();
    const bomb = deflateSync(new Uint8Array(5 * 1024 * 1024), { dictionary });
    expect(bomb.length).toBeLessThan(6000);
    expect(toCard(bytesToBase64Url(new Uint8Array([1, ...bomb])))).toBe(null);
    expect(toCard('A'.repeat(9000))).toBe(null);
    const cut = octets.subarray(0, octets.length - 3);
    expect(toCard(bytesToBase64Url(cut))).toBe(null);
  });
});

it('keeps its dictionary, or links that are on their way could not be read', async () => {
  expect(await sha256Hex(dictionary)).toBe(
    '6d3018cac217722b72ec4bd558a8eab5e4cf70e6b5b1c54d19851187bf185b37',
  );
});

function decoded(part: string): string {
  return new TextDecoder().decode(base64UrlToBytes(part) ?? new Uint8Array());
}
