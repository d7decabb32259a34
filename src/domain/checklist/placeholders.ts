// Words in braces that an employer's rules fill in, e.g. `{incidentEmail}`. The list is closed: a misspelt one is found.
import type { Language } from './language.ts';
import type { LocalRules } from './localRules.ts';

export const placeholders = ['incidentEmail', 'itUnit', 'hrContact', 'helpline'] as const;
export type Placeholder = (typeof placeholders)[number];

/** What each placeholder stands for at one employer, in one language. */
export function placeholderValues(rules: LocalRules, language: Language): Record<Placeholder, string> {
  const contact = (id: string): string =>
    rules.contacts.find((one) => one.id === id)?.role[language] ?? rules.name;
  const [helpline] = rules.helplines;
  return {
    incidentEmail: rules.insurance.reportTo,
    itUnit: contact('it'),
    hrContact: contact('hr'),
    helpline: helpline ? `${helpline.name[language]}, ${helpline.phone}` : '112',
  };
}

/** The text with every known placeholder filled; unknown ones stay as they are, where the check finds them. */
export function fillPlaceholders(text: string, values: Readonly<Record<Placeholder, string>>): string {
  return text.replace(inBraces, (whole, name: string) => (isPlaceholder(name) ? values[name] : whole));
}

/** The names in braces in a text that no rule can fill. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(inBraces)].flatMap(([, name]) => (name && !isPlaceholder(name) ? [name] : []));
}

const inBraces = /\{([^{}]*)\}/g;

function isPlaceholder(name: string): name is Placeholder {
  return placeholders.some((known) => known === name);
}
