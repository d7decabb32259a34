import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { usePorts, useWatched } from './PortsContext.tsx';
import type { Profile } from './people.ts';

interface ProfileChoice {
  readonly profile: Profile | null;
  readonly profiles: readonly Profile[];
  /** Makes this person the one who uses the app. */
  readonly choose: (id: string) => void;
}

const Context = createContext<ProfileChoice | null>(null);

/** Knows who uses the app now: the one chosen, else the first. Waits until the device has said who there are. */
export function ProfileProvider({ children }: { readonly children: ReactNode }) {
  const { profiles: stored, preferences } = usePorts();
  const profiles = useWatched(stored.all);
  const [chosen, setChosen] = useState(() => preferences.get('profile'));
  const choice = useMemo((): ProfileChoice | null => {
    if (profiles === undefined) return null;
    const choose = (id: string) => {
      preferences.set('profile', id);
      setChosen(id);
    };
    return { profile: profiles.find(({ id }) => id === chosen) ?? profiles[0] ?? null, profiles, choose };
  }, [profiles, chosen, preferences]);
  return choice && <Context value={choice}>{children}</Context>;
}

/** Everyone who uses this device, and who does now. */
export function useProfiles(): ProfileChoice {
  const choice = use(Context);
  if (choice === null) throw new Error('useProfiles needs a ProfileProvider above it');
  return choice;
}

/** Who uses the app now; null before anyone has said who they are. */
export function useProfile(): Profile | null {
  return useProfiles().profile;
}
