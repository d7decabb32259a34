// A package as its sender packs it: real parts, listed and signed.
import type { Manifest } from '../../src/domain/notes/manifest.ts';
import type { Role } from '../../src/domain/people/role.ts';
import { listParts } from '../../src/exchange/packageParts.ts';
import type { PackageContent, PackageParts } from '../../src/ports/exchange.ts';
import type { Identity } from '../../src/ports/people.ts';
import { signer } from '../../src/signing/signer.ts';
import { assessmentId } from './aChain.ts';

export interface Sender {
  readonly identity: Identity;
  readonly role: Role;
}

/** @param changes what the manifest says instead of what it ought to, before it is signed. */
export async function aPackedRound(
  { identity, role }: Sender,
  parts: Partial<PackageParts>,
  changes: Partial<Manifest> = {},
): Promise<PackageContent> {
  const whole = { envelopes: [], annexes: [], reports: [], cards: [], receipts: [], ...parts };
  const manifest: Manifest = {
    format: 'distansrond-package',
    v: 2,
    assessment: assessmentId,
    from: { role },
    to: [{ name: 'Maja Lindqvist', role: 'employee', fingerprint: null }],
    at: '2026-11-28T08:00:00Z',
    ...(await listParts(whole)),
    ...changes,
  };
  return { ...whole, manifest, cover: await signer.signNote('manifest', manifest, identity) };
}
