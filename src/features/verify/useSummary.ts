import type { KeyStanding } from '../../domain/people/keyStanding.ts';
import { useFormat } from '../../i18n/format.ts';
import { type Text, useText } from '../../i18n/i18n.ts';
import type { Verdict } from '../../ports/verifying.ts';
import { leastSure, type StandingSigner } from './standings.ts';

/** The verdict in one sentence: whether anything changed, how sure the least sure key is, and what to do. */
export function useSummary({ verdict }: Verdict, signers: readonly StandingSigner[]): string {
  const text = useText('verify');
  const words = useText('verdict');
  const format = useFormat();
  const least = leastSure(signers);
  const [first] = least;
  if (verdict === 'unreadable' || first === undefined) return text(`text.${verdict}`);
  const sentence = summaryWords(verdict === 'invalid' ? 'changed' : 'unchanged', first.standing, words);
  const names = [...new Set(least.map(({ signer }) => signer.name))];
  return signers.length === 1 || verdict === 'invalid'
    ? sentence
    : `${sentence} ${text('concerns', { names: format.list(names) })}`;
}

function summaryWords(state: 'changed' | 'unchanged', standing: KeyStanding, words: Text<'verdict'>): string {
  switch (standing.level) {
    case 'own':
    case 'device':
      return words(`summary.${state}.${standing.level}`);
    case 'unknown':
      return words(`summary.${state}.level0`);
    case 'known':
      return words(`summary.${state}.level1`);
    case 'vouched':
      return words(`summary.${state}.keyChangedVouched`);
    case 'checked':
      return words(`summary.${state}.level2`);
    case 'issued':
      return words(`summary.${state}.level3`, { organisation: standing.organisation });
    case 'issued-list-expired':
      return words(`summary.${state}.revocationUnknown`, { organisation: standing.organisation });
    case 'changed':
      return words(`summary.${state}.keyChanged`);
    case 'revoked':
      return words(`summary.${state}.${standing.before ? 'revokedBefore' : 'revoked'}`);
  }
}
