import { useEffect, useState } from 'react';
import { saveDraft } from '../../../actions/saveDraft.ts';
import { useText } from '../../../i18n/i18n.ts';
import { usePorts } from '../../../ports/PortsContext.tsx';
import { Questionnaire } from '../../../questionnaire/Questionnaire.tsx';
import { SaveMark } from '../../../questionnaire/SaveMark.tsx';
import { useWalk, useWalkedParts, WalkProvider } from '../../../questionnaire/Walk.tsx';
import { partToResume } from '../../../questionnaire/walkedParts.ts';
import type { WalkPlace } from '../../../questionnaire/walkPlaces.ts';
import { ShellContext } from '../../../ui/shellPlaces.tsx';
import { AboutRound } from './AboutRound.tsx';
import { SignedNotice } from './SignedNotice.tsx';
import { Summary } from './Summary.tsx';
import { lastPartPath, type StoredDraft } from './useStoredDraft.ts';
import { useWalkOf } from './useWalkOf.ts';

interface Place {
  readonly stored: StoredDraft;
  readonly part: string | null;
  readonly question: string | null;
}

/** A walk over a draft that has been read. */
export function OpenWalk(place: Place) {
  const walk = useWalkOf(place.stored);
  const [signed, setSigned] = useState(false);
  if (signed) return <SignedNotice assessment={place.stored.assessment} />;
  return (
    <WalkProvider walk={walk}>
      <Context />
      <SaveMark draft={walk.draft} />
      {place.part === 'summary' ? (
        <Summary stored={place.stored} onSigned={() => setSigned(true)} />
      ) : (
        <Walking {...place} />
      )}
    </WalkProvider>
  );
}

function Context() {
  const text = useText('walk');
  const place = useWalk().draft.form.getValues('place');
  return <ShellContext>{text(`context.${place}`)}</ShellContext>;
}

function Walking({ stored, part, question }: Place) {
  const { links } = useWalk();
  const { parts, answers } = useWalkedParts();
  const known = part === 'about' || part === 'own' || parts.some(({ id }) => id === part);
  const resume = known ? null : partToResume(parts, answers, stored.lastPart);
  const href = resume ? links.part(resume.id) : null;
  useEffect(() => {
    if (href !== null) window.location.replace(href);
  }, [href]);
  useRememberedPart(stored, known ? part : null);
  if (!known || part === null) return null;
  return <Questionnaire place={placeOf(part)} question={question} about={<AboutRound />} />;
}

function placeOf(part: string): WalkPlace {
  if (part === 'about' || part === 'own') return { kind: part };
  return { kind: 'part', part };
}

/** Keeps where one is beside the draft, to resume there. */
function useRememberedPart({ assessment, profile }: StoredDraft, part: string | null) {
  const ports = usePorts();
  useEffect(() => {
    if (part === null) return;
    const key = { assessment, step: 'self-assessment' };
    // Losing it would only mean resuming elsewhere, so nobody is troubled with it.
    void saveDraft(ports, profile, key, { [lastPartPath]: part });
  }, [ports, profile, assessment, part]);
}
