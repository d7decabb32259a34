import type { Link } from '../../domain/chain/link.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { Note } from '../../ui/Notice.tsx';

/** Said before a person speaks again at a step where they already have. */
export function StandingWord({ link }: { readonly link: Link | undefined }) {
  const text = useText('record');
  const format = useFormat();
  const { clock } = usePorts();
  if (!link) return null;
  return <Note>{text('again.note', { when: format.when(link.statement.at, clock.now()) })}</Note>;
}
