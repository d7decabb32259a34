// Packages as people send them to one another, each with the archive that is inside the seal.
import { zipSync } from 'fflate';
import { sha256HexOfText } from '../../../src/bytes/digest.ts';
import { coverPath, partsToPack } from '../../../src/exchange/packageParts.ts';
import { sealPackage } from '../../../src/exchange/sealPackage.ts';
import type { Lock, PackageContent, PackageParts } from '../../../src/ports/exchange.ts';
import { signer } from '../../../src/signing/signer.ts';
import { aPackedRound, type Sender } from '../../support/aPackedRound.ts';
import { noteBodies } from '../../support/noteBodies.ts';
import type { People } from '../../support/signedReport.ts';
import type { SeedRound } from './rounds.ts';

export interface SeedPackage {
  readonly content: PackageContent;
  readonly sealed: Uint8Array;
  /** What lies under the seal. */
  readonly zip: Uint8Array;
}

export const passphrase = 'granstuga-molnkaka-stenbro';
/** As little as scrypt takes: guessing is not what is tried here. */
const cheap = 1;

export async function packagesOf(by: People, rounds: readonly SeedRound[]): Promise<readonly SeedPackage[]> {
  const made: SeedPackage[] = [];
  for (const round of rounds.slice(0, 2)) {
    made.push(
      await sealed(await fromEmployee(by, round, 1), [by.manager.recipient]),
      await sealed(await fromManager(by, round), [by.manager.recipient, by.employee.recipient]),
      await sealed(await fromEmployee(by, round, 3), [by.manager.recipient]),
    );
  }
  const first = made[0]?.content;
  return first === undefined ? made : [...made, await sealed(first, null)];
}

function fromEmployee(by: People, round: SeedRound, said: number): Promise<PackageContent> {
  const statement = round.envelopes[0] ?? '';
  return packed({ identity: by.employee, role: 'employee' }, round, async () => ({
    envelopes: round.envelopes.slice(0, said),
    annexes: round.annexes,
    reports: [{ kind: 'self-assessment', statement: await sha256HexOfText(statement), bytes: round.self }],
    cards: [by.employee.card],
  }));
}

function fromManager(by: People, round: SeedRound): Promise<PackageContent> {
  const { assessment } = round;
  return packed({ identity: by.manager, role: 'manager' }, round, async () => ({
    envelopes: round.envelopes.slice(0, 2),
    reports: [
      {
        kind: 'assessment',
        statement: await sha256HexOfText(round.envelopes[1] ?? ''),
        bytes: round.saves[1] ?? new Uint8Array(),
      },
    ],
    cards: [by.manager.card, by.safetyRepresentative.card],
    receipts: [
      await signer.signNote('receipt', { ...noteBodies(by.manager).receipt, assessment }, by.manager),
    ],
  }));
}

async function packed(
  sender: Sender,
  { assessment }: SeedRound,
  parts: () => Promise<Partial<PackageParts>>,
): Promise<PackageContent> {
  return aPackedRound(sender, await parts(), { assessment });
}

/** @param recipients null for a passphrase. */
async function sealed(content: PackageContent, recipients: readonly string[] | null): Promise<SeedPackage> {
  const lock: Lock = recipients === null ? { passphrase } : { recipients };
  const outcome = await sealPackage(content, lock, cheap);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return { content, sealed: outcome.value, zip: zipOf(content) };
}

/** A package's archive as our own sealing lays it out. */
export function zipOf(content: PackageContent): Uint8Array {
  const cover = { path: coverPath, bytes: new TextEncoder().encode(content.cover) };
  return archiveOf([cover, ...partsToPack(content)]);
}

export function archiveOf(
  parts: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  const files = Object.fromEntries(parts.map(({ path, bytes }) => [path, bytes]));
  const zip = zipSync(files, { level: 1, mtime: new Date(1980, 0, 1) });
  const comment = (0x10000 - (zip.length % 0x10000)) % 0x10000;
  const padded = new Uint8Array(zip.length + comment);
  padded.set(zip);
  new DataView(padded.buffer).setUint16(zip.length - 2, comment, true);
  return padded;
}
