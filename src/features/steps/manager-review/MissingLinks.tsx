import { TriangleAlert } from 'lucide-react';
import type { Missing } from '../../../domain/problems.ts';
import { useText } from '../../../i18n/i18n.ts';
import { landOn } from './landing.ts';
import { placeOfMissing } from './placeOfMissing.ts';
import { useReview } from './ReviewContext.tsx';
import styles from './sign.module.css';

/** Everything that is missing, at once, each line leading to its place. */
export function MissingLinks({ missing }: { readonly missing: readonly Missing[] }) {
  const { id, risks } = useReview();
  const text = useText('review');
  const problems = useText('problems');
  if (missing.length === 0) return null;
  const titles = new Map(risks.map((risk) => [risk.id, risk.title]));
  const lineOf = ({ what, risk }: Missing) => {
    const words = problems(`missing.${what}`);
    const title = risk === undefined ? undefined : (titles.get(risk) ?? text('general.heading'));
    return title === undefined ? words : `${title}: ${words}`;
  };
  return (
    <section className="notice" data-tone="warning" aria-labelledby="missing">
      <TriangleAlert className="i" />
      <div className={styles.missing}>
        <h2 id="missing">{text('sign.missing', { count: missing.length })}</h2>
        <ul>
          {missing.map((one, at) => {
            const place = placeOfMissing(id, one);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may be missing twice in one place
              <li key={at}>
                <a href={place.href} onClick={() => landOn(place.field)}>
                  {lineOf(one)}
                </a>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
