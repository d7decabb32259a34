// Opening a package: limits first, then the seal, then the parts against the manifest. What comes out is whole and as
// the sender packed it; whether its signatures hold is for the verifier.
import { Decrypter } from 'age-encryption';
import { sha256Hex } from '../bytes/digest.ts';
import { limits } from '../bytes/limits.ts';
import { readJson } from '../bytes/readJson.ts';
import { utf8ToText } from '../bytes/utf8.ts';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { PackageContent } from '../ports/exchange.ts';
import { objectionToHeader } from './ageHeader.ts';
import { AnyManifest, Manifest, manifestPath, partsOf } from './manifest.ts';
import { megabytes, packageLimits } from './packageLimits.ts';
import { passphraseAsSealed } from './passphrase.ts';
import { unpack } from './unpack.ts';

/**
 * Opens a package with its passphrase.
 * @returns Problems: `too-large`, `not-our-file`, `newer-than-this-app`, `wrong-passphrase`, `damaged`. A change in the
 *   part of the head that the passphrase unlocks cannot be told from a wrong passphrase.
 */
export async function openPackage(
  bytes: Uint8Array,
  passphrase: string,
): Promise<Result<PackageContent, Problem>> {
  if (bytes.length > limits.file) return refuse({ problem: 'too-large', limit: megabytes(limits.file) });
  const objection = objectionToHeader(bytes);
  if (objection !== null) return refuse(objection);
  const zip = await unseal(bytes, passphraseAsSealed(passphrase));
  if (!zip.ok) return zip;
  const parts = unpack(zip.value);
  if (!parts.ok) return parts;
  const manifest = readManifest(parts.value);
  if (!manifest.ok) return manifest;
  return (await matches(manifest.value, parts.value)) ? contentOf(manifest.value, parts.value) : damaged;
}

const damaged = refuse<Problem>({ problem: 'damaged' });

async function unseal(bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array, Problem>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    // Given a stream, it judges the head before it answers, so a wrong passphrase is known from a damaged body.
    const body = await decrypter.decrypt(new Blob([new Uint8Array(bytes)]).stream());
    return ok(new Uint8Array(await new Response(body).arrayBuffer()));
  } catch (error) {
    return isWrongKey(error) ? refuse({ problem: 'wrong-passphrase' }) : damaged;
  }
}

/** The library tells its errors apart by words alone. */
function isWrongKey(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no identity matched');
}

function readManifest(parts: ReadonlyMap<string, Uint8Array>): Result<Manifest, Problem> {
  const bytes = parts.get(manifestPath);
  if (bytes === undefined) return refuse({ problem: 'not-our-file' });
  const text = bytes.length > packageLimits.manifest ? null : utf8ToText(bytes);
  const json = text === null ? null : readJson(text);
  if (json === null || !json.ok) return damaged;
  const outermost = AnyManifest.safeParse(json.value);
  if (!outermost.success) return refuse({ problem: 'not-our-file' });
  if (outermost.data.v > 1) return refuse({ problem: 'newer-than-this-app' });
  const manifest = Manifest.safeParse(json.value);
  return manifest.success ? ok(manifest.data) : damaged;
}

/** Whether the manifest names exactly the parts there are, each once, with the size and digest they have. */
async function matches(manifest: Manifest, parts: ReadonlyMap<string, Uint8Array>): Promise<boolean> {
  const named = partsOf(manifest);
  const paths = new Set(named.map(({ path }) => path));
  if (paths.size !== named.length || parts.size !== named.length + 1) return false;
  for (const { path, size, sha256 } of named) {
    const bytes = parts.get(path);
    if (bytes?.length !== size || (await sha256Hex(bytes)) !== sha256) return false;
  }
  return true;
}

function contentOf(
  manifest: Manifest,
  parts: ReadonlyMap<string, Uint8Array>,
): Result<PackageContent, Problem> {
  const { assessment, from, to, at } = manifest;
  const bytesOf = (path: string) => parts.get(path) ?? new Uint8Array();
  const envelopes = manifest.statements.map(({ path }) => utf8ToText(bytesOf(path)));
  const annexes = manifest.annexes.map(({ path }) => ({
    id: path.slice(8, -5),
    json: utf8ToText(bytesOf(path)),
  }));
  const reports = manifest.reports.map(({ path, kind, statement }) => ({
    ...{ kind, statement },
    bytes: bytesOf(path),
  }));
  if (!envelopes.every(isCompactJws) || !annexes.every(isText)) return damaged;
  return ok({ assessment, from, to, at, envelopes, annexes, reports });
}

function isCompactJws(text: string | null): text is string {
  return text !== null && /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
}

function isText(annex: {
  readonly id: string;
  readonly json: string | null;
}): annex is { id: string; json: string } {
  return annex.json !== null;
}
