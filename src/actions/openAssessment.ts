// What this device holds of an assessment, verified anew each time: stored bytes are never trusted for being stored.

import type { SensitiveAnswer } from '../domain/assessment/risks.ts';
import { AnnexContent } from '../domain/chain/annex.ts';
import { annexesLetBy } from '../domain/chain/annexReaders.ts';
import { checkChain } from '../domain/chain/checkChain.ts';
import { type AssessmentState, fold } from '../domain/chain/fold.ts';
import type { Envelope, Link } from '../domain/chain/link.ts';
import type { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { CatalogEntry, Ports } from '../ports/ports.ts';
import type { StoredAssessment } from '../ports/records.ts';
import type { LinkReport } from '../ports/verifying.ts';

export interface OpenedAssessment {
  readonly stored: StoredAssessment;
  readonly entry: CatalogEntry;
  readonly state: AssessmentState;
  /** Annexes held here that match their digests, by id. */
  readonly annexes: ReadonlyMap<string, AnnexContent>;
}

export interface ReadChain {
  readonly links: readonly Link[];
  readonly entry: CatalogEntry;
  readonly state: AssessmentState;
}

/** Reads and judges a chain: every signature, then the chain as a whole. All or nothing. */
export async function readChain(
  ports: Pick<Ports, 'verifier' | 'catalog'>,
  envelopes: readonly Envelope[],
): Promise<Result<ReadChain & { readonly reports: readonly LinkReport[] }, Problem>> {
  const reports = await ports.verifier.verifyEnvelopes(envelopes);
  const links = reports.flatMap((report) => (report.ok ? [report.link] : []));
  const [problem, ...others] = reports.flatMap((report) => (report.ok ? [] : [report.problem]));
  if (problem) return refuse(problem, ...others);
  const chain = chainOf(ports, links);
  return chain.ok ? ok({ ...chain.value, reports }) : chain;
}

/** The chain that statements make whose signatures have been held before. */
export function chainOf(
  { catalog }: Pick<Ports, 'catalog'>,
  links: readonly Link[],
): Result<ReadChain, Problem> {
  const [fault, ...faults] = checkChain(links);
  if (fault)
    return refuse<Problem>(
      { problem: 'chain-broken', reason: fault },
      ...faults.map((reason) => ({ problem: 'chain-broken' as const, reason })),
    );
  const cited = links[0]?.statement.checklist;
  const entry = cited && catalog.version(cited.id, cited.version);
  if (!entry || entry.digest !== cited.digest)
    return refuse({
      problem: 'checklist-unknown-version',
      checklist: cited?.id ?? '',
      version: cited?.version ?? 0,
    });
  return ok({ links, entry, state: fold(entry.checklist.procedure, links) });
}

/** Opens an assessment held on this device. Null when there is none by that id. */
export async function openAssessment(
  ports: Pick<Ports, 'records' | 'verifier' | 'catalog'>,
  id: string,
): Promise<Result<OpenedAssessment, Problem> | null> {
  const stored = await ports.records.load(id);
  if (!stored || stored.envelopes.length === 0) return null;
  return openStored(ports, stored);
}

/** As openAssessment, for what has been loaded already. */
export async function openStored(
  ports: Pick<Ports, 'verifier' | 'catalog'>,
  stored: StoredAssessment,
): Promise<Result<OpenedAssessment, Problem>> {
  const chain = await readChain(ports, stored.envelopes);
  if (!chain.ok) return chain;
  const { links, entry, state } = chain.value;
  const [problem, ...others] = await ports.verifier.verifyAnnexes(links, stored.annexes);
  if (problem) return refuse(problem, ...others);
  const annexes = new Map(stored.annexes.map(({ id, json }) => [id, AnnexContent.parse(JSON.parse(json))]));
  return ok({ stored, entry, state, annexes });
}

/** The annexes of the standing statements that a role may see, whoever else's happen to lie on this device. */
export function annexesFor(
  opened: Pick<OpenedAssessment, 'state' | 'annexes'>,
  reader: Role,
): { id: string; content: AnnexContent }[] {
  return Object.values(opened.state.standing).flatMap((link) =>
    annexesLetBy(link, true, reader, opened.annexes).flatMap((id) => {
      const content = opened.annexes.get(id);
      return content ? [{ id, content }] : [];
    }),
  );
}

/** Sensitive answers a role may see. */
export function sensitiveAnswersFor(
  opened: Pick<OpenedAssessment, 'state' | 'annexes'>,
  reader: Role,
): SensitiveAnswer[] {
  return annexesFor(opened, reader).flatMap(({ content }) =>
    content.kind === 'answer' ? [{ question: content.question, answer: content.answer }] : [],
  );
}
