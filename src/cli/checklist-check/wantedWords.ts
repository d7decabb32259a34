// What should stand in a field, in words, in both languages of the check.
import type { Wanted, WantedForm } from '../../domain/checklist/finding.ts';

/** "en text inom citattecken", "a number of at least 3". */
export function wantedWords(language: 'sv' | 'en', wanted: Wanted): string {
  const { forms, atLeast, atMost, items, pattern } = words[language];
  switch (wanted.is) {
    case 'one-of':
      return wanted.values.join(', ');
    case 'at-least':
      return `${atLeast} ${wanted.limit}`;
    case 'at-most':
      return `${atMost} ${wanted.limit}`;
    case 'items-at-least':
      return `${items} ${wanted.limit}`;
    case 'pattern':
      return `${pattern} ${wanted.pattern}`;
    default:
      return forms[wanted.is];
  }
}

interface Words {
  readonly forms: Readonly<Record<WantedForm, string>>;
  readonly atLeast: string;
  readonly atMost: string;
  readonly items: string;
  readonly pattern: string;
}

const words: Readonly<Record<'sv' | 'en', Words>> = {
  sv: {
    forms: {
      text: 'en text inom citattecken',
      filled: 'en text som inte är tom',
      number: 'ett tal, utan citattecken',
      integer: 'ett heltal, utan citattecken',
      truth: 'true eller false, utan citattecken',
      list: 'en lista inom [ och ]',
      group: 'en grupp av fält inom { och }',
      id: 'bara bokstäver a–z, siffror och bindestreck, utan mellanslag och högst 40 tecken',
      email: 'en e-postadress, till exempel namn@example.org',
      https: 'en webbadress som börjar med https, eller null',
      phone: 'ett telefonnummer med siffror, mellanslag och bindestreck',
      requirement: 'R och två siffror, till exempel R07',
      'svg-path': 'en SVG-bana som börjar med M',
    },
    atLeast: 'minst',
    atMost: 'högst',
    items: 'en lista där antalet är minst',
    pattern: 'en text av formen',
  },
  en: {
    forms: {
      text: 'a text in quotation marks',
      filled: 'a text that is not empty',
      number: 'a number, without quotation marks',
      integer: 'a whole number, without quotation marks',
      truth: 'true or false, without quotation marks',
      list: 'a list between [ and ]',
      group: 'a group of fields between { and }',
      id: 'letters a–z, digits and hyphens only, without spaces, at most 40 characters',
      email: 'an e-mail address, for example name@example.org',
      https: 'a web address that begins with https, or null',
      phone: 'a telephone number of digits, spaces and hyphens',
      requirement: 'R and two digits, for example R07',
      'svg-path': 'an SVG path that begins with M',
    },
    atLeast: 'at least',
    atMost: 'at most',
    items: 'a list whose number of items is at least',
    pattern: 'a text of the form',
  },
};
