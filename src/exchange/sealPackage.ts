// Making a package: a ZIP with a signed manifest, sealed as an age file, so that it can be opened in ten years with the
// age program and unzip alone.
import { zipSync } from 'fflate';
import { limits } from '../bytes/limits.ts';
import { Manifest, partsOf } from '../domain/notes/manifest.ts';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Lock, PackageContent } from '../ports/exchange.ts';
import { sealAge } from './ageFile.ts';
import { megabytes, packageLimits } from './packageLimits.ts';
import { coverPath, listParts, type Part, partsToPack } from './packageParts.ts';
import { passphraseAsSealed } from './passphrase.ts';
import { readCover } from './readCover.ts';
import { tooLargePart } from './tooLargePart.ts';

/** 2^15 costs 32 MB and a fraction of a second on a desktop; the passphrases we suggest need no more. */
const ownWorkFactor = 15;

/**
 * Seals a package to its receivers' keys or under a passphrase.
 * @param workFactor what one guess of the passphrase costs, as a power of two.
 * @returns The file's bytes, or `too-large` when it is more than a receiver would open.
 * @throws RangeError when cover, manifest and parts do not belong together or nobody could open it: faults of the caller.
 */
export async function sealPackage(
  content: PackageContent,
  lock: Lock,
  workFactor = ownWorkFactor,
): Promise<Result<Uint8Array, Problem>> {
  const parts = partsToPack(content);
  const cover = new TextEncoder().encode(content.cover);
  const unpacked = parts.reduce((sum, { bytes }) => sum + bytes.length, cover.length);
  if (parts.length >= packageLimits.parts)
    return refuse({ problem: 'too-large', limit: `${packageLimits.parts}` });
  if (unpacked > packageLimits.unpacked)
    return refuse({ problem: 'too-large', limit: megabytes(packageLimits.unpacked) });
  await insistOnTheManifest(content, cover);
  const objection = tooLargePart(content.manifest);
  if (objection !== null) return refuse(objection);
  const zip = zipOf([{ path: coverPath, bytes: cover }, ...parts]);
  const sealed = await sealAge(zip, asSealed(lock), workFactor);
  return sealed.length > limits.file
    ? refuse({ problem: 'too-large', limit: megabytes(limits.file) })
    : ok(sealed);
}

/** What we seal must open: the cover is what the manifest says, and the manifest names exactly what is there. */
async function insistOnTheManifest(content: PackageContent, cover: Uint8Array): Promise<void> {
  const manifest = Manifest.parse(content.manifest);
  const read = readCover(cover);
  if (!read.ok || JSON.stringify(read.value.manifest) !== JSON.stringify(manifest))
    throw new RangeError('the cover does not say what the manifest says');
  const { statements, annexes, reports, cards, receipts } = manifest;
  const there = await listParts(content);
  if (JSON.stringify({ statements, annexes, reports, cards, receipts }) !== JSON.stringify(there))
    throw new RangeError('the manifest does not name the parts that are there');
  const paths = partsOf(manifest).map(({ path }) => path);
  if (new Set(paths).size !== paths.length) throw new RangeError('two parts have one path');
}

function asSealed(lock: Lock): Lock {
  if ('passphrase' in lock) return { passphrase: passphraseAsSealed(lock.passphrase) };
  const count = lock.recipients.length;
  if (count === 0 || count > packageLimits.recipients || new Set(lock.recipients).size !== count)
    throw new RangeError('a package is sealed to between one and twenty different keys');
  return lock;
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
