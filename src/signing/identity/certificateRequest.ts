// A request that an organisation's own authority issues a certificate for the signing key (PKCS #10, RFC 2986). The key
// stays here: the request carries its public half, signed by the private one.
import { bytesToBase64 } from '../../bytes/base64.ts';
import type { Identity } from '../../ports/people.ts';
import { ecdsaIdentifier, signDer } from '../der/algorithms.ts';
import { certificateParts } from '../der/certificateParts.ts';
import {
  bitString,
  contextConstructed,
  objectIdentifier,
  sequence,
  setOf,
  unsignedInteger,
} from '../der/der.ts';
import { keyExtensions } from './certificate.ts';

/** extensionRequest (PKCS #9, RFC 2985 5.4.2). */
const extensionRequest = '1.2.840.113549.1.9.14';

/** The request, PEM: for the name, unit and person id of the certificate there is, asking for the same uses. */
export async function certificateRequest({
  certificate,
  privateKey,
}: Pick<Identity, 'certificate' | 'privateKey'>): Promise<string> {
  const { subject, spki } = certificateParts(certificate);
  const extensions = sequence(objectIdentifier(extensionRequest), setOf(await keyExtensions(spki)));
  const toBeSigned = sequence(
    unsignedInteger(Uint8Array.of(0)),
    subject,
    spki,
    contextConstructed(0, extensions),
  );
  const request = sequence(toBeSigned, ecdsaIdentifier, bitString(await signDer(privateKey, toBeSigned)));
  return pem('CERTIFICATE REQUEST', request);
}

/** Textual encoding of RFC 7468: lines of 64 characters. */
function pem(label: string, der: Uint8Array): string {
  const lines = bytesToBase64(der).match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
