// Sound files of every kind, made by the product's own code when a run starts. Keys are new each time: the seed of a run
// governs what is changed and how, not the keys.

import type { Identity, NewIdentity } from '../../../src/ports/people.ts';
import type { Authorities } from '../../../src/ports/verifying.ts';
import { aNewIdentity, anIdentity } from '../../support/signatures.ts';
import { type People, people } from '../../support/signedReport.ts';
import { aRoundBy, type SeedRound } from './rounds.ts';
import { notesOf, type SeedNote } from './seedNotes.ts';
import { packagesOf, type SeedPackage } from './seedPackages.ts';
import { pdfsOf } from './seedPdfs.ts';
import { type SeedTrust, trusted } from './trust.ts';

/** Plain data and keys, so that they cross to the threads that use them. */
export interface Seeds {
  readonly now: Date;
  readonly by: People;
  /** Has the manager's name, and nobody's trust. */
  readonly stranger: Identity;
  readonly rounds: readonly SeedRound[];
  readonly notes: readonly SeedNote[];
  readonly packages: readonly SeedPackage[];
  readonly pdfs: readonly Uint8Array[];
  /** Whose recovery file is changed. */
  readonly owner: NewIdentity;
  readonly trust: SeedTrust;
  readonly authorities: Authorities;
}

export async function makeSeeds(): Promise<Seeds> {
  const { by, trust } = await trusted(await people());
  const rounds = [await aRoundBy(by, 1), await aRoundBy(by, 2), await aRoundBy(await people(), 3)];
  const { pdfs, timestamps, eSign } = await pdfsOf(rounds);
  return {
    now: new Date(),
    by,
    stranger: await anIdentity('manager'),
    rounds,
    notes: await notesOf(by),
    packages: await packagesOf(by, rounds),
    pdfs,
    owner: await aNewIdentity('employee', 'Sara Holm'),
    trust,
    authorities: { organisations: trust.organisations, timestamps, eSign },
  };
}
