// A round as it is on a device: real signatures, the chain they make, and the report that carries it.
import { sha256HexOfText } from '../../src/bytes/digest.ts';
import type { Envelope } from '../../src/domain/chain/link.ts';
import type { Role } from '../../src/domain/people/role.ts';
import type { Statement } from '../../src/domain/steps/statement.ts';
import type { Said } from '../../src/domain/steps/steps.ts';
import type { Identity } from '../../src/ports/people.ts';
import type { SignatureField } from '../../src/ports/signing.ts';
import { signer } from '../../src/signing/signer.ts';
import { assessmentId, says } from './aChain.ts';
import { aBasePdf, type BasePdfOptions } from './basePdf.ts';
import { aField, anIdentity, aProfile, signedAt } from './signatures.ts';

export type People = Readonly<Record<Role, Identity>>;

export async function people(): Promise<People> {
  const [employee, manager, safetyRepresentative] = await Promise.all([
    anIdentity('employee'),
    anIdentity('manager'),
    anIdentity('safetyRepresentative'),
  ]);
  return { employee, manager, safetyRepresentative };
}

/** A signed statement; `changes` overrides anything of it before it is signed. */
export async function anEnvelope(
  said: Said,
  role: Role,
  identity: Identity,
  before: readonly Envelope[] = [],
  changes: Partial<Statement> = {},
): Promise<Envelope> {
  const { name, unit } = aProfile(role);
  const statement = {
    ...said,
    v: 1,
    assessment: assessmentId,
    seq: before.length + 1,
    prev: before.length === 0 ? [] : [await sha256HexOfText(before.at(-1) ?? '')],
    at: signedAt,
    author: { name, unit, role, fingerprint: identity.fingerprint },
    checklist: { id: 'individual', version: 1, language: 'sv', digest: 'c'.repeat(64) },
    annexes: [],
    mark: { method: 'typed', name },
    meaning: 'Så här är det.',
    ...changes,
  } as Statement;
  return signer.signStatement(statement, identity);
}

/** Assessed by the employee, accepted by the manager. */
export async function coSignedChain(by: People): Promise<readonly Envelope[]> {
  const assessed = await anEnvelope(says.assesses(), 'employee', by.employee);
  return [assessed, await anEnvelope(says.reviews(), 'manager', by.manager, [assessed])];
}

export function attachmentOf(envelopes: readonly Envelope[], assessment = assessmentId): Uint8Array {
  const chain = { format: 'distansrond-chain', v: 1, assessment, envelopes };
  return new TextEncoder().encode(JSON.stringify(chain));
}

/** The unsigned report of a chain. */
export function aReportOf(envelopes: readonly Envelope[], options: BasePdfOptions = {}): Uint8Array {
  return aBasePdf({ attachment: attachmentOf(envelopes), ...options });
}

/** Fills one field; fails loudly when refused. */
export async function signedReport(
  pdf: Uint8Array,
  role: Role,
  identity: Identity,
  changes: Partial<SignatureField> = {},
): Promise<Uint8Array> {
  const signed = await signer.signReport(pdf, aField(role, changes), identity);
  if (!signed.ok) throw new Error(JSON.stringify(signed.problems));
  return signed.value;
}

/** The report of a co-signed chain with these fields filled in turn. */
export async function aSignedReport(
  by: People,
  envelopes: readonly Envelope[],
  order: readonly Role[] = ['manager', 'employee', 'safetyRepresentative'],
): Promise<Uint8Array> {
  let pdf = aReportOf(envelopes);
  for (const role of order) pdf = await signedReport(pdf, role, by[role]);
  return pdf;
}
