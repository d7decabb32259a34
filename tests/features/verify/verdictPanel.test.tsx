import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../../src/domain/people/contact.ts';
import type { KnownKeys } from '../../../src/domain/people/keyStanding.ts';
import { VerdictPanel } from '../../../src/features/verify/VerdictPanel.tsx';
import { setLanguage } from '../../../src/i18n/i18n.ts';
import type { Verdict, VerdictSigner } from '../../../src/ports/verifying.ts';

const karin = 'a'.repeat(64);
const maja = 'b'.repeat(64);
const listAt = '2026-09-01T00:00:00.000Z';
const nobody: KnownKeys = { own: new Set(), device: new Map(), contacts: [] };

const signer = (change: Partial<VerdictSigner> = {}): VerdictSigner => ({
  name: 'Karin Öberg',
  role: 'manager',
  fingerprint: karin,
  claimedTime: '2026-10-05T08:00:00Z',
  trust: 'unknown',
  issuance: null,
  stamp: null,
  ...change,
});

const verdict = (change: Partial<Verdict> = {}): Verdict => ({
  kind: 'pdf',
  verdict: 'valid',
  signers: [signer()],
  problems: [],
  envelopes: [],
  external: [],
  waiting: [],
  sender: null,
  receivers: [],
  ...change,
});

const contact = (change: Partial<Contact> = {}): Contact => ({
  profile: 'me',
  fingerprint: karin,
  name: 'Karin Öberg',
  unit: '',
  roles: ['manager'],
  publicKey: '',
  recipient: null,
  number: null,
  card: null,
  firstSeen: '2026-09-02T10:00:00.000Z',
  lastSeen: '2026-10-02T10:00:00.000Z',
  times: 4,
  checked: null,
  vouchedBy: null,
  replacedBy: null,
  namesakes: [],
  revoked: null,
  demo: false,
  ...change,
});

const checked = { at: '2026-09-10T09:00:00.000Z', how: 'phone', note: '' } as const;
const issuedBy = (status: 'valid' | 'list-expired' | 'revoked') => ({
  issuance: { status, organisation: 'Region Norrsund', listAt },
});

function shows(file: Verdict, known: KnownKeys = nobody) {
  const now = new Date('2026-11-20T12:00:00Z');
  const { container } = render(
    <VerdictPanel verified={{ verdict: file, links: [] }} known={known} now={now} />,
  );
  return container.querySelector('section') as HTMLElement;
}

const linesOf = (name: string) => {
  const lines = within(screen.getByText(name).closest('li') as HTMLElement);
  const said = (label: string) => lines.getByText(label, { selector: 'dt' }).nextElementSibling?.textContent;
  return ['Oförändrad', 'Nyckel', 'Person', 'Tid'].map(said);
};

beforeEach(() => setLanguage('sv'));

describe('the four lines', () => {
  it('say that a key is unknown, and that the time is somebody’s own clock', () => {
    shows(verdict());
    expect(linesOf('Karin Öberg, chef')).toEqual([
      'Ja. Innehållet är detsamma som när det skrevs under.',
      'Okänd nyckel. Du har inte sett den förut.',
      'Namnet har personen skrivit själv. Ingen har kontrollerat det.',
      expect.stringMatching(/^5 oktober 2026 klockan \d\d\.00, enligt datorns klocka\.$/),
    ]);
  });

  it('tell a time stamp from a clock, and name who made it', () => {
    const stamp = { at: '2026-10-05T08:01:00Z', authority: 'Norrsunds tidsstämpel' };
    shows(verdict({ signers: [signer({ stamp })] }));
    expect(linesOf('Karin Öberg, chef')[3]).toMatch(/enligt tidsstämpel från Norrsunds tidsstämpel\.$/);
  });

  it('say nothing of person and time when the file has been changed', () => {
    shows(verdict({ verdict: 'invalid', problems: [{ code: 'digest-mismatch', severity: 'error' }] }));
    expect(linesOf('Karin Öberg, chef')).toEqual([
      'Nej. Något har ändrats efter underskriften.',
      expect.any(String),
      'Går inte att säga, eftersom innehållet är ändrat.',
      'Ingen tid som går att lita på.',
    ]);
  });

  it('say of a clock that ran ahead that it did', () => {
    shows(verdict({ signers: [signer({ claimedTime: '2027-01-01T08:00:00Z' })] }));
    expect(linesOf('Karin Öberg, chef')[3]).toMatch(/ligger framåt/);
  });

  it('have the whole fingerprint at hand, to be compared', () => {
    shows(verdict());
    expect(screen.getByText('AAAA '.repeat(16).trim())).toBeInTheDocument();
  });
});

