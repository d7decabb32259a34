import type { Problem } from '../domain/problems.ts';
import { useText } from '../i18n/i18n.ts';
import { ProblemNotice } from '../questionnaire/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';

/** The device's storage could not be opened: why, what is safe, what to do. */
export function RefusedScreen({ problems }: { readonly problems: readonly Problem[] }) {
  const text = useText('common');
  return (
    <main className="wrap page stack">
      <h1>Distansrond</h1>
      <ProblemNotice
        problems={problems}
        action={<Button onClick={() => location.reload()}>{text('app.failed.reload')}</Button>}
      />
    </main>
  );
}

const elsewhere = [{ problem: 'open-in-other-tab' }] as const;

/** Another tab holds the storage while it is being renewed. */
export function BlockedScreen() {
  return <RefusedScreen problems={elsewhere} />;
}
