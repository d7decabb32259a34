import { Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { type LanguageCode, languages, setLanguage, useLanguage, useText } from '../i18n/i18n.ts';
import { paths } from '../paths.ts';
import { PortsProvider, usePorts } from '../ports/PortsContext.tsx';
import { ProfileProvider } from '../ports/ProfileContext.tsx';
import type { Ports } from '../ports/ports.ts';
import { AppShell } from '../ui/AppShell.tsx';
import { ToastProvider } from '../ui/Toast.tsx';
import { AppFoot } from './AppFoot.tsx';
import { AppMenu } from './AppMenu.tsx';
import { Arrival } from './Arrival.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { rescueDrafts } from './rescueDrafts.ts';
import { routes } from './routes.tsx';
import { Strips } from './Strips.tsx';
import { Unexpected } from './Unexpected.tsx';

/** The whole app over its ports. */
export function App({ ports }: { readonly ports: Ports }) {
  return (
    <ErrorBoundary onRescue={() => rescueDrafts(ports)}>
      <PortsProvider ports={ports}>
        <ProfileProvider>
          <ToastProvider>
            <Router hook={useHashLocation}>
              <Frame />
            </Router>
          </ToastProvider>
        </ProfileProvider>
      </PortsProvider>
    </ErrorBoundary>
  );
}

function Frame() {
  const ports = usePorts();
  const text = useText('common');
  const language = useLanguage();
  const [location] = useHashLocation();
  const choose = (code: string) => {
    ports.preferences.set('language', code);
    void setLanguage(code as LanguageCode);
  };
  return (
    <AppShell
      words={{
        skip: text('app.skip'),
        home: text('app.home'),
        menu: text('app.menu'),
        language: text('app.language'),
      }}
      homeHref={paths.home}
      languages={languages}
      language={language}
      onLanguage={choose}
      menu={<AppMenu />}
      strips={<Strips />}
      foot={<AppFoot />}
    >
      <ErrorBoundary at={location} onRescue={() => rescueDrafts(ports)}>
        <Unexpected />
        <Suspense fallback={<p className="vh">{text('app.loading')}</p>}>
          <Switch>
            {routes.map(({ path, show }) => (
              <Route key={path} path={path}>
                {(params: Readonly<Record<string, string>>) => show(params)}
              </Route>
            ))}
            <Route>
              <NotFoundScreen />
            </Route>
          </Switch>
          <Arrival at={location} />
        </Suspense>
      </ErrorBoundary>
    </AppShell>
  );
}
