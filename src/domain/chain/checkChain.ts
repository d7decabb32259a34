// Whether signed statements make a chain: what each signature alone cannot tell.
import type { ChainFault } from '../problems.ts';
import { isOwnWord } from '../steps/safetyStatement.ts';
import { steps } from '../steps/steps.ts';
import type { Digest } from './digest.ts';
import type { Link } from './link.ts';

/** Every fault found, none twice. The empty list means that the links belong together and each stands where it says. */
export function checkChain(links: readonly Link[]): ChainFault[] {
  const faults = new Set<ChainFault>();
  const byDigest = new Map<Digest, Link>();
  for (const link of links) {
    if (byDigest.has(link.digest)) faults.add('duplicate');
    byDigest.set(link.digest, link);
  }
  if (links.length === 0) faults.add('empty');
  for (const link of links) for (const fault of faultsOf(link, byDigest, links[0])) faults.add(fault);
  for (const fault of authorFaults([...byDigest.values()])) faults.add(fault);
  return [...faults];
}

function faultsOf(link: Link, known: ReadonlyMap<Digest, Link>, first: Link | undefined): ChainFault[] {
  const { statement } = link;
  const faults: ChainFault[] = [];
  const predecessors = statement.prev.map((digest) => known.get(digest));
  if (predecessors.includes(undefined)) faults.push('unknown-predecessor');
  const highest = Math.max(0, ...predecessors.map((predecessor) => predecessor?.statement.seq ?? 0));
  if (statement.seq !== highest + 1) faults.push('wrong-sequence');
  if (new Set(statement.prev).size !== statement.prev.length) faults.push('duplicate');
  if (statement.assessment !== first?.statement.assessment) faults.push('wrong-assessment');
  // A round is finished on the version of the checklist that it began with.
  if (statement.checklist.digest !== first?.statement.checklist.digest) faults.push('wrong-checklist');
  if (!mayHaveSaid(link)) faults.push('wrong-role');
  return faults;
}

function mayHaveSaid({ statement }: Link): boolean {
  const { role } = statement.author;
  const allowed: readonly string[] = steps[statement.kind].roles;
  if (!allowed.includes(role)) return false;
  return statement.kind !== 'safety-statement' || isOwnWord(role, statement.body);
}

/** One employee throughout, and three parties with three keys: nobody co-signs with themselves. */
function authorFaults(links: readonly Link[]): ChainFault[] {
  const keys = new Map<string, Set<string>>();
  for (const { statement } of links) {
    const { role, fingerprint } = statement.author;
    keys.set(role, (keys.get(role) ?? new Set()).add(fingerprint));
  }
  const employees = keys.get('employee') ?? new Set();
  const managers = keys.get('manager') ?? new Set();
  const representatives = keys.get('safetyRepresentative') ?? new Set();
  const mixed =
    [...employees].some((key) => managers.has(key) || representatives.has(key)) ||
    [...managers].some((key) => representatives.has(key));
  return employees.size > 1 || mixed ? ['wrong-author'] : [];
}
