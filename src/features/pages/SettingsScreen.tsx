import { useText } from '../../i18n/i18n.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { AppearanceSettings } from './AppearanceSettings.tsx';
import { EraseSettings } from './EraseSettings.tsx';
import { PeopleSettings } from './PeopleSettings.tsx';
import styles from './pages.module.css';

/** Language, appearance, shortcuts, who uses the device, and the way to take everything away. */
export function SettingsScreen() {
  const text = useText('pages');
  return (
    <div className={styles.page}>
      <PageHeader title={text('settings.title')} />
      <div className={styles.settings}>
        <AppearanceSettings />
        <PeopleSettings />
        <EraseSettings />
      </div>
    </div>
  );
}
