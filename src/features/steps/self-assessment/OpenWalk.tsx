import { type RefObject, useEffect, useRef, useState } from 'react';
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
  const lastVisited = useRef(place.stored.lastPart);
  if (signed) return <SignedNotice {...place.stored} />;
  return (
    <WalkProvider walk={walk}>
      <Context />
      <SaveMark draft={walk.draft} />
      {place.part === 'summary' ? (
        <Summary stored={place.stored} onSigned={() => setSigned(true)} />
      ) : (
        <Walking {...place} lastVisited={lastVisited} />
      )}
    </WalkProvider>
  );
}

function Context() {
  const text = useText('walk');
  const place = useWalk().draft.form.getValues('place');
  return <ShellContext>{text(`context.${place}`)}</ShellContext>;
}

/** Without a part in the address one goes on where one was, from the last visit or from a moment ago. */
function Walking({
  stored,
  part,
  question,
  lastVisited,
}: Place & { readonly lastVisited: RefObject<string | null> }) {
  const { links } = useWalk();
  const { parts, answers } = useWalkedParts();
  const isPlace = (id: string | null) => isBeside(id) || parts.some((walked) => walked.id === id);
  const known = isPlace(part);
  useEffect(() => {
    if (known) lastVisited.current = part;
    else {
      const last = lastVisited.current;
      const resume = isBeside(last) ? last : partToResume(parts, answers, last)?.id;
      if (resume) window.location.replace(links.part(resume));
    }
  }, [known, part, parts, answers, links, lastVisited]);
  useRememberedPart(stored, known ? part : null);
  if (!known || part === null) return null;
  return <Questionnaire place={placeOf(part)} question={question} about={<AboutRound />} />;
}

/** Places of the walk that are no part of the checklist. */
function isBeside(id: string | null): id is 'about' | 'own' {
  return id === 'about' || id === 'own';
}

function placeOf(part: string): WalkPlace {
  if (isBeside(part)) return { kind: part };
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
