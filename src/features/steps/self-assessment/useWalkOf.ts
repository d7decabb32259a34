import { useMemo, useState } from 'react';
import { rulesOf } from '../../../actions/rulesOf.ts';
import { saveDraft } from '../../../actions/saveDraft.ts';
import { helpFor } from '../../../domain/checklist/help.ts';
import { textsFor } from '../../../domain/checklist/textsFor.ts';
import { useLanguage } from '../../../i18n/i18n.ts';
import { paths } from '../../../paths.ts';
import { usePorts } from '../../../ports/PortsContext.tsx';
import { useDraft } from '../../../questionnaire/useDraft.ts';
import type { Walk, WalkLinks } from '../../../questionnaire/Walk.tsx';
import { draftPhotosOf } from './draftPhotosOf.ts';
import type { StoredDraft } from './useStoredDraft.ts';

/** Everything the questionnaire needs, over a stored draft. */
export function useWalkOf({ assessment, profile, initial }: StoredDraft): Walk {
  const ports = usePorts();
  const language = useLanguage();
  const [on, setOn] = useState(() => ports.preferences.get('shortcuts') !== 'off');
  const draft = useDraft({
    initial,
    spread: ['answers'],
    save: (values) => saveDraft(ports, profile, { assessment, step: 'self-assessment' }, values),
  });
  return useMemo(() => {
    const entry = ports.catalog.current('individual');
    const rules = rulesOf(ports, profile);
    return {
      draft,
      checklist: entry.checklist,
      texts: textsFor(entry, language, rules),
      helplines: rules.helplines.map(({ name, phone, items }) => ({ name: name[language], phone, items })),
      help: helpFor(ports.catalog.help(), rules, language).filter(({ audience }) =>
        audience.includes('employee'),
      ),
      photos: draftPhotosOf(ports, assessment),
      links: linksOf(assessment),
      newId: ports.ids.next,
      shortcuts: {
        on,
        change: (next: boolean) => {
          ports.preferences.set('shortcuts', next ? 'on' : 'off');
          setOn(next);
        },
      },
    };
  }, [ports, profile, assessment, draft, language, on]);
}

function linksOf(assessment: string): WalkLinks {
  return {
    resume: paths.step(assessment, 'self-assessment'),
    about: paths.part(assessment, 'about'),
    own: paths.part(assessment, 'own'),
    summary: paths.summary(assessment),
    part: (part) => paths.part(assessment, part),
    question: (part, question) => paths.question(assessment, part, question),
    // Replaced rather than visited: going back does not lead here again.
    leaveQuickly: () => window.location.replace(paths.home),
  };
}
