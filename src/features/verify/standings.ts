import type { Link } from '../../domain/chain/link.ts';
import {
  type KeyStanding,
  type KnownKeys,
  keyStanding,
  type MetKey,
} from '../../domain/people/keyStanding.ts';
import type { Verdict, VerdictSigner } from '../../ports/verifying.ts';

export interface StandingSigner {
  readonly signer: VerdictSigner;
  readonly standing: KeyStanding;
}

/** Each signer with how well their key is known. */
export function standingsOf(
  { signers }: Verdict,
  links: readonly Link[],
  known: KnownKeys,
): readonly StandingSigner[] {
  return signers.map((signer) => ({ signer, standing: standingIn(signer, links, known) }));
}

/** How well a key is known that was met in a file; what others have signed there plays no part. */
export function standingIn(
  { fingerprint, name, issuance }: Omit<MetKey, 'signed'>,
  links: readonly Link[],
  known: KnownKeys,
): KeyStanding {
  const own = links.filter(({ statement }) => statement.author.fingerprint === fingerprint);
  return keyStanding({ fingerprint, name, issuance, signed: own.map(({ digest }) => digest) }, known);
}

/** The signers one can be least sure of: what can be said of the file as a whole is no more than that. */
export function leastSure(all: readonly StandingSigner[]): readonly StandingSigner[] {
  const least = Math.min(...all.map(({ standing }) => sureness(standing)));
  return all.filter(({ standing }) => sureness(standing) === least);
}

/** Whether the key must not be accepted before a person has dealt with it. */
export function stops(standing: KeyStanding): boolean {
  return standing.level === 'changed' || (standing.level === 'revoked' && standing.before);
}

const fromLeastSure: readonly KeyStanding['level'][] = [
  'changed',
  'revoked',
  'unknown',
  'issued-list-expired',
  'vouched',
  'known',
  'device',
  'checked',
  'issued',
  'own',
];

function sureness(standing: KeyStanding): number {
  const isStopped = standing.level === 'revoked' && standing.before;
  return isStopped ? -1 : fromLeastSure.indexOf(standing.level);
}
