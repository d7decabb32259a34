// Holds each envelope against its own signature and its author's claim to the key.
// The signature is checked over the bytes as they came; only then are they read, once, and strictly.
import * as z from 'zod';
import { bytesToBase64 } from '../../bytes/base64.ts';
import { sha256Hex, sha256HexOfText } from '../../bytes/digest.ts';
import { jsonOf } from '../../bytes/jsonOf.ts';
import type { Envelope, Link } from '../../domain/chain/link.ts';
import type { Problem } from '../../domain/problems.ts';
import { Statement } from '../../domain/steps/statement.ts';
import { stepKinds } from '../../domain/steps/stepKind.ts';
import type { LinkReport } from '../../ports/verifying.ts';
import { ecdsaHolds } from '../certificate/ecdsa.ts';
import type { Certificate } from '../certificate/readCertificate.ts';
import { type IssuanceOf, issuanceFrom } from '../trust/issuanceOf.ts';
import { readEnvelope } from './readEnvelope.ts';

/**
 * A report for each envelope, in the order given. Without `issuanceOf` no organisation is trusted.
 * @param judged reports by the same `issuanceOf`, which are not made again; new ones are added.
 */
export async function verifyEnvelopes(
  envelopes: readonly Envelope[],
  issuanceOf: IssuanceOf = issuanceFrom(),
  judged: Map<Envelope, Promise<LinkReport>> = new Map(),
): Promise<readonly LinkReport[]> {
  const reports = envelopes.map((envelope) => {
    const report = judged.get(envelope) ?? verifyEnvelope(envelope, issuanceOf);
    judged.set(envelope, report);
    return report;
  });
  return Promise.all(reports);
}

async function verifyEnvelope(envelope: Envelope, issuanceOf: IssuanceOf): Promise<LinkReport> {
  const digest = await sha256HexOfText(envelope);
  const refused = (problem: Problem): LinkReport => ({ ok: false, digest, problem });
  const opened = readEnvelope(envelope);
  if (opened === 'damaged') return refused({ problem: 'damaged' });
  if (opened === 'newer') return refused({ problem: 'newer-than-this-app' });
  const { certificate, signature, signed, payload } = opened;
  const issuance = (await ecdsaHolds(certificate.spki, signature, signed))
    ? await issuanceOf(certificate)
    : 'forged';
  if (issuance === 'forged') return refused({ problem: 'signature-invalid' });
  const statement = readStatement(payload);
  if (statement === 'damaged') return refused({ problem: 'damaged' });
  if (statement === 'newer') return refused({ problem: 'newer-than-this-app' });
  if (!(await isAuthor(statement, certificate))) {
    return refused({ problem: 'chain-broken', reason: 'wrong-author' });
  }
  const key = { publicKey: bytesToBase64(certificate.spki), issuance };
  return { ok: true, link: { digest, envelope, statement } as Link, key };
}

/** What a statement of any later version still has in common with ours. */
const SomeStatement = z.object({ v: z.int().positive(), kind: z.string() });

function readStatement(payload: Uint8Array): Statement | 'damaged' | 'newer' {
  const said = jsonOf(payload);
  const statement = Statement.safeParse(said);
  if (statement.success) return statement.data as Statement;
  const some = SomeStatement.safeParse(said).data;
  const known: readonly string[] = stepKinds;
  return some !== undefined && (some.v > 1 || !known.includes(some.kind)) ? 'newer' : 'damaged';
}

/** The statement names this very key, and by the name the certificate gives it. */
async function isAuthor({ author }: Statement, { spki, commonName }: Certificate): Promise<boolean> {
  return author.fingerprint === (await sha256Hex(spki)) && author.name === commonName;
}
