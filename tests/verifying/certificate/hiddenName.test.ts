import { expect, it } from 'vitest';
import { readCertificate } from '../../../src/verifying/certificate/readCertificate.ts';
import { patched } from '../../support/pdfForgery.ts';
import { anIdentity } from '../../support/signatures.ts';

it('a certificate whose name holds what nobody sees is no certificate of somebody who signs here', async () => {
  const { certificate } = await anIdentity('manager', 'Karin Öberg');
  expect(readCertificate(certificate)?.commonName).toBe('Karin Öberg');
  // U+202E turns round what follows; U+3164 is a blank that counts as a letter.
  for (const unseen of ['\xe2\x80\xae', '\xe3\x85\xa4'])
    expect(readCertificate(patched(patched(certificate, 'Kar', unseen), 'Kar', unseen))).toBeNull();
});
