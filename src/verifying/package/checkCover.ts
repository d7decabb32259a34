// The signed cover of a package: that it holds, says what the package says, names every part as it is, and that its sender
// is who they are in the chain. Opening has held the parts against the manifest; here nothing is taken on trust.
import { sha256Hex } from '../../bytes/digest.ts';
import type { Link } from '../../domain/chain/link.ts';
import { Manifest } from '../../domain/notes/manifest.ts';
import type { Note } from '../../domain/notes/notes.ts';
import type { PackageContent } from '../../ports/exchange.ts';
import type { VerdictProblem, VerdictSender } from '../../ports/verifying.ts';
import { readNote } from '../note/readNote.ts';
import type { IssuanceOf } from '../trust/issuanceOf.ts';
import { verdictProblem } from '../verdictCodes.ts';

export interface CheckedCover {
  /** The sender and the receivers by a cover that holds; else nobody. */
  readonly sender: VerdictSender | null;
  readonly receivers: readonly Manifest['to'][number][];
  readonly problems: readonly VerdictProblem[];
}

/** Judges the cover by itself and against the rest of the package; `links` are the statements that hold. */
export async function checkCover(
  content: PackageContent,
  links: readonly Link[],
  issuanceOf: IssuanceOf,
): Promise<CheckedCover> {
  const read = await readNote('manifest', content.cover, issuanceOf);
  if (!read.ok) {
    const isNewer = read.problems[0].problem === 'newer-than-this-app';
    const problem = verdictProblem(isNewer ? 'newer-than-this-app' : 'cover-signature');
    return { sender: null, receivers: [], problems: [problem] };
  }
  const { body } = read.value;
  return {
    sender: senderOf(read.value),
    receivers: body.to,
    problems: [
      ...(isSame(body, content.manifest) ? [] : [verdictProblem('package-damaged', 'manifest')]),
      ...(await changedParts(content, body)),
      ...otherRole(read.value, links),
      ...revoked(read.value),
    ],
  };
}

function senderOf({ author, body }: Note<'manifest'>): VerdictSender {
  const { name, fingerprint, issuance } = author;
  return { name, role: body.from.role, fingerprint, issuance, at: body.at };
}

/** Read by the one schema, what is the same is spelled the same. */
function isSame(body: Manifest, manifest: Manifest): boolean {
  return JSON.stringify(Manifest.safeParse(manifest).data) === JSON.stringify(Manifest.parse(body));
}

interface Part {
  readonly bytes: Uint8Array;
  /** Whether what is said of it beside its bytes is what the manifest says. */
  readonly fits: boolean;
}

async function changedParts(content: PackageContent, manifest: Manifest): Promise<VerdictProblem[]> {
  const text = (part: string): Part => ({ bytes: new TextEncoder().encode(part), fits: true });
  const kinds: readonly (readonly [Named, readonly Part[]])[] = [
    [manifest.statements, content.envelopes.map(text)],
    [
      manifest.annexes,
      content.annexes.map(({ id, json }, i) => ({
        ...text(json),
        fits: manifest.annexes[i]?.path === `annexes/${id}.json`,
      })),
    ],
    [
      manifest.reports,
      content.reports.map(({ kind, statement, bytes }, i) => {
        const named = manifest.reports[i];
        return { bytes, fits: named?.kind === kind && named.statement === statement };
      }),
    ],
    [manifest.cards, content.cards.map(text)],
    [manifest.receipts, content.receipts.map(text)],
  ];
  return (await Promise.all(kinds.map(([named, parts]) => changedAmong(named, parts)))).flat();
}

type Named = readonly { readonly path: string; readonly size: number; readonly sha256: string }[];

async function changedAmong(named: Named, parts: readonly Part[]): Promise<VerdictProblem[]> {
  if (named.length !== parts.length) return [verdictProblem('package-damaged', 'parts')];
  const changed: VerdictProblem[] = [];
  for (const [i, { bytes, fits }] of parts.entries()) {
    const { path, size, sha256 } = named[i] ?? { path: 'parts', size: -1, sha256: '' };
    const isSo = fits && bytes.length === size && (await sha256Hex(bytes)) === sha256;
    if (!isSo) changed.push(verdictProblem('package-damaged', path));
  }
  return changed;
}

/** A key that has spoken in the chain hands over in the role it spoke in; the employee of a round is nobody else. */
function otherRole({ author, body }: Note<'manifest'>, links: readonly Link[]): VerdictProblem[] {
  const roles = links
    .map(({ statement }) => statement.author)
    .filter(({ fingerprint }) => fingerprint === author.fingerprint)
    .map(({ role }) => role);
  const mustHaveSpoken = body.from.role === 'employee' && links.length > 0;
  const isOther = (roles.length > 0 || mustHaveSpoken) && !roles.includes(body.from.role);
  return isOther ? [verdictProblem('sender-role', body.from.role)] : [];
}

function revoked({ author, body }: Note<'manifest'>): VerdictProblem[] {
  return author.issuance?.status === 'revoked' ? [verdictProblem('key-revoked', body.from.role)] : [];
}
