import type { LanguageCode } from '../../../i18n/i18n.ts';

/** "Majas", "Jonas", "Maja’s": whose something is. */
export function possessive(name: string, language: LanguageCode): string {
  if (language === 'en') return `${name}’s`;
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}

/** The name people use: the first of the names written. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
