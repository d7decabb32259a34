// A request for a time stamp (RFC 3161, 2.4.1), to be taken to an authority in whatever way there is: nothing is sent.
import { sha256 } from '../../bytes/digest.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result } from '../../domain/result.ts';
import { sha256Identifier } from '../der/algorithms.ts';
import { booleanTrue, octetString, sequence, unsignedInteger } from '../der/der.ts';
import { lastSignature } from './lastSignature.ts';

/**
 * The request (.tsq, DER) for the last signature of a report: over its value, the authority's certificate to come along.
 * Without a nonce: the answer may come days later, to a program that has kept no state to compare it with. It would guard
 * against an old answer given again; this one is over a signature value that never occurs twice.
 * Problems: as lastSignature.
 */
export async function stampRequest(pdf: Uint8Array): Promise<Result<Uint8Array, Problem>> {
  const signature = lastSignature(pdf);
  if (!signature.ok) return signature;
  const imprint = sequence(sha256Identifier, octetString(await sha256(signature.value.value)));
  return ok(sequence(unsignedInteger(Uint8Array.of(1)), imprint, booleanTrue()));
}
