import { useRef, useState } from 'react';
import type { Problem } from '../domain/problems.ts';
import type { Result } from '../domain/result.ts';

/** Something done once at a time: whether it is under way, and why it was refused. */
export function useDeed() {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const run = async <T>(deed: () => Promise<Result<T, Problem>>, done: (value: T) => void) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblems([]);
    const result = await deed().finally(() => {
      running.current = false;
      setBusy(false);
    });
    if (result.ok) done(result.value);
    else setProblems(result.problems);
  };
  return { busy, problems, run };
}
