// What a signature must quote of the signer's certificate: cut out as the very bytes, never built anew.

export interface CertificateParts {
  /** The whole `serialNumber` element. */
  readonly serial: Uint8Array;
  /** The whole `issuer` element. */
  readonly issuer: Uint8Array;
}

/**
 * Cuts issuer and serial number out of an X.509 v3 certificate (RFC 5280 4.1).
 * @throws RangeError when the bytes are not a certificate: identities hold nothing else.
 */
export function certificateParts(certificate: Uint8Array): CertificateParts {
  const [tbs] = children(certificate);
  const [, serial, , issuer] = tbs === undefined ? [] : children(tbs);
  if (serial?.[0] !== 0x02 || issuer?.[0] !== 0x30) throw new RangeError('not an X.509 v3 certificate');
  return { serial, issuer };
}

/** The elements directly inside a constructed element. */
function children(der: Uint8Array): readonly Uint8Array[] {
  const { start, end } = extent(der, 0);
  const found: Uint8Array[] = [];
  for (let at = start; at < end; ) {
    const child = extent(der, at);
    if (child.end > end) throw new RangeError('a DER element reaches outside its parent');
    found.push(der.subarray(at, child.end));
    at = child.end;
  }
  return found;
}

function extent(der: Uint8Array, at: number): { readonly start: number; readonly end: number } {
  const first = der[at + 1];
  if (first === undefined || first === 0x80 || first > 0x84)
    throw new RangeError('a DER length is missing or too long');
  if (first < 0x80) return { start: at + 2, end: at + 2 + first };
  const octets = der.subarray(at + 2, at + 2 + (first & 0x7f));
  const length = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  return { start: at + 2 + octets.length, end: at + 2 + octets.length + length };
}
