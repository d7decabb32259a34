// An ECDSA signature (r, s) has a twin (r, n − s) that holds as well and that anybody can make from it. Left alone, a
// stranger could turn one signed statement into two, which would look like its author speaking twice. So we write the
// one with the lower s, and read no other.

/** The order of the group P-256 (FIPS 186-5, SP 800-186 3.2.1.3). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** Whether a signature, r and s of 32 octets each, is the one of the two that we write. */
export function hasLowerS(signature: Uint8Array): boolean {
  return signature.length === 64 && numberOf(signature.subarray(32)) <= order / 2n;
}

/** The one of the two that we write. */
export function withLowerS(signature: Uint8Array): Uint8Array {
  if (hasLowerS(signature)) return signature;
  const twin = Uint8Array.from(signature);
  let rest = order - numberOf(signature.subarray(32));
  for (let at = 63; at >= 32; at -= 1, rest >>= 8n) twin[at] = Number(rest & 0xffn);
  return twin;
}

function numberOf(octets: Uint8Array): bigint {
  return octets.reduce((sum, octet) => (sum << 8n) | BigInt(octet), 0n);
}
