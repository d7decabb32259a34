import type { ReactNode } from 'react';
import { type Band, RiskGlyph } from './RiskGlyph.tsx';

/** A risk level: shape, word and colour together. The word may say more, as "Hög, 9 av 16". */
export function RiskChip({ band, children }: { readonly band: Band; readonly children: ReactNode }) {
  return (
    <span className="risk" data-band={band}>
      <RiskGlyph band={band} />
      {children}
    </span>
  );
}