describe('the sentence above them', () => {
  const known = (change: Partial<Contact>): KnownKeys => ({ ...nobody, contacts: [contact(change)] });
  it.each<[string, Partial<VerdictSigner>, KnownKeys, RegExp, string]>([
    ['unknown', {}, nobody, /nyckeln är okänd\. .* jämför nyckelns fingeravtryck/, 'valid'],
    ['seen before', {}, known({}), /samma nyckel som förut/, 'valid'],
    ['vouched for', {}, known({ vouchedBy: maja }), /den gamla nyckeln intygar bytet/, 'valid'],
    ['checked', {}, known({ checked }), /som du själv har kontrollerat/, 'sure'],
    ['one’s own', {}, { ...nobody, own: new Set([karin]) }, /din egen nyckel/, 'sure'],
    ['another’s here', {}, { ...nobody, device: new Map([[karin, 'Karin']]) }, /på den här enheten/, 'valid'],
    ['issued', issuedBy('valid'), nobody, /Region Norrsund har utfärdat/, 'sure'],
    ['issued, with an old list', issuedBy('list-expired'), nobody, /för gamla/, 'valid'],
    ['revoked by its issuer', issuedBy('revoked'), nobody, /återkallad\. Godta inte/, 'stop'],
    [
      'another under a known name',
      { fingerprint: maja },
      known({}),
      /en annan nyckel än förut\. Ring/,
      'stop',
    ],
    [
      'revoked',
      {},
      known({ revoked: { at: '2026-10-01T00:00:00.000Z', held: [] } }),
      /återkallad\. Godta inte/,
      'stop',
    ],
  ])('of a key that is %s', (_, change, knowledge, sentence, look) => {
    const panel = shows(verdict({ signers: [signer(change)] }), knowledge);
    expect(within(panel).getByRole('heading', { level: 2 }).nextElementSibling).toHaveTextContent(sentence);
    expect(panel).toHaveAttribute('data-verdict', look);
  });

  it('is that of the least sure of several keys, and names whose it is', () => {
    const both = [signer(), signer({ name: 'Maja Lindqvist', role: 'employee', fingerprint: maja })];
    const panel = shows(verdict({ signers: both }), known({ checked }));
    expect(panel).toHaveAttribute('data-verdict', 'valid');
    expect(screen.getByText(/nyckeln är okänd\..* Det gäller Maja Lindqvist\.$/)).toBeVisible();
  });

  it('says what to do with a changed file, however well the key is known', () => {
    shows(verdict({ verdict: 'invalid' }), known({ checked }));
    expect(
      screen.getByText(/Att du har kontrollerat nyckeln hjälper inte här\. Använd inte filen/),
    ).toBeVisible();
  });
});

describe('a package', () => {
  const sender = {
    name: 'Karin Öberg',
    role: 'manager',
    fingerprint: karin,
    issuance: null,
    at: '2026-10-05T08:00:00Z',
  } as const;
  const receivers = [
    { name: 'Maja Lindqvist', role: 'employee', fingerprint: maja },
    { name: 'Daniel Ekström', role: 'safetyRepresentative', fingerprint: null },
  ] as const;

  it('says who sent it, how well that key is known, and to whom', () => {
    shows(verdict({ kind: 'package', signers: [], sender, receivers: [...receivers] }));
    const parties = within(
      screen.getByRole('heading', { name: 'Överlämning' }).closest('section') as HTMLElement,
    );
    expect(parties.getByText('Karin Öberg, chef')).toBeVisible();
    expect(parties.getByText('Okänd nyckel')).toBeVisible();
    expect(parties.getByText('Maja Lindqvist, medarbetare')).toBeVisible();
    expect(parties.getByText('(öppnas med lösenfras)')).toBeVisible();
  });

  it('that has been changed names no sender', () => {
    shows(verdict({ kind: 'package', verdict: 'invalid', sender, receivers: [...receivers] }));
    expect(screen.queryByRole('heading', { name: 'Överlämning' })).not.toBeInTheDocument();
  });
});

describe('a signature from another service', () => {
  it.each([
    [true, 'Utfärdare som den här installationen litar på'],
    [false, 'Okänd utfärdare'],
  ])('is shown as it stands, apart from ours (trusted: %s)', (trusted, words) => {
    const from = { subject: 'Karin Öberg', issuer: 'Underskriftstjänsten CA', claimedTime: null, trusted };
    shows(verdict({ signers: [], external: [from] }));
    const block = within(
      screen
        .getByRole('heading', { name: 'Underskrift från annan tjänst' })
        .closest('section') as HTMLElement,
    );
    expect(block.getByText(words)).toBeVisible();
    expect(
      block.getByText(/Underskriftstjänsten CA anger Karin Öberg\..*Återkallelse är inte kontrollerad/),
    ).toBeVisible();
    expect(block.getByText('Ingen tid som går att lita på.')).toBeVisible();
  });
});
