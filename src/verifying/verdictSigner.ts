import type { Issuance } from '../domain/people/issuance.ts';
import type { VerdictSigner } from '../ports/verifying.ts';
import type { VerifyOptions } from './verifyOptions.ts';

/** A signer as a verdict lists them: how well the key is known, as far as the surroundings say. */
export function verdictSigner(
  signer: Omit<VerdictSigner, 'trust'>,
  { trust }: Pick<VerifyOptions, 'trust'>,
): VerdictSigner {
  const known = trust?.(signer.fingerprint, signer.name) ?? trustBy(signer.issuance);
  return { ...signer, trust: known };
}

function trustBy(issuance: Issuance | null): VerdictSigner['trust'] {
  return issuance?.status === 'valid' ? 'issued' : 'unknown';
}
