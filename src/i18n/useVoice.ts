import i18next from 'i18next';
import { useMemo } from 'react';
import { type LanguageCode, useLanguage } from './i18n.ts';
import type { Messages } from './swedish.ts';

type NameIn<Key> = Key extends `outcome.${infer Name}` ? Name : never;
type MeaningKey = NameIn<keyof Messages['meanings']>;

/** The words that signing puts into statements and reports, in the language chosen. What the actions call a Voice. */
export function useVoice() {
  const language = useLanguage();
  return useMemo(() => voiceIn(language), [language]);
}

/** The words are looked up when they are said: by then the language’s have been fetched. */
function voiceIn(language: LanguageCode) {
  const meanings = i18next.getFixedT(language, 'meanings');
  // The report looks its own keys up by name; its tests hold them against the file.
  const report = i18next.getFixedT(language, 'report') as unknown as Labels;
  return {
    language,
    labels: (key: string, values: Readonly<Record<string, string | number>> = {}) => report(key, values),
    meaning: (key: MeaningKey) => meanings(`meaning.${key}`),
    outcome: (key: MeaningKey) => meanings(`outcome.${key}`),
  };
}

type Labels = (key: string, values: Readonly<Record<string, string | number>>) => string;
