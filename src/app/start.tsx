import { createRoot, type Root } from 'react-dom/client';
import { firstLanguage, setLanguage } from '../i18n/i18n.ts';
import { applyTheme, asTheme } from '../ui/theme.ts';
import { App } from './App.tsx';
import { compose } from './compose.ts';
import { isFramed } from './isFramed.ts';
import { BlockedScreen, RefusedScreen } from './RefusedScreen.tsx';

/** Opens the device and shows the app, or says why it cannot. */
export async function start(place: HTMLElement): Promise<void> {
  // Inside another page, clicks could be stolen: nothing is shown there.
  if (isFramed()) return;
  const root = createRoot(place);
  const opened = await compose({
    blocked: () => void showBlocked(root),
    released: () => location.reload(),
  });
  if (!opened.ok) {
    await setLanguage(firstLanguage(null));
    return root.render(<RefusedScreen problems={opened.problems} />);
  }
  const { preferences } = opened.value;
  applyTheme(asTheme(preferences.get('theme')));
  await setLanguage(firstLanguage(preferences.get('language')));
  root.render(<App ports={opened.value} />);
}

async function showBlocked(root: Root): Promise<void> {
  await setLanguage(firstLanguage(null));
  root.render(<BlockedScreen />);
}
