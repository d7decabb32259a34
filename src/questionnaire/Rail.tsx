import { Check } from 'lucide-react';
import { Fragment, useEffect, useState } from 'react';
import { useText } from '../i18n/i18n.ts';
import { Plan, type PlanZoneState } from '../ui/Plan.tsx';
import { ProgressWords } from './ProgressWords.tsx';
import styles from './rail.module.css';
import { useWalk, useWalkedParts } from './Walk.tsx';
import { progressIn, type WalkedPart } from './walkedParts.ts';
import type { WalkPlace } from './walkPlaces.ts';

type Answered = ReturnType<typeof useWalkedParts>['answers'];

/** How far the walk has come, as a drawing and in words, and the way to every part. */
export function Rail({ place }: { readonly place: WalkPlace }) {
  const { checklist } = useWalk();
  const { parts, answers } = useWalkedParts();
  const zones = useFreshlyDrawn(zonesOf(parts, answers, place), () =>
    parts.flatMap((part) => (part.zone !== null && isDone(part, answers) ? [part.zone] : [])),
  );
  return (
    <>
      {checklist.plan && <Plan drawing={checklist.plan} zones={zones} label="" />}
      <ProgressWords progress={progressIn(parts, answers)} />
      <SectionList place={place} parts={parts} answers={answers} />
    </>
  );
}

/** Every place of the walk under its group, with how far each part has come. */
export function SectionList(props: {
  readonly place: WalkPlace;
  readonly parts: readonly WalkedPart[];
  readonly answers: Answered;
}) {
  const { place, parts, answers } = props;
  const text = useText('walk');
  const { links } = useWalk();
  const here = (kind: WalkPlace['kind']) => (place.kind === kind ? ('step' as const) : undefined);
  return (
    <nav className={styles.rail} aria-label={text('rail.label')}>
      <a href={links.about} aria-current={here('about')}>
        <span className={styles.n} />
        {text('rail.about')}
      </a>
      {parts.map((part, at) => (
        <Fragment key={part.id}>
          {part.group !== parts[at - 1]?.group && <p>{part.group}</p>}
          <PartLink part={part} answers={answers} current={place.kind === 'part' && place.part === part.id} />
        </Fragment>
      ))}
      <p>{text('rail.round')}</p>
      <a href={links.own} aria-current={here('own')}>
        <span className={styles.n} />
        {text('rail.own')}
      </a>
      <a href={links.summary}>
        <span className={styles.n} />
        {text('rail.summary')}
      </a>
    </nav>
  );
}

function PartLink(props: { part: WalkedPart; answers: Answered; current: boolean }) {
  const { part, current } = props;
  const text = useText('walk');
  const { links } = useWalk();
  const { answered, total } = progressIn([part], props.answers);
  return (
    <a href={links.part(part.id)} aria-current={current ? 'step' : undefined}>
      <span className={styles.n}>{part.number}</span>
      {part.title}
      <span className={styles.st}>
        {answered === total ? (
          <>
            <Check className="i" />
            <span className="vh">{text('progress.partDone')}</span>
          </>
        ) : (
          text('progress.part', { done: answered, count: total })
        )}
      </span>
      {current && (
        <span className={styles.bar} style={{ width: `${(100 * answered) / total}%` }} aria-hidden="true" />
      )}
    </a>
  );
}

type Zones = Readonly<Record<string, PlanZoneState>>;

function zonesOf(parts: readonly WalkedPart[], answers: Answered, place: WalkPlace): Zones {
  const zones = parts.flatMap((part): [string, PlanZoneState][] => {
    if (part.zone === null) return [];
    if (place.kind === 'part' && place.part === part.id) return [[part.zone, { state: 'active' }]];
    return [[part.zone, { state: isDone(part, answers) ? 'done' : 'todo' }]];
  });
  return Object.fromEntries(zones);
}

function isDone(part: WalkedPart, answers: Answered): boolean {
  const { answered, total } = progressIn([part], answers);
  return answered === total;
}

/** Lets a zone draw itself once, when its part has been done and left; what was done before one came is drawn already. */
function useFreshlyDrawn(zones: Zones, doneBefore: () => readonly string[]): Zones {
  const [drawn, setDrawn] = useState(doneBefore);
  const fresh = Object.keys(zones).filter((id) => zones[id]?.state === 'done' && !drawn.includes(id));
  const ids = fresh.join(' ');
  useEffect(() => {
    if (ids === '') return;
    const settled = setTimeout(() => setDrawn((before) => [...before, ...ids.split(' ')]), drawingTime);
    return () => clearTimeout(settled);
  }, [ids]);
  return { ...zones, ...Object.fromEntries(fresh.map((id) => [id, { state: 'done', fresh: true }])) };
}

/** Longer than the drawing takes (`--m-draw`), in milliseconds. */
const drawingTime = 1500;
