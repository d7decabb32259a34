// The port Verifier, done where it is called. In a page, verifierBridge.ts does the heavy part in a worker.
import { sha256Hex } from '../bytes/digest.ts';
import type { Verifier } from '../ports/verifying.ts';
import { configuredCertificates } from './cms/configuredCertificates.ts';
import { verifyAnnexes } from './envelope/verifyAnnexes.ts';
import { verifyEnvelopes } from './envelope/verifyEnvelopes.ts';
import { readNote } from './note/readNote.ts';
import { vouches } from './note/vouches.ts';
import { verifyPackageContent } from './package/verifyPackage.ts';
import { verifyPdf } from './pdf/verifyPdf.ts';
import { issuanceFrom, noAuthorities } from './trust/issuanceOf.ts';
import { readIssuedCertificate } from './trust/readIssuedCertificate.ts';
import { trustLists } from './trust/trustLists.ts';
import type { VerifyOptions } from './verifyOptions.ts';

export function createVerifier(options: VerifyOptions = {}): Verifier {
  const { authorities = noAuthorities } = options;
  const now = () => options.now ?? new Date();
  const issuanceOf = () => issuanceFrom(authorities, now());
  return {
    readNote: (kind, text) => readNote(kind, text, issuanceOf()),
    vouches,
    readIssuedCertificate: (file, publicKey) => readIssuedCertificate(file, publicKey, issuanceOf(), now()),
    acceptsStamps: async () => configuredCertificates(authorities.timestamps).length > 0,
    trustLists: () => trustLists(authorities),
    verifyEnvelopes: (envelopes) => verifyEnvelopes(envelopes, issuanceOf()),
    verifyAnnexes,
    verifyPdf: (bytes) => verifyPdf(bytes, options),
    verifyPackage: (content) => verifyPackageContent(content, options),
    digest: sha256Hex,
  };
}
