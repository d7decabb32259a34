import { useEffect, useState } from 'react';
import { paths } from '../../paths.ts';

/**
 * The card that came in the address, short. It is moved out of the address bar at once, into the browser's memory of
 * this visit to the page: so it stands in no list of visited addresses, and is still here after a detour.
 */
export function useArrivedCard(short: string | null): string | null {
  const [arrived, setArrived] = useState(() => short ?? rememberedCard());
  useEffect(() => {
    if (short === null) return;
    setArrived(short);
    history.replaceState({ card: short }, '', paths.addPerson);
  }, [short]);
  return arrived;
}

/** Another card is looked at instead. */
export function forgetArrivedCard(): void {
  history.replaceState(null, '');
}

function rememberedCard(): string | null {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('card' in state)) return null;
  return typeof state.card === 'string' ? state.card : null;
}
