import { limits } from '../../bytes/limits.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';

/** The bytes of a file somebody picked, unless it is larger than any of ours. Problems: `too-large`, `damaged`. */
export async function readPicked(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
): Promise<Result<Uint8Array, Problem>> {
  const { file: largest } = limits;
  // Judged before it is read: a film dropped by mistake does not go into memory.
  if (file.size > largest)
    return refuse({ problem: 'too-large', limit: `${Math.floor(largest / 1024 / 1024)} MB` });
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A folder, or a file that has been moved since.
    return refuse({ problem: 'damaged' });
  }
}
