import { type ReactNode, useEffect, useRef } from 'react';
import { OwnRisks } from './OwnRisks.tsx';
import { PartPage } from './PartPage.tsx';
import styles from './questionnaire.module.css';
import { Rail } from './Rail.tsx';
import { SaveTrouble } from './SaveMark.tsx';
import { SectionStrip } from './SectionStrip.tsx';
import { useWalk, useWalkedParts } from './Walk.tsx';
import { WalkDock } from './WalkDock.tsx';
import type { WalkPlace } from './walkPlaces.ts';

/**
 * The face of any checklist: the plan and the sections beside one part's questions, with the way on below.
 * `about` is the place for the facts of the round, which are not the checklist's.
 */
export function Questionnaire(props: {
  readonly place: WalkPlace;
  /** The question to go to, when the address names one. */
  readonly question: string | null;
  readonly about: ReactNode;
}) {
  const { place } = props;
  const { draft } = useWalk();
  const aside = useRef<HTMLElement>(null);
  const here = place.kind === 'part' ? place.part : place.kind;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is the occasion, not read inside
  useEffect(() => showCurrent(aside.current), [here]);
  return (
    <>
      <SectionStrip place={place} />
      <div className={styles.lay}>
        <aside className={styles.side} ref={aside}>
          <Rail place={place} />
        </aside>
        <div className={styles.main}>
          <SaveTrouble draft={draft} />
          {place.kind === 'about' && props.about}
          {place.kind === 'part' && <ThePart part={place.part} question={props.question} />}
          {place.kind === 'own' && <OwnRisks />}
        </div>
      </div>
      <WalkDock place={place} />
    </>
  );
}

/** Brings the current part into the list's own view, without moving the page. */
function showCurrent(aside: HTMLElement | null) {
  const link = aside?.querySelector<HTMLElement>('[aria-current]');
  if (!aside || !link) return;
  const below = link.getBoundingClientRect().bottom - aside.getBoundingClientRect().bottom;
  if (below > 0) aside.scrollTop += below + aside.clientHeight / 3;
}

function ThePart({ part, question }: { part: string; question: string | null }) {
  const { parts } = useWalkedParts();
  const found = parts.find(({ id }) => id === part);
  return found && <PartPage key={part} part={found} question={question} />;
}
