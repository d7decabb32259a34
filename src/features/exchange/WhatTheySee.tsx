import { Eye, EyeOff } from 'lucide-react';
import { useMemo } from 'react';
import type { OpenRound } from '../../actions/watchRound.ts';
import type { Role } from '../../domain/people/role.ts';
import { useText } from '../../i18n/i18n.ts';
import styles from './exchange.module.css';
import { whatTheySee } from './whatTheySee.ts';

/** In words: what the receiver will see, and what stays here. */
export function WhatTheySee({ round, role }: { readonly round: OpenRound; readonly role: Role }) {
  const text = useText('exchange');
  const seen = useMemo(() => whatTheySee(round, role), [round, role]);
  const along = [
    text('seen.answers', { count: seen.answers }),
    seen.reviewed && text('seen.review'),
    seen.reports > 0 && text('seen.reports', { count: seen.reports }),
    seen.photos > 0 && text('seen.photos', { count: seen.photos }),
    seen.sensitive > 0 && text('seen.sensitive', { count: seen.sensitive }),
  ];
  const kept = [
    seen.keptSensitive > 0 && text('seen.sensitive', { count: seen.keptSensitive }),
    seen.keptPhotos > 0 && text('seen.photos', { count: seen.keptPhotos }),
  ];
  return (
    <div className={styles.seen} aria-live="polite">
      <Lines icon={<Eye className="i" />} heading={text(`seen.along.${role}`)} lines={along} />
      {kept.some(Boolean) && (
        <Lines icon={<EyeOff className="i" />} heading={text('seen.kept')} lines={kept} />
      )}
    </div>
  );
}

function Lines(props: { icon: React.ReactNode; heading: string; lines: readonly (string | false)[] }) {
  return (
    <div className="note">
      {props.icon}
      <div>
        <p className="b">{props.heading}</p>
        <ul className={styles.lines}>
          {props.lines
            .filter((line) => line !== false)
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </ul>
      </div>
    </div>
  );
}
