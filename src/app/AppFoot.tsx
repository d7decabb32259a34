import { version } from '../../package.json';
import { useText } from '../i18n/i18n.ts';
import { paths } from '../paths.ts';

/** The quiet links at the bottom of every screen. */
export function AppFoot() {
  const text = useText('common');
  return (
    <>
      <a href={paths.storage}>{text('foot.storage')}</a>
      <a href={paths.accessibility}>{text('foot.accessibility')}</a>
      <a href={paths.settings}>{text('foot.erase')}</a>
      <span>{text('foot.version', { version })}</span>
    </>
  );
}
