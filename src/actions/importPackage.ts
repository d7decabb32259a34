// Taking in what someone handed over: all of it holds, or nothing is taken in.
import type { Fork } from '../domain/chain/forks.ts';
import type { Link } from '../domain/chain/link.ts';
import { type Reconciliation, reconcile } from '../domain/chain/reconcile.ts';
import type { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { PackageContent } from '../ports/exchange.ts';
import type { Profile } from '../ports/people.ts';
import type { Ports } from '../ports/ports.ts';
import type { ReportFile } from '../ports/records.ts';
import { readChain } from './openAssessment.ts';

export interface Imported {
  readonly assessment: string;
  readonly relation: Reconciliation['relation'];
  readonly from: { readonly name: string; readonly role: Role };
  readonly news: readonly Link[];
  readonly forks: readonly Fork[];
}

/** Opens, checks and stores a package. Refuses with every reason; a refused package leaves nothing behind. */
export async function importPackage(
  ports: Ports,
  profile: Profile,
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<Imported, Problem>> {
  const opened = await ports.packages.open(bytes, passphrase);
  if (!opened.ok) return opened;
  const content = opened.value;
  const theirs = await readChain(ports, content.envelopes);
  if (!theirs.ok) return theirs;
  if (theirs.value.links[0]?.statement.assessment !== content.assessment)
    return refuse({ problem: 'damaged' });
  const changed = await ports.verifier.verifyAnnexes(theirs.value.links, content.annexes);
  const [problem, ...others] = changed.length > 0 ? changed : await faultsOfReports(ports, content);
  if (problem) return refuse(problem, ...others);
  return store(ports, profile, content, theirs.value.links, await digested(ports, content));
}

async function store(
  ports: Ports,
  profile: Profile,
  content: PackageContent,
  theirs: readonly Link[],
  reports: readonly ReportFile[],
): Promise<Result<Imported, Problem>> {
  const stored = await ports.records.load(content.assessment);
  const ours = stored ? await readChain(ports, stored.envelopes) : ok({ links: [] });
  if (!ours.ok) return ours;
  const news = theirs.filter(({ digest }) => !ours.value.links.some((link) => link.digest === digest));
  const whole = await readChain(
    ports,
    [...ours.value.links, ...news].map(({ envelope }) => envelope),
  );
  if (!whole.ok) return whole;
  const { relation } = reconcile(whole.value.entry.checklist.procedure, ours.value.links, theirs);
  const heldAnnexes = new Set(stored?.annexes.map(({ id }) => id));
  const heldReports = new Set(stored?.reports.map(({ digest }) => digest));
  const committed = await ports.records.commit({
    id: content.assessment,
    profile: stored?.profile ?? profile.id,
    demo: stored?.demo ?? profile.demo,
    expectedLength: stored?.envelopes.length ?? 0,
    envelopes: news.map(({ envelope }) => envelope),
    annexes: content.annexes.filter(({ id }) => !heldAnnexes.has(id)),
    reports: reports.filter(({ digest }) => !heldReports.has(digest)),
    handOvers: [],
    settledDraft: null,
  });
  if (!committed.ok) return committed;
  return ok({
    assessment: content.assessment,
    relation,
    from: content.from,
    news,
    forks: whole.value.state.forks,
  });
}

/** With statements and annexes found in order, what is left to refuse are reports: changed, or not those of this chain. */
async function faultsOfReports(ports: Ports, content: PackageContent): Promise<readonly Problem[]> {
  const { problems } = await ports.verifier.verifyPackage(content);
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) =>
      code === 'newer-than-this-app' ? { problem: code } : { problem: 'pdf-changed' as const, code },
    );
}

function digested(ports: Ports, { reports }: PackageContent): Promise<ReportFile[]> {
  return Promise.all(
    reports.map(async (report) => ({ ...report, digest: await ports.verifier.digest(report.bytes) })),
  );
}
