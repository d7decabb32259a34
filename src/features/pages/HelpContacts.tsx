import type { LocalRules } from '../../domain/checklist/localRules.ts';
import { useLanguage, useText } from '../../i18n/i18n.ts';
import styles from './pages.module.css';

/** Whom to ask and what to read, as the employer has filled it in. */
export function HelpContacts({ rules }: { readonly rules: LocalRules }) {
  const text = useText('pages');
  const language = useLanguage();
  return (
    <aside className={styles.contacts}>
      <h2>{text('help.contacts')}</h2>
      <ul className={styles.list}>
        {rules.contacts.map(({ id, role, name, email, phone, note }) => (
          <li key={id}>
            <b>{role[language]}</b>
            {name !== null && <span>{name}</span>}
            {email !== null && <a href={`mailto:${email}`}>{email}</a>}
            {phone !== null && <a href={`tel:${phone.replace(/[\s-]/g, '')}`}>{phone}</a>}
            <span className="sm mut">{note[language]}</span>
          </li>
        ))}
      </ul>
      <h2>{text('help.links')}</h2>
      <ul className={styles.list}>
        {rules.links.map(({ id, label, url, note }) => (
          <li key={id}>
            {url === null ? (
              <b>{label[language]}</b>
            ) : (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {label[language]}
              </a>
            )}
            {url !== null && <span className="sm mut">{note[language]}</span>}
          </li>
        ))}
      </ul>
    </aside>
  );
}
