import { createContext, type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';

/** The places in the top bar that a screen may fill. */
export const ShellPlaces = createContext<{
  readonly context: HTMLElement | null;
  readonly save: HTMLElement | null;
}>({ context: null, save: null });

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
