import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { firstSwedish } from './firstSwedish.ts';
import { capitalNumeral, numeral } from './numerals.ts';
import type { Messages } from './swedish.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: Messages;
    defaultNS: 'common';
    nsSeparator: false;
  }
}

export const languages = [
  { code: 'sv', name: 'Svenska' },
  { code: 'en', name: 'English' },
] as const;
export type LanguageCode = (typeof languages)[number]['code'];
export type Namespace = keyof Messages;
/** The words of one namespace: `text('key', { placeholder })`. A key that does not exist does not compile. */
export type Text<N extends Namespace> = TFunction<N>;

void i18next.use(initReactI18next).init({
  lng: 'sv',
  supportedLngs: languages.map(({ code }) => code),
  fallbackLng: 'sv',
  resources: { sv: firstSwedish },
  partialBundledLanguages: true,
  defaultNS: 'common',
  nsSeparator: false,
  // React escapes; names and comments must come out as written.
  interpolation: { escapeValue: false },
  initAsync: false,
  react: { useSuspense: false },
});

// In a text, `{{count, words}}` is "två", and `{{count, Words}}` at its beginning is "Två".
i18next.services.formatter?.add('words', (count, language) => numeral(Number(count), language ?? 'sv'));
i18next.services.formatter?.add('Words', (count, language) =>
  capitalNumeral(Number(count), language ?? 'sv'),
);

/** The words of one namespace in the language chosen; the component is drawn again when the language changes. */
export function useText<N extends Namespace>(namespace: N): Text<N> {
  return useTranslation(namespace).t as unknown as Text<N>;
}

/** The language chosen. */
export function useLanguage(): LanguageCode {
  return asLanguage(useTranslation().i18n.language) ?? 'sv';
}

/** Fetches all Swedish words. Until then there are only those of the first page; every other screen waits for the rest. */
export async function fetchWords(): Promise<void> {
  if (i18next.hasResourceBundle('sv', 'walk')) return;
  addWords('sv', (await import('./swedish.ts')).swedish);
}

/** Fetches the language's words if need be, changes to it and says so on `<html lang>`. Nothing on the page is lost. */
export async function setLanguage(code: LanguageCode): Promise<void> {
  if (code === 'en' && !i18next.hasResourceBundle('en', 'common'))
    addWords('en', (await import('./english.ts')).english);
  await i18next.changeLanguage(code);
  document.documentElement.lang = code;
}

function addWords(code: LanguageCode, words: Messages): void {
  for (const [namespace, said] of Object.entries(words)) i18next.addResourceBundle(code, namespace, said);
}

/** The language to begin with: the one chosen before, else Swedish, whatever the browser is set to. */
export function firstLanguage(chosen: string | null): LanguageCode {
  return asLanguage(chosen) ?? 'sv';
}

function asLanguage(code: string | null): LanguageCode | null {
  return languages.find((language) => language.code === code)?.code ?? null;
}
