// The words of a checklist as one employer's people read them.
import type { Language } from './language.ts';
import type { ItemOverride, LocalRules } from './localRules.ts';
import { fillPlaceholders, type Placeholder, placeholderValues } from './placeholders.ts';
import type { QuestionTexts, Texts } from './texts.ts';

/** A checklist's words in every language, e.g. a catalog entry. */
export interface WithTexts {
  readonly texts: Readonly<Record<Language, Texts>>;
}

/** The words in one language, with the employer's own in place of those its rules replace. */
export function textsFor(entry: WithTexts, language: Language, rules: LocalRules): Texts {
  const texts = entry.texts[language];
  const values = placeholderValues(rules, language);
  const items = Object.fromEntries(
    Object.entries(texts.items).map(([id, words]) => {
      const own = rules.itemOverrides[id];
      return [id, own ? replaced(words, own, language, values) : words];
    }),
  );
  return { ...texts, items };
}

function replaced(
  words: QuestionTexts,
  own: ItemOverride,
  language: Language,
  values: Readonly<Record<Placeholder, string>>,
): QuestionTexts {
  const fill = (text: string): string => fillPlaceholders(text, values);
  const fillAll = (list: readonly string[]): string[] => list.map(fill);
  return {
    ...words,
    question: fill(own.question?.[language] ?? words.question),
    finding: fill(own.finding?.[language] ?? words.finding),
    why: fill(own.why?.[language] ?? words.why),
    law: fill(own.law?.[language] ?? words.law),
    how: fillAll(own.how?.[language] ?? words.how),
    employee: fillAll(own.employee?.[language] ?? words.employee),
    employer: fillAll(own.employer?.[language] ?? words.employer),
  };
}
