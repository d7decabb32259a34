import { RefreshCw } from 'lucide-react';
import type { MetPerson } from '../../actions/packages/metPeople.ts';
import { useText } from '../../i18n/i18n.ts';

/** Told, not asked: somebody has new keys, and their old key stands behind them. */
export function ReplacedKeys({ people }: { readonly people: readonly MetPerson[] }) {
  const text = useText('exchange');
  return people
    .filter(({ vouchedBy }) => vouchedBy !== null)
    .map(({ fingerprint, name }) => (
      <p key={fingerprint} className="note">
        <RefreshCw className="i" />
        <span>{text('arrival.vouched', { name })}</span>
      </p>
    ));
}
