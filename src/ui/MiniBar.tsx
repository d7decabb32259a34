import { type Band, RiskGlyph } from './RiskGlyph.tsx';

const worstFirst = ['veryHigh', 'high', 'medium', 'low'] as const;

/** How risks are spread. The bar's length is the number of risks (six fill it) and is decoration; the counts are the content. */
export function MiniBar(props: {
  readonly counts: Readonly<Record<Band, number>>;
  readonly words: Readonly<Record<Band, string>>;
}) {
  const present = worstFirst.filter((band) => props.counts[band] > 0);
  const total = present.reduce((sum, band) => sum + props.counts[band], 0);
  return (
    <div className="mini">
      <div className="bar" aria-hidden="true" style={{ width: `${Math.min(100, (total / 6) * 100)}%` }}>
        {present.map((band) => (
          <i key={band} data-band={band} style={{ flex: props.counts[band] }} />
        ))}
      </div>
      <div className="cnt">
        {present.map((band) => (
          <span key={band} className={`c-${band}`}>
            <RiskGlyph band={band} />
            <span className="vh">{props.words[band]}: </span>
            {props.counts[band]}
          </span>
        ))}
      </div>
    </div>
  );
}
