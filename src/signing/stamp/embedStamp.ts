// Puts an authority's answer into the hole that the signature left. Every byte outside the hole stays as it is.
// Whether the authority is to be believed is for the verifier to say; here it is only seen to that the stamp belongs.
import { sha256 } from '../../bytes/digest.ts';
import { bytesToHex } from '../../bytes/hex.ts';
import { sameBytes } from '../../bytes/sameBytes.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import { lastSignature } from './lastSignature.ts';
import { readStampResponse } from './readStampResponse.ts';

/**
 * @param response a time stamp response (.tsr, DER).
 * @returns the report, as long as before. Problems: as lastSignature, `damaged` (no response), `stamp-refused` with the
 * authority's reason, or `too-large` when it does not fit the hole, and `stamp-of-other`.
 */
export async function embedStamp(
  pdf: Uint8Array,
  response: Uint8Array,
): Promise<Result<Uint8Array, Problem>> {
  const signature = lastSignature(pdf);
  if (!signature.ok) return signature;
  const { hole, value, withStamp } = signature.value;
  const answer = readStampResponse(response);
  if (!answer.ok) return answer;
  if (!sameBytes(answer.value.imprint, await sha256(value))) return refuse({ problem: 'stamp-of-other' });
  const cms = withStamp(answer.value.token);
  const digits = bytesToHex(cms);
  const room = hole.end - hole.start - 2;
  if (digits.length > room) return refuse({ problem: 'stamp-refused', reason: 'too-large' });
  const stamped = Uint8Array.from(pdf);
  stamped.set(new TextEncoder().encode(digits.padEnd(room, '0')), hole.start + 1);
  return ok(stamped);
}
