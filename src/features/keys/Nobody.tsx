import { FileKey2, UserPlus } from 'lucide-react';
import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Keys belong to somebody; nobody has said who they are yet. */
export function Nobody() {
  const text = useText('keys');
  return (
    <Notice
      heading={text('nobody')}
      action={
        <>
          <LinkButton look="primary" icon={UserPlus} href={paths.newProfile}>
            {text('nobody.do')}
          </LinkButton>
          <LinkButton icon={FileKey2} href={paths.restore}>
            {text('nobody.restore')}
          </LinkButton>
        </>
      }
    >
      <p>{text('nobody.text')}</p>
    </Notice>
  );
}
