// The verbs of the three roles: each narrows its draft, then signs one step.

import { risksOf } from '../domain/assessment/risks.ts';
import type { Link } from '../domain/chain/link.ts';
import { completeReturn, completeReview } from '../domain/drafts/completeReview.ts';
import type { ReviewDraft } from '../domain/drafts/reviewDraft.ts';
import { completeSelfAssessment, type SelfAssessmentDraft } from '../domain/drafts/selfAssessmentDraft.ts';
import type { Problem } from '../domain/problems.ts';
import { type Result, refuse } from '../domain/result.ts';
import type { AcceptanceBody } from '../domain/steps/acceptance.ts';
import type { FollowUpBody } from '../domain/steps/followUp.ts';
import type { SafetyStatementBody } from '../domain/steps/safetyStatement.ts';
import type { Ports } from '../ports/ports.ts';
import { openAssessment, sensitiveAnswersFor } from './openAssessment.ts';
import { annexesOfReview, annexesOfSelfAssessment } from './sealAnnexes.ts';
import { type Signing, signStep } from './signStep.ts';

type Signed = Promise<Result<Link, Problem>>;

/** The employee states the answers. */
export async function signSelfAssessment(ports: Ports, signing: Signing, draft: SelfAssessmentDraft): Signed {
  const entry = ports.catalog.current('individual');
  const complete = completeSelfAssessment(entry.checklist, draft);
  if (!complete.ok) return complete;
  const annexes = await annexesOfSelfAssessment(ports, complete.value.apart);
  return signStep(ports, signing, { kind: 'self-assessment', body: complete.value.body }, annexes);
}

/** The manager co-signs with ratings, plan and agreement. */
export async function signReview(ports: Ports, signing: Signing, draft: ReviewDraft): Signed {
  const opened = await openAssessment(ports, signing.assessment);
  if (!opened) return refuse({ problem: 'not-your-turn', step: 'manager-review' });
  if (!opened.ok) return opened;
  const said = opened.value.state.standing['self-assessment'];
  if (!said) return refuse({ problem: 'not-your-turn', step: 'manager-review' });
  const { checklist } = opened.value.entry;
  const risks = risksOf(checklist, said.statement.body, sensitiveAnswersFor(opened.value, 'manager'));
  const complete = completeReview(checklist.risk, risks, draft);
  if (!complete.ok) return complete;
  const annexes = annexesOfReview(ports, complete.value.confidential);
  return signStep(ports, signing, { kind: 'manager-review', body: complete.value.body }, annexes);
}

/** The manager returns the round with reasons. */
export async function signReturn(ports: Ports, signing: Signing, draft: ReviewDraft): Signed {
  const complete = completeReturn(draft);
  if (!complete.ok) return complete;
  return signStep(ports, signing, { kind: 'manager-review', body: complete.value }, []);
}

/** The employee accepts or declines the plan and the agreement. */
export function signAcceptance(ports: Ports, signing: Signing, body: AcceptanceBody): Signed {
  return signStep(ports, signing, { kind: 'acceptance', body }, []);
}

/** The safety representative's opinion, or the manager's word that none could take part. */
export function signSafetyStatement(ports: Ports, signing: Signing, body: SafetyStatementBody): Signed {
  return signStep(ports, signing, { kind: 'safety-statement', body }, []);
}

/** Measures checked afterwards. */
export function signFollowUp(ports: Ports, signing: Signing, body: FollowUpBody): Signed {
  return signStep(ports, signing, { kind: 'follow-up', body }, []);
}
