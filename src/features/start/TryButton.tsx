import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '../../domain/problems.ts';
import { fetchWords, useText } from '../../i18n/i18n.ts';
import { useVoice } from '../../i18n/useVoice.ts';
import { paths } from '../../paths.ts';
import { usePorts } from '../../ports/PortsContext.tsx';
import { useProfiles } from '../../ports/ProfileContext.tsx';
import { ProblemNotice } from '../../questionnaire/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';

/** Lays out the example team and shows its rounds. */
export function TryButton({ icon }: { readonly icon: LucideIcon }) {
  const text = useText('home');
  const ports = usePorts();
  const voice = useVoice();
  const { choose } = useProfiles();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const load = async () => {
    setBusy(true);
    // Fetched when asked for: most people never do.
    const [{ loadExampleTeam }] = await Promise.all([
      import('../../actions/example/loadExampleTeam.ts'),
      fetchWords(),
    ]);
    const loaded = await loadExampleTeam(ports, voice).finally(() => setBusy(false));
    if (!loaded.ok) return setProblems(loaded.problems);
    choose(loaded.value.id);
    location.hash = paths.home;
  };
  return (
    <>
      <Button look="quiet" icon={icon} aria-disabled={busy} onClick={() => !busy && void load()}>
        {text(busy ? 'welcome.trying' : 'welcome.try')}
      </Button>
      <ProblemNotice problems={problems} />
    </>
  );
}
