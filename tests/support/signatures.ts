// People who sign, and a look at signed bytes by programs that are not ours.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../src/domain/people/role.ts';
import type { StatementOf } from '../../src/domain/steps/statement.ts';
import type { Identity, NewIdentity, Profile } from '../../src/ports/people.ts';
import type { SignatureField } from '../../src/ports/signing.ts';
import { signer } from '../../src/signing/signer.ts';

export const signedAt = '2025-11-27T12:05:00Z';

const names: Readonly<Record<Role, string>> = {
  employee: 'Maja Lindqvist',
  manager: 'Karin Öberg',
  safetyRepresentative: 'Daniel Ekström',
};

export function aProfile(role: Role, name = names[role]): Profile {
  return {
    id: `profile-${role}`,
    name,
    roles: [role],
    unit: 'Region Norrsund, Digital vård',
    mainWorkplace: 'Storgatan 1',
    email: '',
    employer: 'region-norrsund',
    demo: false,
  };
}

export async function anIdentity(role: Role, name = names[role]): Promise<Identity> {
  return (await aNewIdentity(role, name)).identity;
}

/** With its secrets, as it goes into storage. */
export function aNewIdentity(role: Role, name = names[role]): Promise<NewIdentity> {
  return signer.createIdentity(aProfile(role, name), new Date('2025-11-01T08:00:00Z'));
}

export function aField(field: Role, changes: Partial<SignatureField> = {}): SignatureField {
  const name = changes.name ?? names[field];
  return {
    field,
    name,
    mark: { method: 'typed', name },
    at: signedAt,
    reason: 'Godtar planen och överenskommelsen.',
    shownAt: '2025-11-27 13.05',
    keyLabel: 'Nyckelns fingeravtryck',
    ...changes,
  };
}

/** The shortest statement there is, by the holder of the identity. */
export function anAcceptance(
  identity: Identity,
  comment = 'Ser fram emot stolen. ☂ “Tack”',
): StatementOf<'acceptance'> {
  return {
    v: 1,
    kind: 'acceptance',
    assessment: '6f1c2a52-6a1e-4c0c-9d0e-2f4f2d0f7a11',
    seq: 3,
    prev: ['1f'.repeat(32)],
    at: signedAt,
    author: {
      name: names.employee,
      unit: 'Region Norrsund, Digital vård',
      role: 'employee',
      fingerprint: identity.fingerprint,
    },
    checklist: { id: 'individual', version: 1, language: 'sv', digest: '2a'.repeat(32) },
    annexes: [],
    mark: { method: 'typed', name: names.employee },
    meaning: 'Jag godtar handlingsplanen och överenskommelsen.',
    body: { outcome: 'accepted', comment, voluntary: true },
  };
}

/** Signs one field after another, each with its own key; fails loudly when refused. */
export async function signedBy(
  base: Uint8Array,
  roles: readonly Role[],
  changes: Partial<SignatureField> = {},
): Promise<{ readonly revisions: readonly Uint8Array[]; readonly identities: readonly Identity[] }> {
  const revisions = [base];
  const identities: Identity[] = [];
  for (const role of roles) {
    const identity = await anIdentity(role, changes.name);
    const signed = await signer.signReport(revisions.at(-1) ?? base, aField(role, changes), identity);
    if (!signed.ok) throw new Error(JSON.stringify(signed.problems));
    revisions.push(signed.value);
    identities.push(identity);
  }
  return { revisions, identities };
}

/** Runs a program on files, each written under its name into a directory of its own. Returns all it said. */
export function ask(
  program: string,
  args: readonly string[],
  files: Readonly<Record<string, Uint8Array>>,
): string {
  const directory = mkdtempSync(join(tmpdir(), 'distansrond-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(directory, name), bytes);
    return execFileSync(program, [...args], {
      cwd: directory,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}
