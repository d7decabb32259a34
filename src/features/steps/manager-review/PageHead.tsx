import { useText } from '../../../i18n/i18n.ts';
import { paths } from '../../../paths.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ShellContext } from '../../../ui/shellPlaces.tsx';
import { useReview } from './ReviewContext.tsx';

/** The head of the pages beside the risks: whose round, and what is done here. */
export function PageHead({ title, lead }: { readonly title: string; readonly lead?: string }) {
  const { id, said } = useReview();
  const text = useText('review');
  return (
    <>
      <ShellContext>{text('context')}</ShellContext>
      <PageHeader
        back={{ href: paths.step(id, 'manager-review'), text: text('toRisks') }}
        above={said.statement.author.name}
        title={title}
        lead={lead}
      />
    </>
  );
}
