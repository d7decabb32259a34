// Making a package: a ZIP with a manifest, sealed as an age file (age-encryption.org/v1), so it can be opened in ten
// years with the age program and unzip alone. The age header tells how it is sealed; recipients' keys will be another.
import { Encrypter } from 'age-encryption';
import { zipSync } from 'fflate';
import { sha256Hex } from '../bytes/digest.ts';
import { limits } from '../bytes/limits.ts';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { PackageContent } from '../ports/exchange.ts';
import { Manifest, manifestFormat, manifestPath } from './manifest.ts';
import { megabytes, packageLimits } from './packageLimits.ts';
import { passphraseAsSealed } from './passphrase.ts';

/** 2^15 costs 32 MB and a fraction of a second on a desktop; the passphrases we suggest need no more. */
const ownWorkFactor = 15;

/**
 * Seals a package under a passphrase.
 * @param workFactor what one guess costs, as a power of two.
 * @returns The file's bytes, or `too-large` when it is more than a receiver would open.
 */
export async function sealPackage(
  content: PackageContent,
  passphrase: string,
  workFactor = ownWorkFactor,
): Promise<Result<Uint8Array, Problem>> {
  const parts = partsToPack(content);
  const unpacked = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (parts.length >= packageLimits.parts)
    return refuse({ problem: 'too-large', limit: `${packageLimits.parts}` });
  if (unpacked + packageLimits.manifest > packageLimits.unpacked)
    return refuse({ problem: 'too-large', limit: megabytes(packageLimits.unpacked) });
  const manifest = new TextEncoder().encode(JSON.stringify(await manifestOf(content, parts)));
  const zip = zipOf([{ path: manifestPath, bytes: manifest }, ...parts]);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphraseAsSealed(passphrase));
  encrypter.setScryptWorkFactor(workFactor);
  const sealed = await encrypter.encrypt(zip);
  return sealed.length > limits.file
    ? refuse({ problem: 'too-large', limit: megabytes(limits.file) })
    : ok(sealed);
}

interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
}

function partsToPack({ envelopes, annexes, reports }: PackageContent): Part[] {
  const utf8 = new TextEncoder();
  return [
    ...envelopes.map((envelope, i) => ({ path: statementPath(i), bytes: utf8.encode(envelope) })),
    ...annexes.map(({ id, json }) => ({ path: annexPath(id), bytes: utf8.encode(json) })),
    ...reports.map(({ bytes }, i) => ({ path: reportPath(i), bytes })),
  ];
}

const statementPath = (i: number) => `statements/${numbered(i)}.jws`;
const annexPath = (id: string) => `annexes/${id}.json`;
const reportPath = (i: number) => `reports/${numbered(i)}.pdf`;
const numbered = (i: number) => String(i + 1).padStart(3, '0');

/** Held against the reader's own schema, so that nothing is sealed that could not be opened again. */
async function manifestOf(content: PackageContent, parts: readonly Part[]): Promise<Manifest> {
  const { assessment, from, to, at, envelopes, annexes, reports } = content;
  const named = await Promise.all(
    parts.map(async ({ path, bytes }) => ({ path, size: bytes.length, sha256: await sha256Hex(bytes) })),
  );
  const firstReport = envelopes.length + annexes.length;
  return Manifest.parse({
    ...{ format: manifestFormat, v: 1, assessment, from, to, at },
    statements: named.slice(0, envelopes.length),
    annexes: named.slice(envelopes.length, firstReport),
    reports: reports.map(({ kind, statement }, i) => ({
      ...named[firstReport + i],
      kind,
      statement,
    })),
  });
}

/** The size of a file tells of its content; in steps of 64 KiB it tells less. */
const sizeStep = 0x10000;

/** Filled up to a whole number of steps with the archive's comment, which is the last thing in a ZIP: its length, then zeros. */
function zipOf(parts: readonly Part[]): Uint8Array {
  const files = Object.fromEntries(parts.map(({ path, bytes }) => [path, bytes]));
  // The moment of packing is in the manifest; ZIP's own dates begin in 1980.
  const zip = zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
  const comment = (sizeStep - (zip.length % sizeStep)) % sizeStep;
  const padded = new Uint8Array(zip.length + comment);
  padded.set(zip);
  new DataView(padded.buffer).setUint16(zip.length - 2, comment, true);
  return padded;
}
