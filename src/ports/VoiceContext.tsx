// The words that signing needs, handed down by the app: features sign without knowing where words come from.
import { createContext, type ReactNode, useContext } from 'react';
import type { Voice } from './ports.ts';

const VoiceContext = createContext<Voice | null>(null);

export function VoiceProvider({ voice, children }: { readonly voice: Voice; readonly children: ReactNode }) {
  return <VoiceContext value={voice}>{children}</VoiceContext>;
}

/** The words of signing in the language on the screen. */
export function useVoice(): Voice {
  const voice = useContext(VoiceContext);
  if (!voice) throw new Error('useVoice outside VoiceProvider');
  return voice;
}
