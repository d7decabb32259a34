// Every word is said somewhere: what no screen asks for any more would be translated for nobody.
import { describe, expect, it } from 'vitest';
import { type Messages, swedish } from '../../src/i18n/swedish.ts';
import { flat } from './flat.ts';

const code = Object.values(
  import.meta.glob<string>('../../src/**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' }),
).join('\n');

/** Whole keys, in quotes. */
const named = new Set([...code.matchAll(/(?='([^'\s]+)')/g)].map(([, key = '']) => key));

/** Keys put together of parts, `code.${code}.what`: what is put in may be anything. */
const puzzled = [...code.matchAll(/(?=`((?:[^`\s$]|\$\{[^}`]*\})*)`)/g)]
  .map(([, template = '']) => template.split(/\$\{[^}]*\}/))
  .filter((parts) => parts.length > 1 && parts.join('').replaceAll('.', '').length > 1)
  .map((parts) => new RegExp(`^${parts.map(escaped).join('.+')}$`));

describe.each(Object.keys(swedish) as (keyof Messages)[])('the namespace %s', (namespace) => {
  it('has no key that nothing asks for', () => {
    const asked = (key: string) => named.has(key) || puzzled.some((pattern) => pattern.test(key));
    const unused = Object.keys(flat(swedish[namespace])).filter(
      (key) => !asked(key) && !asked(key.replace(/_(?:zero|one|other)$/, '')),
    );
    expect(unused).toEqual([]);
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
