import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** While it is shown, this and nothing else comes out of the printer. On the screen nobody sees or hears it. */
export function PrintSheet({ children }: { readonly children: ReactNode }) {
  return createPortal(<div className="print-sheet">{children}</div>, document.body);
}
