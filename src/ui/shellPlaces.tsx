import { createContext, type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';

/** The places in the top bar that a screen may fill. */
export const ShellPlaces = createContext<{
  readonly context: HTMLElement | null;
  readonly save: HTMLElement | null;
  readonly nav: HTMLElement | null;
}>({ context: null, save: null, nav: null });

/** Puts words beside the logo, as "Rond för hemmet", while the screen is shown. */
export function ShellContext({ children }: { readonly children: ReactNode }) {
  const { context } = use(ShellPlaces);
  return context && createPortal(children, context);
}

/** Puts the save indicator in the top bar while the screen is shown. */
export function ShellSave({ children }: { readonly children: ReactNode }) {
  const { save } = use(ShellPlaces);
  return save && createPortal(children, save);
}

/** Puts a few links in the top bar while the screen is shown. */
export function ShellNav(props: {
  readonly label: string;
  readonly links: readonly { readonly href: string; readonly text: string; readonly current: boolean }[];
}) {
  const { nav } = use(ShellPlaces);
  const links = (
    <nav className="nav" aria-label={props.label}>
      {props.links.map(({ href, text, current }) => (
        <a key={href} href={href} aria-current={current ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
  return nav && createPortal(links, nav);
}
