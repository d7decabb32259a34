import { useEffect } from 'react';
import { version } from '../../package.json';
import { AboutSignatures } from '../features/verify/AboutSignatures.tsx';
import type { Judge } from '../features/verify/judge.ts';
import { VerifyDesk } from '../features/verify/VerifyDesk.tsx';
import { type LanguageCode, languages, setLanguage, useLanguage, useText } from '../i18n/i18n.ts';
import { AppShell } from '../ui/AppShell.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';

/** The whole of the verifier that stands alone: the app's Verify screen in a frame without an app around it. */
export function StandalonePage({ judge }: { readonly judge: Judge }) {
  const text = useText('verify');
  const common = useText('common');
  const language = useLanguage();
  const title = text('alone.pageTitle');
  useEffect(() => {
    document.title = `${title} – Distansrond`;
  }, [title]);
  return (
    <AppShell
      words={{ skip: common('app.skip'), home: title, language: common('app.language') }}
      homeHref="#"
      languages={languages}
      language={language}
      onLanguage={(code) => void setLanguage(code as LanguageCode)}
      foot={<span>{text('alone.version', { version })}</span>}
    >
      <div className="page stack">
        <PageHeader title={title} lead={text('alone.pageLead')} />
        <VerifyDesk judge={judge}>
          <h2>{text('alone.about')}</h2>
          <p className="sm">{text('alone.nobody')}</p>
          <AboutSignatures />
        </VerifyDesk>
      </div>
    </AppShell>
  );
}
