// The port to signing. Makes and uses keys; judges nothing: that is the work of verifying, which never meets this.
import type { Signer } from '../ports/signing.ts';
import { renewCard, withCertificate } from './identity/card.ts';
import { certificateRequest } from './identity/certificateRequest.ts';
import { completeIdentity, createIdentity } from './identity/createIdentity.ts';
import { restoreIdentities } from './identity/restoreIdentities.ts';
import { signNote } from './note/signNote.ts';
import { signReport } from './report/signReport.ts';
import { embedStamp } from './stamp/embedStamp.ts';
import { stampRequest } from './stamp/stampRequest.ts';
import { signStatement } from './statement/signStatement.ts';

export const signer: Signer = {
  createIdentity,
  completeIdentity,
  withCertificate,
  renewCard,
  signNote,
  certificateRequest,
  restoreIdentities,
  signStatement,
  signReport,
  stampRequest,
  embedStamp,
};
