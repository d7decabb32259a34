// Our own CMS signature taken apart and put together again with one thing more. All that was there stays the very bytes,
// so what was signed stays signed: a time stamp goes among the attributes that the signature does not cover.

import { contextConstructed, type Der, objectIdentifier, sequence, setOf } from '../der/der.ts';
import { derChildren, derContent, firstElement } from '../der/derParts.ts';

export interface SignerParts {
  /** The octets of the signature: what a time stamp is over (RFC 3161, appendix A). */
  readonly value: Uint8Array;
  readonly isStamped: boolean;
  /** The CMS with the token as its unsigned attribute (PAdES-B-T). */
  withStamp(token: Uint8Array): Der;
}

const signatureTimeStamp = '1.2.840.113549.1.9.16.2.14';
/** version, sid, digestAlgorithm, signedAttrs, signatureAlgorithm, signature; then what is not signed. */
const signedPartsOfSigner = 6;

/** @param hole the CMS and the zeros after it. Null unless it is a CMS as detachedCms writes it. */
export function signerParts(hole: Uint8Array): SignerParts | null {
  try {
    const [type, wrapped] = derChildren(firstElement(hole));
    const [signedData] = wrapped === undefined ? [] : derChildren(wrapped);
    const parts = signedData === undefined ? [] : derChildren(signedData);
    const [signer, ...others] = derChildren(parts.at(-1) ?? new Uint8Array());
    const inSigner = signer === undefined || others.length > 0 ? [] : derChildren(signer);
    const value = inSigner[signedPartsOfSigner - 1];
    if (type === undefined || value?.[0] !== 0x04) return null;
    return {
      value: derContent(value),
      isStamped: inSigner.length > signedPartsOfSigner,
      withStamp: (token) => {
        const attribute = sequence(objectIdentifier(signatureTimeStamp), setOf(token));
        const stamped = sequence(...inSigner, contextConstructed(1, attribute));
        const whole = sequence(...parts.slice(0, -1), setOf(stamped));
        return sequence(type, contextConstructed(0, whole));
      },
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
