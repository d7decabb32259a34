import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useText } from '../i18n/i18n.ts';
import { LinkButton } from '../ui/Button.tsx';
import { Dock } from '../ui/Dock.tsx';
import styles from './questionnaire.module.css';
import { ShortcutHints } from './Shortcuts.tsx';
import { useWalk, useWalkedParts } from './Walk.tsx';
import { stopsAround, type WalkPlace } from './walkPlaces.ts';

/** The way back and the way on. */
export function WalkDock({ place }: { readonly place: WalkPlace }) {
  const text = useText('walk');
  const { links, shortcuts } = useWalk();
  const { parts } = useWalkedParts();
  const titles = { about: text('rail.about'), own: text('rail.own'), summary: text('rail.summary') };
  const { before, after } = stopsAround(place, parts, links, titles);
  return (
    <div className={styles.dock}>
      <Dock
        start={
          before && (
            <LinkButton icon={ArrowLeft} href={before.href}>
              <span className="vh">{text('dock.previous')}</span>
              <span className="long">{before.title}</span>
            </LinkButton>
          )
        }
        middle={place.kind === 'part' && shortcuts.on && <ShortcutHints />}
        next={
          after && (
            <LinkButton look="primary" iconAfter={ArrowRight} href={after.href}>
              <span className="vh">{text('dock.next')}</span>
              {after.title}
            </LinkButton>
          )
        }
      />
    </div>
  );
}
