import { ChevronDown } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useText } from '../i18n/i18n.ts';
import { stayClearBelow } from '../ui/stayClear.ts';
import { SectionList } from './Rail.tsx';
import styles from './rail.module.css';
import { useWalkedParts } from './Walk.tsx';
import { progressIn } from './walkedParts.ts';
import type { WalkPlace } from './walkPlaces.ts';

/** On narrow screens: where one is, a bar of parts, and all sections behind a button. */
export function SectionStrip({ place }: { readonly place: WalkPlace }) {
  const text = useText('walk');
  const { parts, answers } = useWalkedParts();
  const list = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const shut = () => list.current?.removeAttribute('open');
    window.addEventListener('hashchange', shut);
    return () => window.removeEventListener('hashchange', shut);
  }, []);
  const at = parts.findIndex(({ id }) => place.kind === 'part' && place.part === id);
  const title = at < 0 ? text(place.kind === 'own' ? 'rail.own' : 'rail.about') : parts[at]?.title;
  const { answered, total } = progressIn(parts, answers);
  return (
    <div className={styles.strip}>
      <details ref={list}>
        <summary ref={stayClearBelow}>
          <span className={styles.where}>
            {at >= 0 && <b>{text('part.position', { at: at + 1, count: parts.length })} </b>}
            {title}
          </span>
          <span className={styles.all}>
            {text('rail.all')} <ChevronDown className="i i-s" />
          </span>
        </summary>
        <SectionList place={place} parts={parts} answers={answers} />
      </details>
      <div
        className={styles.segs}
        role="img"
        aria-label={text('progress.bar', { done: answered, count: total })}
      >
        {parts.map((part, index) => {
          const { answered: done, total: all } = progressIn([part], answers);
          return (
            <i key={part.id} data-current={index === at || undefined}>
              <i style={{ width: `${(100 * done) / all}%` }} />
            </i>
          );
        })}
      </div>
    </div>
  );
}
