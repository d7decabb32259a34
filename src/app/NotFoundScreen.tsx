import { useText } from '../i18n/i18n.ts';
import { paths } from '../paths.ts';
import { LinkButton } from '../ui/Button.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';

/** An address that leads nowhere. */
export function NotFoundScreen() {
  const text = useText('common');
  return (
    <div className="page stack">
      <PageHeader title={text('app.notFound.title')} lead={text('app.notFound.text')} />
      <div>
        <LinkButton look="primary" href={paths.home}>
          {text('app.toHome')}
        </LinkButton>
      </div>
    </div>
  );
}
