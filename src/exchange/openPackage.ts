// Opening a package: limits first, then the seal, then the parts against the manifest. What comes out is whole and as
// the sender packed it; whether its signatures hold is for the verifier.
import { sha256Hex } from '../bytes/digest.ts';
import { limits } from '../bytes/limits.ts';
import { utf8ToText } from '../bytes/utf8.ts';
import { type Manifest, partsOf } from '../domain/notes/manifest.ts';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { PackageContent, Unlock } from '../ports/exchange.ts';
import { openAge } from './ageFile.ts';
import { lockOf, objectionToHeader } from './ageHeader.ts';
import { megabytes } from './packageLimits.ts';
import { coverPath } from './packageParts.ts';
import { passphraseAsSealed } from './passphrase.ts';
import { type Cover, readCover } from './readCover.ts';
import { tooLargePart } from './tooLargePart.ts';
import { unpack } from './unpack.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Opens a package with its passphrase or with one's sealing keys.
 * @returns Problems: `too-large`, `not-our-file`, `older-format`, `newer-than-this-app`, `wrong-passphrase` (also when
 *   keys are given and a passphrase is asked for), `not-addressed-to-you` (also the other way round), `damaged`. A change
 *   in the part of the head that is unlocked cannot be told from a wrong passphrase or key.
 */
export async function openPackage(
  bytes: Uint8Array,
  unlock: Unlock,
): Promise<Result<PackageContent, Problem>> {
  if (bytes.length > limits.file) return refuse({ problem: 'too-large', limit: megabytes(limits.file) });
  const objection = objectionToHeader(bytes);
  if (objection !== null) return refuse(objection);
  const zip = await unsealed(bytes, unlock);
  if (!zip.ok) return zip;
  const parts = unpack(zip.value);
  if (!parts.ok) return parts;
  const cover = coverOf(parts.value);
  if (!cover.ok) return cover;
  const tooLarge = tooLargePart(cover.value.manifest);
  if (tooLarge !== null) return refuse(tooLarge);
  return (await matches(cover.value.manifest, parts.value)) ? contentOf(cover.value, parts.value) : damaged;
}

const damaged = refuse<Problem>({ problem: 'damaged' });

async function unsealed(bytes: Uint8Array, unlock: Unlock): Promise<Result<Uint8Array, Problem>> {
  const lock = lockOf(bytes);
  const wrongKey = refuse<Problem>({
    problem: lock === 'keys' ? 'not-addressed-to-you' : 'wrong-passphrase',
  });
  const given = 'passphrase' in unlock ? 'passphrase' : 'keys';
  if (given !== lock) return wrongKey;
  const opened = await openAge(
    bytes,
    'passphrase' in unlock ? { passphrase: passphraseAsSealed(unlock.passphrase) } : unlock,
  );
  if (opened.ok) return opened;
  return opened.problems[0] === 'wrong-key' ? wrongKey : damaged;
}

/** The first format, without a signature, had its manifest as plain JSON. */
const firstManifestPath = 'manifest.json';

function coverOf(parts: Parts): Result<Cover, Problem> {
  const bytes = parts.get(coverPath);
  if (bytes !== undefined) return readCover(bytes);
  return refuse({ problem: parts.has(firstManifestPath) ? 'older-format' : 'not-our-file' });
}

/** Whether the manifest names exactly the parts there are, each once, with the size and digest they have. */
async function matches(manifest: Manifest, parts: Parts): Promise<boolean> {
  const named = partsOf(manifest);
  const paths = new Set(named.map(({ path }) => path));
  if (paths.size !== named.length || parts.size !== named.length + 1) return false;
  for (const { path, size, sha256 } of named) {
    const bytes = parts.get(path);
    if (bytes?.length !== size || (await sha256Hex(bytes)) !== sha256) return false;
  }
  return true;
}

function contentOf({ cover, manifest }: Cover, parts: Parts): Result<PackageContent, Problem> {
  const bytesOf = (path: string) => parts.get(path) ?? new Uint8Array();
  const textsOf = (named: readonly { readonly path: string }[]) =>
    named.map(({ path }) => utf8ToText(bytesOf(path)));
  const [envelopes, cards, receipts] = [
    textsOf(manifest.statements),
    textsOf(manifest.cards),
    textsOf(manifest.receipts),
  ];
  const annexes = manifest.annexes.map(({ path }) => ({
    id: path.slice('annexes/'.length, -'.json'.length),
    json: utf8ToText(bytesOf(path)),
  }));
  const reports = manifest.reports.map(({ path, kind, statement }) => ({
    ...{ kind, statement },
    bytes: bytesOf(path),
  }));
  if (!areJws(envelopes) || !areJws(cards) || !areJws(receipts) || !annexes.every(isText)) return damaged;
  return ok({ cover, manifest, envelopes, annexes, reports, cards, receipts });
}

function areJws(texts: readonly (string | null)[]): texts is string[] {
  return texts.every((text) => text !== null && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text));
}

function isText(annex: {
  readonly id: string;
  readonly json: string | null;
}): annex is { id: string; json: string } {
  return annex.json !== null;
}
