import { useEffect, useRef } from 'react';

/**
 * What a page load does for those who do not see the screen, done for every change of address: the title says where one
 * is, the page starts at its top, and focus goes to the heading, unless the screen itself has put it somewhere. Stands beside the screen, inside what waits for it to be fetched:
 * until then the screen before is still there, hidden.
 */
export function Arrival({ at }: { readonly at: string }) {
  const first = useRef(true);
  const focusBefore = useFocusAtDeparture();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is the occasion, not read inside
  useEffect(() => {
    const main = document.getElementById('main');
    if (main === null) return;
    let arriving = !first.current;
    first.current = false;
    const settle = () => {
      const heading = main.querySelector('h1');
      if (heading === null) return;
      const title = `${heading.textContent} – Distansrond`;
      if (document.title !== title) document.title = title;
      if (!arriving) return;
      arriving = false;
      if (hasMoved(focusBefore.current, main)) return;
      window.scrollTo(0, 0);
      heading.focus({ preventScroll: true });
    };
    settle();
    // Screens are fetched and read their data: the heading may come later, and change with the language.
    const watcher = new MutationObserver(settle);
    watcher.observe(main, { childList: true, subtree: true, characterData: true });
    return () => watcher.disconnect();
  }, [at, focusBefore]);
  return null;
}

/** Where focus was when the address changed, before anything was drawn anew. */
function useFocusAtDeparture() {
  const element = useRef<Element | null>(null);
  useEffect(() => {
    const note = () => {
      element.current = document.activeElement;
    };
    // The first of the two that a browser fires: whatever draws in between would hide where focus was.
    window.addEventListener('popstate', note, { capture: true });
    return () => window.removeEventListener('popstate', note, { capture: true });
  }, []);
  return element;
}

function hasMoved(before: Element | null, main: HTMLElement): boolean {
  const now = document.activeElement;
  return now !== before && now !== main && main.contains(now);
}
