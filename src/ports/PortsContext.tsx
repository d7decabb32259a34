import { createContext, type ReactNode, use, useCallback, useRef, useSyncExternalStore } from 'react';
import type { Ports } from './ports.ts';
import type { Watch } from './watch.ts';

const Context = createContext<Ports | null>(null);

/** Gives every screen below it the way to the outside. */
export function PortsProvider({ ports, children }: { readonly ports: Ports; readonly children: ReactNode }) {
  return <Context value={ports}>{children}</Context>;
}

/** The way to the outside. Throws where no provider stands above. */
export function usePorts(): Ports {
  const ports = use(Context);
  if (ports === null) throw new Error('usePorts needs a PortsProvider above it');
  return ports;
}

/**
 * The latest value of something followed; undefined until the first one has come. Follows anew when `watch` is another
 * object, so a watch made during render is kept with useMemo.
 */
export function useWatched<T>(watch: Watch<T>): T | undefined {
  const seen = useRef<{ watch: Watch<T>; value: T } | null>(null);
  const subscribe = useCallback(
    (changed: () => void) =>
      watch.subscribe((value) => {
        seen.current = { watch, value };
        changed();
      }),
    [watch],
  );
  return useSyncExternalStore(subscribe, () =>
    seen.current?.watch === watch ? seen.current.value : undefined,
  );
}
