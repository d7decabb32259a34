import { ArrowRight } from 'lucide-react';
import type { Fingerprint } from '../../domain/chain/digest.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { PersonProps } from './PersonScreen.tsx';

/** Other keys that have to do with this one: the one before it, the one after it, and those of people with the same name. */
export function OtherKeys({ person: { contact }, people }: PersonProps) {
  const text = useText('people');
  const has = (fingerprint: Fingerprint) => people.some((one) => one.contact.fingerprint === fingerprint);
  const { name } = contact;
  const before = people.find(
    (one) => one.contact.fingerprint === contact.vouchedBy || one.contact.replacedBy === contact.fingerprint,
  )?.contact;
  const namesakes = people.map((one) => one.contact).filter((other) => isNamesake(other.fingerprint));
  function isNamesake(other: Fingerprint): boolean {
    return (
      contact.namesakes.includes(other) ||
      people.some(
        (one) => one.contact.fingerprint === other && one.contact.namesakes.includes(contact.fingerprint),
      )
    );
  }
  return (
    <>
      {contact.replacedBy !== null && has(contact.replacedBy) && (
        <Notice
          tone="warning"
          heading={text('other.replaced', { name })}
          action={<ToKey fingerprint={contact.replacedBy} words={text('other.toNew')} />}
        >
          <p>{text('other.replaced.text')}</p>
        </Notice>
      )}
      {before && (
        <Notice
          heading={text('other.before', { name })}
          action={<ToKey fingerprint={before.fingerprint} words={text('other.toOld')} />}
        >
          <p>
            {text(contact.vouchedBy === before.fingerprint ? 'other.before.vouched' : 'other.before.checked')}
          </p>
        </Notice>
      )}
      {namesakes.map(({ fingerprint, name: other }) => (
        <Notice
          key={fingerprint}
          heading={text('other.namesake', { name: other })}
          action={<ToKey fingerprint={fingerprint} words={text('other.toNamesake')} />}
        >
          <p>{text('other.namesake.text')}</p>
        </Notice>
      ))}
    </>
  );
}

function ToKey({ fingerprint, words }: { fingerprint: Fingerprint; words: string }) {
  return (
    <a className="row" href={paths.person(fingerprint)}>
      {words}
      <ArrowRight className="i i-s" />
    </a>
  );
}
