import type { ReactNode } from 'react';
import { helpContact, helpLink } from '../domain/checklist/help.ts';
import type { LocalRules } from '../domain/checklist/localRules.ts';
import { useLanguage, useText } from '../i18n/i18n.ts';
import styles from './rules.module.css';
import { ContactWays, RuleLink } from './WhereToTurn.tsx';

interface Rules {
  readonly rules: LocalRules;
}

/** What holds at the employer while someone works remotely, beside what these two have agreed. */
export function EmployerRules({ rules }: Rules) {
  const text = useText('rules');
  const language = useLanguage();
  const { mainWorkplace, availability, overtime, recovery, absence, itSupport, costs, loans } = rules;
  const said = (...words: readonly { readonly sv: string; readonly en: string }[]) => (
    <p>{words.map((one) => one[language]).join(' ')}</p>
  );
  return (
    <dl className={styles.rules}>
      <Row label={text('happened')}>
        <WhenSomethingHappens rules={rules} />
      </Row>
      <Row label={text('hours')}>{said(availability.text, overtime.text, recovery.text)}</Row>
      <Row label={text('absence')}>{said(absence.text, absence.whyText)}</Row>
      <Row label={text('it')}>
        {said(itSupport.text, itSupport.notAtHomeText, itSupport.onSiteText)}
        <Contacts rules={rules} ids={[itSupport.contactId]} />
      </Row>
      <Row label={text('costs')}>{said(costs.text, costs.lawNote)}</Row>
      <Row label={text('loans')}>{said(loans.text)}</Row>
      <Row label={text('security')}>
        {said(rules.informationSecurity.text)}
        <Links rules={rules} ids={rules.informationSecurity.linkIds} />
      </Row>
      <Row label={text('mainWorkplace')}>{said(mainWorkplace.text, mainWorkplace.taxText)}</Row>
    </dl>
  );
}

/** Where risks, near misses and accidents are reported, and what the insurance covers. */
export function WhenSomethingHappens({ rules }: Rules) {
  const text = useText('rules');
  const language = useLanguage();
  const { incidents, insurance } = rules;
  return (
    <div className={styles.answer}>
      <p>{incidents.text[language]}</p>
      <Links rules={rules} ids={[incidents.linkId]} />
      <p>
        {insurance.scope[language]} {insurance.limit[language]}
      </p>
      <p>
        {text('insurance.report')} <a href={`mailto:${insurance.reportTo}`}>{insurance.reportTo}</a>
      </p>
    </div>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Contacts({ rules, ids }: Rules & { ids: readonly string[] }) {
  const language = useLanguage();
  return (
    <ul className={styles.turn}>
      {rules.contacts
        .filter(({ id }) => ids.includes(id))
        .map((contact) => (
          <li key={contact.id}>
            <ContactWays contact={helpContact(contact, language)} />
          </li>
        ))}
    </ul>
  );
}

function Links({ rules, ids }: Rules & { ids: readonly string[] }) {
  const language = useLanguage();
  return (
    <ul className={styles.turn}>
      {rules.links
        .filter(({ id }) => ids.includes(id))
        .map((link) => (
          <li key={link.id}>
            <RuleLink link={helpLink(link, language)} />
          </li>
        ))}
    </ul>
  );
}
