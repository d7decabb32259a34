// The PDFs that come of a new statement: a report of its own, or a signature in the one that waits for it.
import type { AssessmentState } from '../domain/chain/fold.ts';
import type { Link } from '../domain/chain/link.ts';
import { textsFor } from '../domain/checklist/textsFor.ts';
import type { Problem } from '../domain/problems.ts';
import { buildReport } from '../domain/report/buildReport.ts';
import type { AcceptedStatement } from '../domain/report/reportInput.ts';
import { moment } from '../domain/report/reportWords.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Identity } from '../ports/people.ts';
import type { CatalogEntry, Ports } from '../ports/ports.ts';
import type { ReportFile } from '../ports/records.ts';
import type { SignatureField } from '../ports/signing.ts';
import { chainAttachment } from './chainAttachment.ts';
import { cosign } from './cosign.ts';
import { meaningKeyOf } from './meaningKeyOf.ts';
import { currentCopies } from './reportCopies.ts';
import { rulesOf } from './rulesOf.ts';
import type { Signing } from './signStep.ts';

export interface ReportContext {
  readonly signing: Signing;
  readonly entry: CatalogEntry;
  readonly link: Link;
  readonly state: AssessmentState;
  readonly existing: readonly ReportFile[];
  readonly identity: Identity;
  readonly at: Date;
}

/**
 * Signed and checked reports to store beside the statement; none for a statement that has no page of its own
 * (a return, a follow-up, a stand-in's word).
 */
export async function reportsAfter(
  ports: Ports,
  context: ReportContext,
): Promise<Result<readonly ReportFile[], Problem>> {
  const { statement } = context.link;
  switch (statement.kind) {
    case 'self-assessment':
      return newReport(ports, context, 'self-assessment');
    case 'manager-review':
      return statement.body.outcome === 'accepted' ? newReport(ports, context, 'assessment') : ok([]);
    case 'acceptance':
      return signCopies(ports, context);
    case 'safety-statement':
      return statement.body.outcome === 'notAvailable' ? ok([]) : signCopies(ports, context);
    case 'follow-up':
      return ok([]);
  }
}

/** A fresh report over the chain up to and including the new statement, with its author's signature in it. */
async function newReport(
  ports: Ports,
  context: ReportContext,
  kind: ReportFile['kind'],
): Promise<Result<readonly ReportFile[], Problem>> {
  const { signing, entry, link, state, identity, at } = context;
  const selfAssessment = state.standing['self-assessment']?.statement;
  if (!selfAssessment) throw new Error('a report without a self-assessment');
  const attachment = chainAttachment(
    signing.assessment,
    state.links.map(({ envelope }) => envelope),
  );
  const { labels, language } = signing.voice;
  const rules = rulesOf(ports, signing.profile);
  const model = buildReport({
    language,
    checklist: entry.checklist,
    texts: textsFor(entry, language, rules),
    rules,
    labels,
    selfAssessment,
    review: acceptedReview(link),
    checksum: await ports.verifier.digest(attachment),
    at,
  });
  const rendered = await ports.documents.renderPdf(model, attachment, at);
  if (!rendered.ok) return rendered;
  const report = { kind, statement: link.digest, bytes: rendered.value };
  const signed = await cosign(ports, report, identity, fieldOf(context));
  return signed.ok ? ok([signed.value]) : signed;
}

function acceptedReview({ statement }: Link): AcceptedStatement | null {
  if (statement.kind !== 'manager-review' || statement.body.outcome !== 'accepted') return null;
  return { ...statement, body: statement.body };
}

/** Every copy in use of the standing report, signed: after a parallel signing there may be two. */
export async function signCopies(
  ports: Ports,
  context: ReportContext,
): Promise<Result<readonly ReportFile[], Problem>> {
  const review = context.state.standing['manager-review'];
  const copies = review ? currentCopies(context.existing, review.digest) : [];
  const signed: ReportFile[] = [];
  for (const copy of copies) {
    const { waiting } = await ports.verifier.verifyPdf(copy.bytes);
    if (!waiting.includes(context.signing.role)) continue;
    const result = await cosign(ports, copy, context.identity, fieldOf(context));
    if (!result.ok) return result;
    signed.push(result.value);
  }
  return ok(signed);
}

/** `reason` is the outcome in one line: it stands in the field and in the signature itself. */
function fieldOf({ signing, link, identity, at }: ReportContext): SignatureField {
  const { labels, language, outcome } = signing.voice;
  return {
    field: signing.role,
    name: identity.name,
    mark: signing.mark,
    at: at.toISOString(),
    reason: outcome(meaningKeyOf(link.statement)),
    shownAt: moment({ language }, at),
    keyLabel: labels('signatures.fingerprint'),
  };
}
