import { limits } from '../bytes/limits.ts';
import type { Problem } from '../domain/problems.ts';
import { ok, type Result, refuse } from '../domain/result.ts';

/**
 * The bytes of a file somebody picked.
 * @param atMost in bytes; else what the largest of our files may have. Nothing larger is read.
 * @returns Problems: `too-large`; `damaged` for what cannot be read.
 */
export async function readPicked(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
  atMost: number = limits.file,
): Promise<Result<Uint8Array, Problem>> {
  // Judged before it is read: a film dropped by mistake does not go into memory.
  if (file.size > atMost) return refuse({ problem: 'too-large', limit: sizeText(atMost) });
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A folder, or a file that has been moved since.
    return refuse({ problem: 'damaged' });
  }
}

function sizeText(bytes: number): string {
  const kilobytes = Math.floor(bytes / 1024);
  return kilobytes < 1024 ? `${kilobytes} kB` : `${Math.floor(kilobytes / 1024)} MB`;
}
