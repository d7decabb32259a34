import { UserPlus } from 'lucide-react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Keys and contacts belong to someone, and nobody uses this device yet. `isWaiting`: somebody's card is here already. */
export function NobodyYet({ isWaiting = false }: { readonly isWaiting?: boolean }) {
  const text = useText('people');
  return (
    <Notice
      heading={text('nobody')}
      action={
        <LinkButton look="primary" icon={UserPlus} href={paths.newProfile}>
          {text('nobody.do')}
        </LinkButton>
      }
    >
      <p>{text(isWaiting ? 'nobody.card' : 'nobody.text')}</p>
    </Notice>
  );
}
