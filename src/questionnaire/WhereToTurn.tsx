import type { HelpContact, HelpLink } from '../domain/checklist/help.ts';
import { useText } from '../i18n/i18n.ts';

/** A contact of the employer's: the function, and every way there is to reach it. */
export function ContactWays({ contact }: { readonly contact: HelpContact }) {
  const text = useText('rules');
  const { name, email, phone } = contact;
  return (
    <>
      <b>{contact.role}</b>
      {name !== null && <span>{name}</span>}
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      {phone !== null && <a href={`tel:${phone.replace(/[\s-]/g, '')}`}>{phone}</a>}
      {email === null && phone === null && <span className="sm mut">{text('contact.unfilled')}</span>}
    </>
  );
}

/** A link of the employer's; where the address is not filled in, that is said rather than hidden. */
export function RuleLink({ link }: { readonly link: HelpLink }) {
  const text = useText('rules');
  if (link.url === null)
    return (
      <>
        <b>{link.label}</b>
        <span className="sm mut">{text('link.unfilled')}</span>
      </>
    );
  return (
    <a href={link.url} target="_blank" rel="noopener noreferrer">
      {link.label}
    </a>
  );
}
