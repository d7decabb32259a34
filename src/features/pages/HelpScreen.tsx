import { useDeferredValue, useState } from 'react';
import { rulesOf } from '../../actions/rulesOf.ts';
import { type HelpWords, helpFor } from '../../domain/checklist/help.ts';
import { useLanguage, useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { useProfile } from '../../ports/ProfileContext.tsx';
import { HelpAnswer } from '../../questionnaire/HelpAnswer.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { HelpContacts } from './HelpContacts.tsx';
import styles from './pages.module.css';
import { searchHelp } from './searchHelp.ts';

/** The employer's questions and answers, to search. `card` is the one to open at once. */
export function HelpScreen({ card }: { readonly card: string | null }) {
  const text = useText('pages');
  const language = useLanguage();
  const ports = usePorts();
  const profile = useProfile();
  const [query, setQuery] = useState('');
  const sought = useDeferredValue(query);
  const rules = rulesOf(ports, profile ?? { employer: '' });
  const found = searchHelp(helpFor(ports.catalog.help(), rules, language), sought);
  return (
    <div className={styles.page}>
      <PageHeader title={text('help.title')} lead={text('help.lead', { employer: rules.name })} />
      <p className={styles.emergency}>{text('help.emergency')}</p>
      <div className={styles.columns}>
        <div className={styles.cards}>
          <TextField
            type="search"
            label={text('help.search')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <p className="sm mut" role="status">
            {sought.trim() !== '' &&
              (found.length > 0 ? text('help.found', { count: found.length }) : text('help.nothing'))}
          </p>
          {found.map((words) => (
            <Card
              key={words.id}
              words={words}
              open={words.id === card || (sought.trim() !== '' && found.length === 1)}
            />
          ))}
        </div>
        <HelpContacts rules={rules} />
      </div>
    </div>
  );
}

function Card({ words, open }: { words: HelpWords; open: boolean }) {
  return (
    <Disclosure summary={words.question} open={open}>
      <HelpAnswer card={words} />
    </Disclosure>
  );
}
