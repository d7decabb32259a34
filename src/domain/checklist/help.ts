// Help cards: questions people ask, with answers that an employer's rules may replace.
import * as z from 'zod';
import { Role } from '../people/role.ts';
import { type Language, Localized } from './language.ts';
import { type LocalRules, RequirementId } from './localRules.ts';
import { fillPlaceholders, placeholderValues } from './placeholders.ts';

export const HelpCard = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** The requirements of the first customer's rules that the card answers. */
  requirement: z.array(RequirementId),
  /** Whether the answer rests on the employer's own rules. */
  local: z.boolean(),
  question: Localized,
  /** May hold placeholders such as `{incidentEmail}`. */
  answer: Localized,
  /** Ids of checklist questions the card sheds light on. */
  seeAlso: z.array(z.string().min(1)),
  audience: z.array(Role).min(1),
});
export type HelpCard = z.infer<typeof HelpCard>;

export const HelpCards = z.strictObject({ $schema: z.string().optional(), cards: z.array(HelpCard).min(1) });
export type HelpCards = z.infer<typeof HelpCards>;

/** A card in the reader's language, with the employer's own words and contacts in it. */
export interface HelpWords {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly seeAlso: readonly string[];
  readonly audience: readonly Role[];
}

/** The cards as one employer's people read them, in the order they are written. */
export function helpFor(cards: readonly HelpCard[], rules: LocalRules, language: Language): HelpWords[] {
  const values = placeholderValues(rules, language);
  return cards.map((card) => {
    const own = rules.helpOverrides[card.id];
    return {
      id: card.id,
      question: fillPlaceholders((own?.question ?? card.question)[language], values),
      answer: fillPlaceholders((own?.answer ?? card.answer)[language], values),
      seeAlso: card.seeAlso,
      audience: card.audience,
    };
  });
}
