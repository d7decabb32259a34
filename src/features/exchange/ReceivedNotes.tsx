import type { Contact } from '../../domain/people/contact.ts';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** A card is among one's contacts now. */
export function CardKept({ contact: { name, fingerprint } }: { readonly contact: Contact }) {
  const text = useText('exchange');
  return (
    <Notice
      announce
      heading={text('card.kept', { name })}
      action={<LinkButton href={paths.person(fingerprint)}>{text('toPerson', { name })}</LinkButton>}
    >
      <p>{text('card.kept.text')}</p>
    </Notice>
  );
}

/** Somebody's key counts no more. */
export function RevocationTaken({ contact: { name, fingerprint } }: { readonly contact: Contact }) {
  const text = useText('exchange');
  return (
    <Notice
      tone="warning"
      announce
      heading={text('revocation.taken', { name })}
      action={<LinkButton href={paths.person(fingerprint)}>{text('toPerson', { name })}</LinkButton>}
    >
      <p>{text('revocation.taken.text')}</p>
      <p>{text('revocation.taken.do', { name })}</p>
    </Notice>
  );
}

/** One's own key is revoked where the keys are, after having been asked. */
export function OwnRevocation() {
  const text = useText('exchange');
  return (
    <Notice
      heading={text('revocation.own')}
      action={<LinkButton href={paths.keys}>{text('revocation.own.do')}</LinkButton>}
    >
      <p>{text('revocation.own.text')}</p>
    </Notice>
  );
}
