import type { HelpWords } from '../../domain/checklist/help.ts';

/** The cards that hold every word sought; those with the words in the question stand first. */
export function searchHelp(cards: readonly HelpWords[], query: string): readonly HelpWords[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return cards;
  const holds = (text: string) => words.every((word) => text.toLocaleLowerCase().includes(word));
  const inQuestion = cards.filter(({ question }) => holds(question));
  const elsewhere = cards.filter(
    (card) => !inQuestion.includes(card) && holds(`${card.question} ${card.answer}`),
  );
  return [...inQuestion, ...elsewhere];
}
