// One door for any file: says what it is by its first bytes, and judges it. The name of the file plays no part.
import { limits } from '../bytes/limits.ts';
import { latin1 } from '../bytes/pdf/PdfCursor.ts';
import type { Verdict } from '../ports/verifying.ts';
import { verifyPackage } from './package/verifyPackage.ts';
import { verifyPdf } from './pdf/verifyPdf.ts';
import { plainVerdict } from './plainVerdict.ts';
import { verdictProblem } from './verdictCodes.ts';
import type { VerifyOptions } from './verifyOptions.ts';

/** The verdict on a PDF or a hand-over package. Anything else is `unreadable`. Never throws for any bytes. */
export async function verifyBytes(bytes: Uint8Array, options: VerifyOptions = {}): Promise<Verdict> {
  if (bytes.length > limits.file) return plainVerdict('unknown', verdictProblem('too-large'));
  const start = latin1(bytes.subarray(0, 1024));
  if (start.startsWith('age-encryption.org/')) return verifyPackage(bytes, options);
  return start.includes('%PDF-')
    ? verifyPdf(bytes, options)
    : plainVerdict('unknown', verdictProblem('not-our-file'));
}
