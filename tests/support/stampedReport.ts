// A self-assessment signed a moment ago, ready to be stamped: authorities' clocks cannot be set, so nothing here is in the past.
import type { Identity } from '../../src/ports/people.ts';
import { signer } from '../../src/signing/signer.ts';
import { says } from './aChain.ts';
import { assessmentFields } from './basePdf.ts';
import { aProfile } from './signatures.ts';
import { anEnvelope, aReportOf, signedReport } from './signedReport.ts';

export interface FreshReport {
  readonly by: Identity;
  readonly at: Date;
  readonly pdf: Uint8Array;
}

/** @param hoursAgo when the signer's clock says it was signed. */
export async function aFreshReport(hoursAgo = 0): Promise<FreshReport> {
  const now = Math.floor(Date.now() / 1000) * 1000;
  const at = new Date(now - hoursAgo * 3_600_000);
  const { identity: by } = await signer.createIdentity(aProfile('employee'), at);
  const assessed = await anEnvelope(says.assesses(), 'employee', by);
  const base = aReportOf([assessed], { fields: assessmentFields.slice(0, 1) });
  return { by, at, pdf: await signedReport(base, 'employee', by, { at: at.toISOString() }) };
}
