import { type ReactNode, useMemo } from 'react';
import type { Labels } from '../domain/report/reportInput.ts';
import { useLanguage, useText } from '../i18n/i18n.ts';
import type { Voice } from '../ports/ports.ts';
import { VoiceProvider } from '../ports/VoiceContext.tsx';

/** Lends the words on the screen to signing: statements and reports speak the language of the one who signs. */
export function AppVoice({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const meanings = useText('meanings');
  const report = useText('report');
  const voice = useMemo((): Voice => {
    // The report looks its words up by name; the completeness test knows that every name has words.
    const labels = report as unknown as Labels;
    return {
      language,
      labels,
      meaning: (key) => meanings(`meaning.${key}`),
      outcome: (key) => report(`outcome.${key}`),
    };
  }, [language, meanings, report]);
  return <VoiceProvider voice={voice}>{children}</VoiceProvider>;
}
