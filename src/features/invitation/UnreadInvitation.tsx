import { useText } from '../../i18n/i18n.ts';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';

/** There is no invitation to show: none was opened since the page was, or the link is not whole, or it is from a later app. */
export function UnreadInvitation({ why }: { readonly why: 'none' | 'damaged' | 'newer' }) {
  const text = useText('invitation');
  return (
    <>
      <PageHeader title={text(`${why}.title`)} lead={text(`${why}.text`)} />
      {why === 'damaged' && <p className="measure">{text('damaged.do')}</p>}
      <div>
        <LinkButton href={paths.home}>{text('toHome')}</LinkButton>
      </div>
    </>
  );
}
