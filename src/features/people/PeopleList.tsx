import { useState } from 'react';
import type { KnownContact } from '../../actions/contacts/knownContacts.ts';
import { useFormat } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { KeyStandingBadge } from '../../questionnaire/KeyStandingBadge.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Status } from '../../ui/Status.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './people.module.css';
import { usePersonLine } from './usePersonLine.ts';

/** More than this are hard to look through. */
const searchedFrom = 11;

/** The people in order of name; keys that no longer count are folded away below. */
export function PeopleList({ people }: { readonly people: readonly KnownContact[] }) {
  const text = useText('people');
  const language = useLanguage();
  const [sought, setSought] = useState('');
  const inOrder = people
    .filter(({ contact }) => fits(`${contact.name} ${contact.unit}`, sought))
    .toSorted((a, b) => a.contact.name.localeCompare(b.contact.name, language));
  const past = inOrder.filter(isPast);
  return (
    <>
      {people.length >= searchedFrom && (
        <div className={styles.search}>
          <TextField
            type="search"
            label={text('search')}
            value={sought}
            onChange={(event) => setSought(event.currentTarget.value)}
          />
          <p className="sm mut" role="status">
            {sought.trim() !== '' && text('search.found', { count: inOrder.length })}
          </p>
        </div>
      )}
      <Rows label={text('list')} people={inOrder.filter((person) => !isPast(person))} />
      {past.length > 0 && (
        <Disclosure summary={text('past', { count: past.length })} open={sought.trim() !== ''}>
          <p className="sm mut">{text('past.text')}</p>
          <Rows label={text('past.list')} people={past} />
        </Disclosure>
      )}
    </>
  );
}

/** Revoked, or with another key in its place. */
function isPast({ contact, standing }: KnownContact): boolean {
  return standing.level === 'revoked' || contact.replacedBy !== null;
}

function fits(words: string, sought: string): boolean {
  return sought
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((part) => words.toLocaleLowerCase().includes(part));
}

function Rows({ label, people }: { label: string; people: readonly KnownContact[] }) {
  if (people.length === 0) return null;
  return (
    <ul className={styles.rows} aria-label={label}>
      {people.map((person) => (
        <Row key={person.contact.fingerprint} {...person} />
      ))}
    </ul>
  );
}

function Row({ contact, standing }: KnownContact) {
  const text = useText('people');
  const line = usePersonLine();
  const format = useFormat();
  const { clock } = usePorts();
  return (
    <li>
      <div>
        <a href={paths.person(contact.fingerprint)}>{contact.name}</a>
        <span className={styles.second}>{line(contact)}</span>
      </div>
      <div>
        {contact.replacedBy !== null && standing.level !== 'revoked' ? (
          <Status kind="none">{text('replaced')}</Status>
        ) : (
          <KeyStandingBadge standing={standing} />
        )}
        <span className={styles.second}>
          {text('lastSeen', { when: format.when(contact.lastSeen, clock.now()) })}
        </span>
      </div>
    </li>
  );
}
