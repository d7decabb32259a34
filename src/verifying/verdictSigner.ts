import type { VerdictSigner } from '../ports/verifying.ts';

/** A signer as a verdict lists them. Only an organisation that the deployment trusts makes a key more than unknown. */
export function verdictSigner(signer: Omit<VerdictSigner, 'trust'>): VerdictSigner {
  return { ...signer, trust: signer.issuance?.status === 'valid' ? 'issued' : 'unknown' };
}
