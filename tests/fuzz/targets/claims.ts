// What a verdict that is not a refusal says, as claims: who signed what, as whom and when, and what it all rests on.
import { createHash } from 'node:crypto';
import type { Link } from '../../../src/domain/chain/link.ts';
import type { Verdict } from '../../../src/ports/verifying.ts';
import { latin1 } from '../../support/pdfForgery.ts';
import type { Claim, Outcome } from '../engine/target.ts';

export function sha256(...pieces: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** What a link that holds says: the very envelope, by the one it names. */
export function claimOfLink({ envelope, statement }: Link): Claim {
  return { by: statement.author.fingerprint, what: `envelope ${envelope}` };
}

export const isRefusal = ({ verdict }: Pick<Verdict, 'verdict'>) =>
  verdict === 'invalid' || verdict === 'unreadable';

/**
 * What a report says: every signature over the bytes that it covers, the statements, and who is still to sign. The ranges
 * are found without the product's own reader, which is what is on trial.
 */
export function outcomeOfPdf(verdict: Verdict, pdf: Uint8Array): Outcome {
  const codes = verdict.problems.map(({ code }) => code);
  if (isRefusal(verdict)) return { verdict: verdict.verdict, accepted: [] };
  const { signers, external, envelopes, waiting } = verdict;
  const ranges = rangesIn(pdf);
  const whole = [
    ...[`${ranges.length === signers.length + external.length} ranges`],
    `whole ${ranges.at(-1)?.end === pdf.length}`,
    `statements ${sha256(envelopes.join())}`,
  ];
  const fields = [...signers.map(({ role }) => role), ...waiting].sort();
  return {
    verdict: verdict.verdict,
    accepted: [
      { by: 'file', what: `${whole.join('; ')}; fields ${fields.join()}; ${withoutToldElsewhere(codes)}` },
      ...signers.map((signer, i) => ({
        by: signer.fingerprint,
        what: `${i}. ${signer.role} ${signer.name} ${signer.claimedTime} ${JSON.stringify(signer.stamp)} ${JSON.stringify(signer.issuance)} over ${ranges[i]?.digest}`,
      })),
      ...external.flatMap(({ trusted, ...said }, i): Claim[] => {
        const what = `${JSON.stringify(said)} over ${ranges[signers.length + i]?.digest}`;
        return [{ by: 'outside', what }, ...(trusted ? [{ by: 'outside, trusted', what }] : [])];
      }),
    ],
  };
}

/**
 * Which signatures are missing is told by the fields, and what a stranger’s key adds by the claims of that key. Of what
 * nobody signed, anyone may make less: a stamp or a certificate beside a signature, and then nothing is claimed of it.
 */
function withoutToldElsewhere(codes: readonly string[]): string {
  const told = [
    'signatures-missing',
    'representative-not-the-named',
    'stamp-untrusted',
    'external-untrusted',
  ];
  return codes.filter((code) => !told.includes(code)).join();
}

function rangesIn(pdf: Uint8Array): readonly { readonly digest: string; readonly end: number }[] {
  return [...latin1(pdf).matchAll(/\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].map((found) => {
    const [first = 0, second = 0, rest = 0] = found.slice(1).map(Number);
    const end = second + rest;
    return { digest: sha256(pdf.subarray(0, first), pdf.subarray(second, end)), end };
  });
}
