// The parts of a package as they lie in its archive: every one under a path that tells only its kind and number.
import { sha256Hex } from '../bytes/digest.ts';
import type { PackageParts, PartsList } from '../ports/exchange.ts';

export const coverPath = 'manifest.jws';

export interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Every part with its path, in the order of the manifest. */
export function partsToPack({ envelopes, annexes, reports, cards, receipts }: PackageParts): Part[] {
  return [
    ...numbered('statements', envelopes),
    ...annexes.map(({ id, json }) => ({ path: `annexes/${id}.json`, bytes: utf8(json) })),
    ...reports.map(({ bytes }, i) => ({ path: `reports/${threeDigits(i)}.pdf`, bytes })),
    ...numbered('cards', cards),
    ...numbered('receipts', receipts),
  ];
}

/** Paths, sizes and digests of the parts, as the manifest names them. */
export async function listParts(parts: PackageParts): Promise<PartsList> {
  const named = await Promise.all(
    partsToPack(parts).map(async ({ path, bytes }) => ({
      path,
      size: bytes.length,
      sha256: await sha256Hex(bytes),
    })),
  );
  const under = (folder: string) => named.filter(({ path }) => path.startsWith(`${folder}/`));
  const reports = under('reports').flatMap((part, i) => {
    const report = parts.reports[i];
    return report === undefined ? [] : { ...part, kind: report.kind, statement: report.statement };
  });
  return {
    statements: under('statements'),
    annexes: under('annexes'),
    reports,
    cards: under('cards'),
    receipts: under('receipts'),
  };
}

function numbered(folder: string, texts: readonly string[]): Part[] {
  return texts.map((text, i) => ({ path: `${folder}/${threeDigits(i)}.jws`, bytes: utf8(text) }));
}

const threeDigits = (i: number) => String(i + 1).padStart(3, '0');
const utf8 = (text: string) => new TextEncoder().encode(text);
