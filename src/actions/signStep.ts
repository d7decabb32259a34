// How a word becomes part of the record: judge, seal, sign, make and check the report, then store all of it at once.
import { decide, type Intent } from '../domain/chain/decide.ts';
import { type AssessmentState, fold } from '../domain/chain/fold.ts';
import type { Link } from '../domain/chain/link.ts';
import type { Role } from '../domain/people/role.ts';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Mark } from '../domain/steps/mark.ts';
import type { Said } from '../domain/steps/steps.ts';
import { wellFormed } from '../domain/wellFormed.ts';
import type { Profile } from '../ports/people.ts';
import type { CatalogEntry, Ports } from '../ports/ports.ts';
import type { StoredAssessment } from '../ports/records.ts';
import type { Voice } from '../ports/signing.ts';
import { identityOf } from './keys/identityOf.ts';
import { meaningKeyOf } from './meaningKeyOf.ts';
import { readChain } from './openAssessment.ts';
import { reportsAfter } from './reportsAfter.ts';
import { type AnnexToSeal, sealAnnexes } from './sealAnnexes.ts';

/** Who signs what, where, and under which words. */
export interface Signing {
  readonly assessment: string;
  readonly profile: Profile;
  readonly role: Role;
  readonly mark: Mark;
  readonly voice: Voice;
}

/**
 * Signs one statement and stores it with its annexes and reports in one transaction, or stores nothing.
 * Refuses when it is not this role's turn, when something is missing, or when the record moved meanwhile.
 */
export async function signStep(
  ports: Ports,
  signing: Signing,
  given: Said,
  apart: readonly AnnexToSeal[],
): Promise<Result<Link, Problem>> {
  const at = ports.clock.now();
  const stored = await ports.records.load(signing.assessment);
  const ground = await groundOf(ports, stored);
  if (!ground.ok) return ground;
  const { entry, links, state } = ground.value;
  const kept = await identityOf(ports, signing.profile, links);
  if (!kept.ok) return kept;
  const identity = kept.value;
  const said = wellFormed(given);
  const sealed = await sealAnnexes(ports, wellFormed(apart), stored?.annexes ?? []);
  const { demo, id: profile } = signing.profile;
  const { name, unit, fingerprint } = identity;
  const intent: Intent = {
    ...said,
    assessment: signing.assessment,
    at: at.toISOString(),
    author: { name, unit, role: signing.role, fingerprint },
    checklist: {
      id: entry.checklist.id,
      version: entry.checklist.version,
      language: signing.voice.language,
      digest: entry.digest,
    },
    annexes: sealed.map(({ reference }) => reference),
    mark: wellFormed(signing.mark),
    meaning: signing.voice.meaning(meaningKeyOf(said)),
  };
  const statement = decide(entry.checklist.procedure, state, intent);
  if (!statement.ok) return statement;
  const envelope = await ports.signer.signStatement(statement.value, identity);
  const chain = await readChain(ports, [...links.map((link) => link.envelope), envelope]);
  if (!chain.ok) return chain;
  const link = chain.value.links.at(-1);
  if (!link) throw new Error('a signed statement was not read back');
  // As with the statement: nothing is stored that this device would not take in from others.
  const [unreadable, ...more] = await ports.verifier.verifyAnnexes(
    [link],
    sealed.map(({ annex }) => annex),
  );
  if (unreadable) return refuse(unreadable, ...more);
  const reports = await reportsAfter(ports, {
    signing,
    entry,
    link,
    state: chain.value.state,
    existing: stored?.reports ?? [],
    identity,
    at,
  });
  if (!reports.ok) return reports;
  const committed = await ports.records.commit({
    id: signing.assessment,
    profile,
    demo,
    expectedLength: stored?.envelopes.length ?? 0,
    envelopes: [envelope],
    annexes: sealed.map(({ annex }) => annex),
    reports: reports.value,
    handOvers: [],
    seen: { heads: chain.value.state.heads, seq: statement.value.seq },
    settledDraft: settles(said) ? { assessment: signing.assessment, step: said.kind } : null,
  });
  return committed.ok ? ok(link) : committed;
}

/** A returned round comes back: what the manager has rated so far is kept until then. */
function settles(said: Said): boolean {
  return said.kind !== 'manager-review' || said.body.outcome !== 'returned';
}

interface Ground {
  readonly entry: CatalogEntry;
  readonly links: readonly Link[];
  readonly state: AssessmentState;
}

/** What the new statement stands on: the chain so far, or the current checklist when this is the first word. */
async function groundOf(ports: Ports, stored: StoredAssessment | null): Promise<Result<Ground, Problem>> {
  if (stored && stored.envelopes.length > 0) return readChain(ports, stored.envelopes);
  const entry = ports.catalog.current('individual');
  return ok({ entry, links: [], state: fold(entry.checklist.procedure, []) });
}
