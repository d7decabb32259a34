import { useState } from 'react';
import { languages, setLanguage, useLanguage, useText } from '../../i18n/i18n.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { Check, ChoiceGroup } from '../../ui/Check.tsx';
import { applyTheme, asTheme, type Theme } from '../../ui/theme.ts';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Language, light or dark, and the keyboard shortcuts. */
export function AppearanceSettings() {
  const text = useText('pages');
  const { preferences } = usePorts();
  const language = useLanguage();
  const [theme, setTheme] = useState(() => asTheme(preferences.get('theme')));
  const [shortcuts, setShortcuts] = useState(() => preferences.get('shortcuts') !== 'off');
  return (
    <>
      <ChoiceGroup legend={text('settings.language')}>
        {languages.map(({ code, name }) => (
          <Check
            key={code}
            type="radio"
            name="language"
            lang={code}
            checked={language === code}
            onChange={() => {
              preferences.set('language', code);
              void setLanguage(code);
            }}
          >
            {name}
          </Check>
        ))}
      </ChoiceGroup>
      <ChoiceGroup legend={text('settings.theme')}>
        {themes.map((choice) => (
          <Check
            key={choice}
            type="radio"
            name="theme"
            checked={theme === choice}
            onChange={() => {
              preferences.set('theme', choice);
              applyTheme(choice);
              setTheme(choice);
            }}
          >
            {text(`settings.theme.${choice}`)}
          </Check>
        ))}
      </ChoiceGroup>
      <ChoiceGroup legend={text('settings.shortcuts')}>
        <Check
          checked={shortcuts}
          detail={text('settings.shortcuts.detail')}
          onChange={(event) => {
            preferences.set('shortcuts', event.currentTarget.checked ? 'on' : 'off');
            setShortcuts(event.currentTarget.checked);
          }}
        >
          {text('settings.shortcuts.on')}
        </Check>
      </ChoiceGroup>
    </>
  );
}
