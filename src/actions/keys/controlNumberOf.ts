import type { Fingerprint } from '../../domain/chain/digest.ts';
import { type ControlNumber, controlNumber } from '../../domain/people/controlNumber.ts';
import type { Recipient } from '../../domain/people/recipient.ts';
import type { Ports } from '../../ports/ports.ts';

/** The number of a pair of keys: both public keys under a tag of its own, so no other digest can be passed off as one. */
export async function controlNumberOf(
  { verifier }: Pick<Ports, 'verifier'>,
  { fingerprint, recipient }: { readonly fingerprint: Fingerprint; readonly recipient: Recipient },
): Promise<ControlNumber> {
  const text = `distansrond-control-number-v1\n${fingerprint}\n${recipient}`;
  return controlNumber(await verifier.digest(new TextEncoder().encode(text)));
}
