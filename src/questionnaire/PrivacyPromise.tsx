import { useText } from '../i18n/i18n.ts';
import styles from './PrivacyPromise.module.css';

/** Where the answers are and who sees them, said before anything is asked. */
export function PrivacyPromise() {
  const text = useText('home');
  return (
    <section className={styles.promise} aria-labelledby="privacy-promise">
      <svg viewBox="0 0 44 44" aria-hidden="true">
        <path className="il-p" d="M4 37V17L22 5l18 12v20z" />
        <path className="il-k" d="M1.5 19L22 5l20.5 14" />
        <path className="il-t" d="M14.5 23h15v11h-15z" />
        <path className="il-k" d="M17.5 23v-3.5a4.5 4.5 0 0 1 9 0V23" />
        <path className="il-a" d="M22 27v3" />
      </svg>
      <div>
        <h2 id="privacy-promise">{text('welcome.private.title')}</h2>
        <p>{text('welcome.private.text')}</p>
      </div>
    </section>
  );
}
