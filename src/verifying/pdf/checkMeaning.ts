// Whether the people who signed the page are those who spoke in the chain it carries, in the right order.
// A page signed by anyone else, however soundly, is not this report.
import { certificateName } from '../../bytes/certificateName.ts';
import { ancestryOf, hasSeen, headsOf } from '../../domain/chain/ancestry.ts';
import type { Link } from '../../domain/chain/link.ts';
import type { Role } from '../../domain/people/role.ts';
import { reopenedBy } from '../../domain/steps/steps.ts';
import type { VerdictProblem } from '../../ports/verifying.ts';
import { verdictProblem } from '../verdictCodes.ts';
import type { HeldSignature } from './checkSignature.ts';
import type { ReportField } from './readFields.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * Holds signatures, in the order they were made, against the fields and the chain.
 * @param links the chain, each signature already checked.
 * @param now to notice clocks that run ahead.
 */
export function checkMeaning(
  fields: readonly ReportField[],
  held: readonly HeldSignature[],
  links: readonly Link[],
  now: Date,
): VerdictProblem[] {
  const made = statementOf(fields, links);
  if (made === null) return [verdictProblem('report-does-not-match')];
  return [
    ...wrongSigners(held, links, made),
    ...otherRepresentative(held, made),
    ...wrongOrder(fields, held),
    ...oddTimes(held, now),
  ];
}

/** The statement the report was made at: the last one, and of the kind that such a report is made for. */
function statementOf(fields: readonly ReportField[], links: readonly Link[]): Link | null {
  const [head, ...others] = headsOf(links);
  const last = links.find(({ digest }) => digest === head)?.statement;
  if (last === undefined || others.length > 0) return null;
  const fits =
    fields.length === 1
      ? last.kind === 'self-assessment'
      : last.kind === 'manager-review' && last.body.outcome === 'accepted' && restsOnOne(links);
  return fits ? (links.find(({ digest }) => digest === head) ?? null) : null;
}

/** One self-assessment, and no more, has neither been stated again nor returned. */
function restsOnOne(links: readonly Link[]): boolean {
  const ancestry = ancestryOf(links);
  const replacing = links.filter(
    ({ statement }) =>
      statement.kind === 'self-assessment' || reopenedBy(statement).includes('self-assessment'),
  );
  const standing = replacing.filter((link) => !replacing.some((later) => hasSeen(ancestry, later, link)));
  return standing.length === 1 && standing[0]?.statement.kind === 'self-assessment';
}

function wrongSigners(held: readonly HeldSignature[], links: readonly Link[], made: Link): VerdictProblem[] {
  const employee = links.find(({ statement }) => statement.kind === 'self-assessment');
  const expected = new Map<Role, string | undefined>([
    ['employee', employee?.statement.author.fingerprint],
    ['manager', made.statement.kind === 'manager-review' ? made.statement.author.fingerprint : undefined],
  ]);
  const spoken = new Set(expected.values());
  return held.flatMap(({ field, fingerprint }) => {
    const isRight = expected.has(field.role)
      ? expected.get(field.role) === fingerprint
      : !spoken.has(fingerprint);
    return isRight ? [] : [verdictProblem('wrong-signer', field.role)];
  });
}

/** No key ties the representative to the chain yet; the name the manager wrote is all there is to compare. */
function otherRepresentative(held: readonly HeldSignature[], { statement }: Link): VerdictProblem[] {
  const review = statement.kind === 'manager-review' ? statement.body : null;
  const named = review?.outcome === 'accepted' ? certificateName(review.safetyRepresentative) : '';
  const signed = held.find(({ field }) => field.role === 'safetyRepresentative')?.name ?? named;
  const isOther = named !== '' && signed.toLowerCase() !== named.toLowerCase();
  return isOther ? [verdictProblem('representative-not-the-named')] : [];
}

/** The manager's signature fixes the page; the others sign what the manager signed. */
function wrongOrder(fields: readonly ReportField[], held: readonly HeldSignature[]): VerdictProblem[] {
  const problems: VerdictProblem[] = [];
  const isAssessment = fields.some(({ role }) => role === 'manager');
  if (isAssessment && held.length > 0 && held[0]?.field.role !== 'manager')
    problems.push(verdictProblem('manager-not-first'));
  if (new Set(held.map(({ fingerprint }) => fingerprint)).size < held.length)
    problems.push(verdictProblem('same-key-twice'));
  return problems;
}

function oddTimes(held: readonly HeldSignature[], now: Date): VerdictProblem[] {
  return held.flatMap(({ at, field }, i) => {
    const earlier = held[i - 1]?.at;
    return [
      ...(earlier !== undefined && at < earlier ? [verdictProblem('time-before-previous', field.role)] : []),
      ...(at.getTime() > now.getTime() + day ? [verdictProblem('time-ahead', field.role)] : []),
    ];
  });
}
