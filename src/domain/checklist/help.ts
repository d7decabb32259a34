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
  /** Whom to ask and what to read about it: those of the employer's that carry the same requirement. */
  readonly contacts: readonly HelpContact[];
  readonly links: readonly HelpLink[];
}

type Contact = LocalRules['contacts'][number];
export type HelpContact = Pick<Contact, 'id' | 'name' | 'email' | 'phone'> & { readonly role: string };
/** Without an address until the employer has filled it in. */
export type HelpLink = Pick<LocalRules['links'][number], 'id' | 'url'> & { readonly label: string };

/** The cards as one employer's people read them, in the order they are written. */
export function helpFor(cards: readonly HelpCard[], rules: LocalRules, language: Language): HelpWords[] {
  const values = placeholderValues(rules, language);
  return cards.map((card) => {
    const own = rules.helpOverrides[card.id];
    const concerns = (other: { readonly requirement: readonly string[] }) =>
      other.requirement.some((id) => card.requirement.includes(id));
    return {
      id: card.id,
      question: fillPlaceholders((own?.question ?? card.question)[language], values),
      answer: fillPlaceholders((own?.answer ?? card.answer)[language], values),
      seeAlso: card.seeAlso,
      audience: card.audience,
      contacts: rules.contacts.filter(concerns).map((contact) => helpContact(contact, language)),
      links: rules.links.filter(concerns).map((link) => helpLink(link, language)),
    };
  });
}

/** A contact in the reader's language. */
export function helpContact({ id, role, name, email, phone }: Contact, language: Language): HelpContact {
  return { id, role: role[language], name, email, phone };
}

/** A link in the reader's language. */
export function helpLink({ id, label, url }: LocalRules['links'][number], language: Language): HelpLink {
  return { id, label: label[language], url };
}
