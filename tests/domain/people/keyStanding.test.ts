import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../src/domain/people/contact.ts';
import { type KnownKeys, keyStanding, type MetKey } from '../../../src/domain/people/keyStanding.ts';

const karinsKey = 'a'.repeat(64);
const otherKey = 'b'.repeat(64);
const said = 'c'.repeat(64);
const listAt = '2026-11-01T00:00:00Z';

const met: MetKey = { fingerprint: karinsKey, name: 'Karin Öberg', issuance: null, signed: [said] };

function aContact(changes: Partial<Contact> = {}): Contact {
  return {
    profile: 'maja',
    fingerprint: karinsKey,
    name: 'Karin Öberg',
    unit: 'Digital vård',
    roles: ['manager'],
    publicKey: 'AA==',
    recipient: null,
    number: null,
    card: null,
    firstSeen: '2026-10-01T08:00:00Z',
    lastSeen: '2026-10-02T08:00:00Z',
    times: 2,
    checked: null,
    vouchedBy: null,
    replacedBy: null,
    namesakes: [],
    revoked: null,
    demo: false,
    ...changes,
  };
}

function known(contacts: readonly Contact[], changes: Partial<KnownKeys> = {}): KnownKeys {
  return { own: new Set(), device: new Map(), contacts, ...changes };
}

const checked = { at: '2026-10-03T08:00:00Z', how: 'phone', note: 'x' } as const;
const other = (changes: Partial<Contact> = {}) => aContact({ fingerprint: otherKey, ...changes });
const issuedBy = (status: 'valid' | 'list-expired' | 'revoked') =>
  ({ ...met, issuance: { status, organisation: 'Region Norrsund', listAt } }) as const;

describe('how sure one can be of a key', () => {
  it.each<[string, MetKey, KnownKeys, object]>([
    ['never seen', met, known([]), { level: 'unknown' }],
    ['only spoken of by somebody else', met, known([aContact({ times: 0 })]), { level: 'unknown' }],
    ['seen before', met, known([aContact()]), { level: 'known', since: '2026-10-01T08:00:00Z', times: 2 }],
    [
      'compared by oneself',
      met,
      known([aContact({ checked })]),
      { level: 'checked', at: checked.at, how: 'phone' },
    ],
    [
      'vouched for by the key before it',
      met,
      known([aContact({ vouchedBy: otherKey })]),
      { level: 'vouched', since: '2026-10-01T08:00:00Z' },
    ],
    [
      'vouched for, then compared',
      met,
      known([aContact({ vouchedBy: otherKey, checked })]),
      { level: 'checked', at: checked.at, how: 'phone' },
    ],
    ['one’s own', met, known([], { own: new Set([karinsKey]) }), { level: 'own' }],
    [
      'of somebody else on the device',
      met,
      known([], { device: new Map([[karinsKey, 'Karin Öberg']]) }),
      { level: 'device', name: 'Karin Öberg' },
    ],
    [
      'issued by an organisation',
      issuedBy('valid'),
      known([]),
      { level: 'issued', organisation: 'Region Norrsund', listAt },
    ],
    [
      'issued, with a list too old to say more',
      issuedBy('list-expired'),
      known([]),
      { level: 'issued-list-expired', organisation: 'Region Norrsund', listAt },
    ],
    [
      'issued with an old list, but compared',
      issuedBy('list-expired'),
      known([aContact({ checked })]),
      { level: 'checked', at: checked.at, how: 'phone' },
    ],
    [
      'issued and revoked',
      issuedBy('revoked'),
      known([aContact({ checked })]),
      { level: 'revoked', before: true },
    ],
    [
      'new, under a name one knows',
      met,
      known([other()]),
      { level: 'changed', known: otherKey, name: 'Karin Öberg' },
    ],
    [
      'new, under a name that looks like one',
      { ...met, name: 'Kаrin  Oberg' },
      known([other()]),
      { level: 'changed', known: otherKey, name: 'Karin Öberg' },
    ],
    [
      'issued, but under a known name with another key',
      issuedBy('valid'),
      known([other()]),
      { level: 'changed', known: otherKey, name: 'Karin Öberg' },
    ],
    [
      'spoken of, under a known name',
      met,
      known([aContact({ times: 0 }), other()]),
      { level: 'changed', known: otherKey, name: 'Karin Öberg' },
    ],
    ['a second person of that name', met, known([other({ namesakes: [karinsKey] })]), { level: 'unknown' }],
    [
      'in the place of another by one’s own word',
      met,
      known([other({ replacedBy: karinsKey })]),
      { level: 'unknown' },
    ],
    ['under the name of somebody only spoken of', met, known([other({ times: 0 })]), { level: 'unknown' }],
    [
      'revoked before what it signed came',
      met,
      known([aContact({ revoked: { at: listAt, held: [] } })]),
      { level: 'revoked', before: true },
    ],
    [
      'revoked after what it signed came',
      met,
      known([aContact({ revoked: { at: listAt, held: [said] } })]),
      { level: 'revoked', before: false },
    ],
    [
      'revoked, with nothing signed to hold it by',
      { ...met, signed: [] },
      known([aContact({ revoked: { at: listAt, held: [said] } })]),
      { level: 'revoked', before: true },
    ],
  ])('%s', (_, key, knowledge, standing) => {
    expect(keyStanding(key, knowledge)).toEqual(standing);
  });
});
