import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { roles } from '../../domain/people/role.ts';
import { useText } from '../../i18n/i18n.ts';
import { useRoleWords } from '../../i18n/words.ts';
import { paths } from '../../paths.ts';
import styles from './RoleDoors.module.css';

/** Three ways in, one for each who takes part. */
export function RoleDoors() {
  const text = useText('home');
  const words = useRoleWords();
  return (
    <section className={styles.doors} aria-labelledby="start-as">
      <h2 id="start-as">{text('welcome.startAs')}</h2>
      <ul className={styles.list}>
        {roles.map((role) => (
          <li key={role}>
            <a href={paths.newProfileAs(role)}>
              <svg viewBox="0 0 44 44" aria-hidden="true">
                {figures[role]}
              </svg>
              <span>
                <strong>{words[role]}</strong>
                <span className={styles.detail}>{text(`welcome.${role}`)}</span>
              </span>
              <ArrowRight className="i" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const figures: Readonly<Record<(typeof roles)[number], ReactNode>> = {
  employee: (
    <>
      <path className="il-p" d="M3 29h38v3.5H3z" />
      <path className="il-k" d="M8 32.5V41M36 32.5V41" />
      <path className="il-t" d="M13 11h18v14H13z" />
      <path className="il-p" d="M9.5 25h25l2 4h-29z" />
      <path className="il-a" d="M17 16h7M17 20h10" />
    </>
  ),
  manager: (
    <>
      <path className="il-p" d="M6 6h32v32H6z" />
      <path className="il-t" d="M22 6h16v16H22z" />
      <path className="il-k" d="M6 22h32M22 6v32" />
      <path className="il-a" d="M31 13L15 29M15 23v6h6" />
    </>
  ),
  safetyRepresentative: (
    <>
      <path className="il-t" d="M22 4l15 5v11c0 10-6.5 16.5-15 20C13.5 36.5 7 30 7 20V9z" />
      <path className="il-a" d="M15 21.5l5 5 9-10" />
    </>
  ),
};
