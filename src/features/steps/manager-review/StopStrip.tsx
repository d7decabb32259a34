import { Check, Lock, MessagesSquare } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { bandOf } from '../../../domain/assessment/rate.ts';
import { positionOf } from '../../../domain/drafts/reviewDraft.ts';
import { useText } from '../../../i18n/i18n.ts';
import { paths } from '../../../paths.ts';
import { RiskGlyph } from '../../../ui/RiskGlyph.tsx';
import { useFromDraft, useReview } from './ReviewContext.tsx';
import type { ReviewedRisk } from './reviewedRisks.ts';
import styles from './strip.module.css';

/** What there is to go through, each with where it stands. */
export function StopStrip(props: {
  readonly current: string;
  readonly done: Readonly<Record<string, boolean>>;
}) {
  const { id, stops } = useReview();
  const text = useText('review');
  const here = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another stop is the occasion
  useEffect(() => {
    here.current?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [props.current]);
  return (
    <nav aria-label={text('strip.label')} className={styles.strip}>
      <ol className={styles.list}>
        {stops.map((stop) => {
          const isHere = stop.id === props.current;
          return (
            <li key={stop.id}>
              <a
                href={paths.risk(id, stop.id)}
                ref={isHere ? here : undefined}
                aria-current={isHere ? 'step' : undefined}
              >
                {stop.kind === 'risk' ? <Glyph reviewed={stop.risk} /> : <MessagesSquare className="i i-s" />}
                <span>
                  {stop.title}
                  <State
                    kind={stop.kind}
                    isHere={isHere}
                    isDone={props.done[stop.id] ?? false}
                    isShared={stop.kind === 'risk' && stop.risk.sharedWith !== null}
                    hasChanged={stop.kind === 'risk' && stop.risk.before !== null}
                  />
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The level given, or the checklist's first guess until one is. */
function Glyph({ reviewed }: { reviewed: ReviewedRisk }) {
  const { opened } = useReview();
  const rated = useFromDraft(({ ratings }) => {
    const rating = ratings[reviewed.id];
    return rating ? positionOf(rating.now) : null;
  });
  const band = bandOf(opened.entry.checklist.risk, rated ?? reviewed.risk.preliminary);
  return (
    <span className={`c-${band}`}>
      <RiskGlyph band={band} />
    </span>
  );
}

function State(props: {
  kind: 'risk' | 'oral';
  isHere: boolean;
  isDone: boolean;
  isShared: boolean;
  hasChanged: boolean;
}) {
  const text = useText('review');
  return (
    <span className={styles.state}>
      {props.isDone && <Check className="i" />}
      {props.isShared && <Lock className="i" />}
      {text(stateKey(props))}
      {props.isShared && `. ${text('strip.shared')}`}
      {props.hasChanged && `. ${text('strip.changed')}`}
    </span>
  );
}

function stateKey({ kind, isHere, isDone }: { kind: 'risk' | 'oral'; isHere: boolean; isDone: boolean }) {
  if (kind === 'oral') return isDone ? 'strip.talked' : 'strip.oral';
  if (isDone) return 'strip.rated';
  return isHere ? 'strip.now' : 'strip.left';
}
