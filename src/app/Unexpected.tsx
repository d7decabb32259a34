import { useEffect, useState } from 'react';

/** Hands what goes wrong outside drawing (in a click, in a wait) to the boundary above, so that it is never silent. */
export function Unexpected() {
  const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null);
  useEffect(() => {
    const note = ({ reason }: PromiseRejectionEvent) => setFailure({ reason });
    window.addEventListener('unhandledrejection', note);
    return () => window.removeEventListener('unhandledrejection', note);
  }, []);
  if (failure !== null) throw failure.reason;
  return null;
}
