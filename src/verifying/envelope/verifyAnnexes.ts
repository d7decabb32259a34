// Holds annexes against the digests that the signed statements name. A withheld annex is no fault; a changed one is.
import { sha256HexOfText } from '../../bytes/digest.ts';
import { limits } from '../../bytes/limits.ts';
import { readJson } from '../../bytes/readJson.ts';
import { isWellFormed } from '../../bytes/utf8.ts';
import { type Annex, AnnexContent } from '../../domain/chain/annex.ts';
import type { Digest } from '../../domain/chain/digest.ts';
import type { Link } from '../../domain/chain/link.ts';
import type { Problem } from '../../domain/problems.ts';

/** One problem for each annex that no statement names, or that is not what its statement signed; else none. */
export async function verifyAnnexes(
  links: readonly Link[],
  annexes: readonly Annex[],
): Promise<readonly Problem[]> {
  const named = digestsByAnnex(links);
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const annex of annexes) {
    const holds = !seen.has(annex.id) && (await isAsSigned(annex, named.get(annex.id)));
    seen.add(annex.id);
    if (!holds) problems.push({ problem: 'annex-changed', annex: annex.id });
  }
  return problems;
}

/** Every digest that statements give an annex id: a restated round may cite the same annex again. */
function digestsByAnnex(links: readonly Link[]): ReadonlyMap<string, ReadonlySet<Digest>> {
  const named = new Map<string, Set<Digest>>();
  for (const { id, digest } of links.flatMap((link) => link.statement.annexes)) {
    named.set(id, (named.get(id) ?? new Set<Digest>()).add(digest));
  }
  return named;
}

async function isAsSigned(annex: Annex, digests: ReadonlySet<Digest> | undefined): Promise<boolean> {
  if (digests === undefined || annex.json.length > limits.annex || !isWellFormed(annex.json)) return false;
  if (!digests.has(await sha256HexOfText(annex.json))) return false;
  const reading = readJson(annex.json, limits.annex);
  return reading.ok && AnnexContent.safeParse(reading.value).success;
}
