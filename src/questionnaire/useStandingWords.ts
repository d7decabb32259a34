import type { KeyStanding } from '../domain/people/keyStanding.ts';
import { type Format, useFormat } from '../i18n/format.ts';
import { type Text, useText } from '../i18n/i18n.ts';

export interface StandingWords {
  /** A few words, for a list. */
  readonly label: string;
  /** A sentence on the key. */
  readonly key: string;
  /** A sentence on the person: what their name rests on. */
  readonly person: string;
}

/** What a key's standing is called, and what it says of the key and of the person; none says more than it rests on. */
export function useStandingWords(standing: KeyStanding): StandingWords {
  return standingWords(standing, useText('verdict'), useFormat());
}

function standingWords(standing: KeyStanding, text: Text<'verdict'>, { date }: Format): StandingWords {
  switch (standing.level) {
    case 'own':
      return { label: text('standing.own'), key: text('key.own'), person: text('person.own') };
    case 'device': {
      const { name } = standing;
      return {
        label: text('standing.device', { name }),
        key: text('key.device', { name }),
        person: text('person.device', { name }),
      };
    }
    case 'unknown':
      return { label: text('standing.level0'), key: text('key.level0'), person: text('person.level0') };
    case 'known': {
      const seen = { date: date(standing.since), count: standing.times };
      return {
        label: text('standing.level1', seen),
        key: text('key.level1', seen),
        person: text('person.level1'),
      };
    }
    case 'vouched':
      return {
        label: text('standing.changedVouched'),
        key: text('key.changedVouched'),
        person: text('person.changedVouched'),
      };
    case 'checked': {
      const when = { date: date(standing.at) };
      return {
        label: text(`standing.level2.${standing.how}`, when),
        key: text('key.level2', when),
        person: text(`person.level2.${standing.how}`, when),
      };
    }
    default:
      return issuedOrStopped(standing, text, date);
  }
}

type IssuedOrStopped = Extract<
  KeyStanding,
  { readonly level: 'issued' | 'issued-list-expired' | 'changed' | 'revoked' }
>;

function issuedOrStopped(
  standing: IssuedOrStopped,
  text: Text<'verdict'>,
  date: Format['date'],
): StandingWords {
  switch (standing.level) {
    case 'issued':
    case 'issued-list-expired': {
      const by = { organisation: standing.organisation, date: date(standing.listAt) };
      const isCurrent = standing.level === 'issued';
      return {
        label: text(isCurrent ? 'standing.level3' : 'standing.revocationUnknown', by),
        key: text(isCurrent ? 'key.level3' : 'key.revocationUnknown', by),
        person: text('person.level3', by),
      };
    }
    case 'changed':
      return {
        label: text('standing.changed'),
        key: text('key.changed'),
        person: text('person.changed'),
      };
    case 'revoked':
      return {
        label: text('standing.revoked'),
        key: text(standing.before ? 'key.revokedBefore' : 'key.revoked'),
        person: text(standing.before ? 'person.revokedBefore' : 'person.revoked'),
      };
  }
}
