import { useText } from '../i18n/i18n.ts';
import { minutesLeft } from './minutesLeft.ts';
import styles from './rail.module.css';
import type { PartProgress } from './walkedParts.ts';

/** "22 av 101 frågor, ungefär 30 min kvar". */
export function ProgressWords({ progress }: { readonly progress: PartProgress }) {
  const text = useText('walk');
  const { answered, total } = progress;
  const minutes = minutesLeft(total - answered);
  const left =
    answered === total
      ? text('progress.leftNone')
      : minutes <= 1
        ? text('progress.leftLittle')
        : text('progress.left', { count: minutes });
  return (
    <p className={styles.prog}>
      <b>{text('progress.done', { done: answered, count: total })}</b> <span>{left}</span>
    </p>
  );
}
