import { readPem } from '../certificate/readPem.ts';
import { readX509, type X509 } from '../certificate/readX509.ts';

/** The certificates in a text of the deployment, those that can be understood. */
export function configuredCertificates(pem: string): readonly X509[] {
  return readPem(pem, 'CERTIFICATE')
    .map(readX509)
    .filter((certificate) => certificate !== null);
}
