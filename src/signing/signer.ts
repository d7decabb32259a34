// The port to signing. Makes and uses keys; judges nothing: that is the work of verifying, which never meets this.
import type { Signer } from '../ports/signing.ts';
import { createIdentity } from './identity/createIdentity.ts';
import { signReport } from './report/signReport.ts';
import { signStatement } from './statement/signStatement.ts';

export const signer: Signer = { createIdentity, signStatement, signReport };
