import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { KeyStanding } from '../../src/domain/people/keyStanding.ts';
import { KeyStandingBadge } from '../../src/questionnaire/KeyStandingBadge.tsx';
import { useStandingWords } from '../../src/questionnaire/useStandingWords.ts';

const at = '2026-11-02T09:00:00.000Z';
const by = { organisation: 'Region Norrsund', listAt: at };

const said: readonly (readonly [KeyStanding, string, RegExp, RegExp])[] = [
  [{ level: 'own' }, 'Din egen nyckel', /Din egen nyckel/, /din egen underskrift/],
  [{ level: 'device', name: 'Karin Öberg' }, 'Karin Öberg på den här enheten', /Karin Öberg/, /Ingen har/],
  [{ level: 'unknown' }, 'Okänd nyckel', /inte sett den förut/, /Ingen har kontrollerat det/],
  [
    { level: 'known', since: at, times: 3 },
    'Samma nyckel som förut',
    /2 november 2026.*: 3/,
    /skrivit själv/,
  ],
  [{ level: 'vouched', since: at }, 'Bytt nyckel, intygad av den gamla', /underskrivet/, /kontrollnumret/],
  [{ level: 'checked', at, how: 'phone' }, 'Kontrollerad av dig på telefon', /av dig/, /telefon 2 november/],
  [{ level: 'issued', ...by }, 'Utfärdad av Region Norrsund', /inte återkallad/, /lämnat ut nyckeln/],
  [
    { level: 'issued-list-expired', ...by },
    'Utfärdad av Region Norrsund, oklart om återkallad',
    /för gammalt för att säga/,
    /lämnat ut nyckeln/,
  ],
  [
    { level: 'changed', known: 'a'.repeat(64), name: 'Karin Öberg' },
    'Samma namn, annan nyckel',
    /^Stopp/,
    /^Vet inte/,
  ],
  [{ level: 'revoked', before: true }, 'Återkallad nyckel', /^Stopp/, /^Vet inte/],
  [{ level: 'revoked', before: false }, 'Återkallad nyckel', /innan återkallelsen kom/, /säger inget/],
];

describe('how sure one can be of a key', () => {
  it.each(said)(
    '%j is called “%s”, and is spelled out for the key and for the person',
    (standing, label, key, person) => {
      const { container } = render(
        <>
          <KeyStandingBadge standing={standing} />
          <Sentences standing={standing} />
        </>,
      );
      expect(screen.getByText(label, { exact: true, selector: '.status' })).toBeVisible();
      expect(container.querySelector('.status svg')).toBeVisible();
      expect(screen.getByTestId('key')).toHaveTextContent(key);
      expect(screen.getByTestId('person')).toHaveTextContent(person);
    },
  );
});

function Sentences({ standing }: { readonly standing: KeyStanding }) {
  const { key, person } = useStandingWords(standing);
  return (
    <>
      <p data-testid="key">{key}</p>
      <p data-testid="person">{person}</p>
    </>
  );
}
