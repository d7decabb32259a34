// The port Verifier, done where it is called. In a page, verifierBridge.ts does the heavy part in a worker.
import { sha256Hex } from '../bytes/digest.ts';
import type { Verifier } from '../ports/verifying.ts';
import { verifyAnnexes } from './envelope/verifyAnnexes.ts';
import { verifyEnvelopes } from './envelope/verifyEnvelopes.ts';
import { verifyPdf } from './pdf/verifyPdf.ts';
import type { VerifyOptions } from './verifyOptions.ts';
import { verifyPackageContent } from './verifyPackage.ts';

export function createVerifier(options: VerifyOptions = {}): Verifier {
  return {
    verifyEnvelopes,
    verifyAnnexes,
    verifyPdf: (bytes) => verifyPdf(bytes, options),
    verifyPackage: (content) => verifyPackageContent(content, options),
    digest: sha256Hex,
  };
}
