import type { HelpWords } from '../domain/checklist/help.ts';
import { useText } from '../i18n/i18n.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import styles from './rules.module.css';
import { ContactWays, RuleLink } from './WhereToTurn.tsx';

/** What a help card answers, and the contacts and links that go with it. */
export function HelpAnswer({ card }: { readonly card: HelpWords }) {
  return (
    <div className={styles.answer}>
      <p className="measure">{card.answer}</p>
      {card.contacts.length + card.links.length > 0 && (
        <ul className={styles.turn}>
          {card.contacts.map((contact) => (
            <li key={contact.id}>
              <ContactWays contact={contact} />
            </li>
          ))}
          {card.links.map((link) => (
            <li key={link.id}>
              <RuleLink link={link} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The help that sheds light on one question, to open where one is. */
export function HelpWithQuestion(props: {
  readonly cards: readonly HelpWords[];
  /** Id of the question. */
  readonly question: string;
}) {
  const text = useText('rules');
  const cards = props.cards.filter(({ seeAlso }) => seeAlso.includes(props.question));
  if (cards.length === 0) return null;
  return (
    <>
      <h3>{text('help.heading')}</h3>
      <div>
        {cards.map((card) => (
          <Disclosure key={card.id} summary={card.question}>
            <HelpAnswer card={card} />
          </Disclosure>
        ))}
      </div>
    </>
  );
}
