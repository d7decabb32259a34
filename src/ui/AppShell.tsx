import { Menu as MenuIcon } from 'lucide-react';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { Logo } from './Logo.tsx';
import { Menu } from './Menu.tsx';
import { ShellPlaces } from './shellPlaces.tsx';

export interface ShellWords {
  readonly skip: string;
  readonly home: string;
  readonly menu?: string;
  readonly language: string;
}

/** The frame of every screen: top bar, notices across the page, the content, and the foot. */
export function AppShell(props: {
  readonly words: ShellWords;
  readonly homeHref: string;
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly language: string;
  readonly onLanguage: (code: string) => void;
  /** Links and buttons of the menu, if there is one. */
  readonly menu?: ReactNode;
  /** Strips across the page: offline, update ready. */
  readonly strips?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}) {
  const [context, setContext] = useState<HTMLElement | null>(null);
  const [save, setSave] = useState<HTMLElement | null>(null);
  return (
    <ShellPlaces value={{ context, save }}>
      {/* biome-ignore lint/a11y/useValidAnchor: a link within the page; the click keeps the route in the hash */}
      <a className="skip" href="#main" onClick={skipToMain}>
        {props.words.skip}
      </a>
      <header>
        <div className="top">
          <div className="wrap">
            <a className="brand" href={props.homeHref} aria-label={`Distansrond, ${props.words.home}`}>
              <Logo />
              <span className="name">Distansrond</span>
            </a>
            <span className="role" ref={setContext} />
            <div className="end">
              <span ref={setSave} />
              <LanguageSwitch {...props} label={props.words.language} />
              {props.menu && (
                <Menu label={props.words.menu ?? ''} icon={MenuIcon}>
                  {props.menu}
                </Menu>
              )}
            </div>
          </div>
        </div>
        {props.strips}
      </header>
      <main id="main" className="wrap" tabIndex={-1}>
        {props.children}
      </main>
      {props.foot && (
        <footer className="wrap">
          <div className="foot">{props.foot}</div>
        </footer>
      )}
    </ShellPlaces>
  );
}

/** The address bar holds the route, so skipping must not touch the hash. */
function skipToMain(event: MouseEvent) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function LanguageSwitch(props: {
  readonly label: string;
  readonly languages: readonly { readonly code: string; readonly name: string }[];
  readonly language: string;
  readonly onLanguage: (code: string) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a pair of toggles in a bar
    <div className="lang" role="group" aria-label={props.label}>
      {props.languages.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === props.language}
          onClick={() => props.onLanguage(code)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
