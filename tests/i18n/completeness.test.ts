// Every word in both languages, with the same placeholders.
import { describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/english.ts';
import { type Messages, swedish } from '../../src/i18n/swedish.ts';
import { flat } from './flat.ts';

const files = import.meta.glob('../../src/i18n/messages/*/*.json', { eager: true, import: 'default' });
const namespaces = Object.keys(swedish) as (keyof Messages)[];

describe.each(namespaces)('the namespace %s', (namespace) => {
  const sv = flat(swedish[namespace]);
  const en = flat(english[namespace]);

  it('has the same keys in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort());
  });

  it('has the same placeholders in both languages', () => {
    const placeholders = (words: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(words).map(([key, text]) => [key, placeholdersOf(text)]));
    expect(placeholders(en)).toEqual(placeholders(sv));
  });

  it('has a sentence for every key', () => {
    expect([...Object.entries(sv), ...Object.entries(en)].filter(([, text]) => text.trim() === '')).toEqual(
      [],
    );
  });
});

describe('the message files', () => {
  it('are all registered, in both languages', () => {
    const registered = namespaces.flatMap((namespace) => [`sv/${namespace}`, `en/${namespace}`]);
    const found = Object.keys(files).map((path) =>
      path.replace('../../src/i18n/messages/', '').replace('.json', ''),
    );
    expect(found.sort()).toEqual(registered.sort());
  });
});

function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].sort();
}
