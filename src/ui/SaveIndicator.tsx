import { Hourglass, MonitorCheck, TriangleAlert, WifiOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

const icons = { saving: Hourglass, saved: MonitorCheck, offline: WifiOff, error: TriangleAlert };
export type SaveState = keyof typeof icons;

const minute = 60_000;

/** Says whether what was written is durable. Errors are announced at once, successes at most once a minute. */
export function SaveIndicator({ state, text }: { readonly state: SaveState; readonly text: string }) {
  const Icon = icons[state];
  const spoken = useSpoken(state, text);
  return (
    <span className="save" data-s={state}>
      <Icon className="i" />
      <span className="txt">{text}</span>
      <span className="vh" role="status">
        {spoken}
      </span>
    </span>
  );
}

function useSpoken(state: SaveState, text: string): string {
  const [spoken, speak] = useState('');
  const last = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (state === 'saving') return;
    const now = performance.now();
    if (state !== 'error' && now - last.current < minute) return;
    last.current = now;
    speak(text);
  }, [state, text]);
  return spoken;
}
