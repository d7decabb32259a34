import { helpContact, helpLink } from '../../domain/checklist/help.ts';
import type { LocalRules } from '../../domain/checklist/localRules.ts';
import { useLanguage, useText } from '../../i18n/i18n.ts';
import { ContactWays, RuleLink } from '../../questionnaire/WhereToTurn.tsx';
import styles from './pages.module.css';

/** Whom to ask, what to read, and what the rules rest on, as the employer has filled it in. */
export function HelpContacts({ rules }: { readonly rules: LocalRules }) {
  const text = useText('pages');
  const rulesText = useText('rules');
  const language = useLanguage();
  // A link that carries none of the rules belongs to another page.
  const links = rules.links.filter(({ requirement }) => requirement.length > 0);
  return (
    <aside className={styles.contacts}>
      <h2>{text('help.contacts')}</h2>
      <ul className={styles.list}>
        {rules.contacts.map((contact) => (
          <li key={contact.id}>
            <ContactWays contact={helpContact(contact, language)} />
            <span className="sm mut">{contact.note[language]}</span>
          </li>
        ))}
      </ul>
      <h2>{text('help.links')}</h2>
      <ul className={styles.list}>
        {links.map((link) => (
          <li key={link.id}>
            <RuleLink link={helpLink(link, language)} />
          </li>
        ))}
      </ul>
      {rules.grounds.length > 0 && <h2>{rulesText('grounds')}</h2>}
      <ul className={styles.list}>
        {rules.grounds.map(({ id, title, note }) => (
          <li key={id}>
            <b>{title[language]}</b>
            <span className="sm mut">{note[language]}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
