import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';

/** A file somebody has pointed out. */
export interface Picked {
  readonly name: string;
  readonly read: Result<Uint8Array, Problem>;
}

/** Keys and notes of one person take some kilobytes. Somebody may pick a film, which is better not read at all. */
const largest = 4 * 1024 * 1024;

export async function readPicked(file: File): Promise<Picked> {
  const { name, size } = file;
  if (size > largest) return { name, read: refuse({ problem: 'too-large', limit: '4 MB' }) };
  return { name, read: ok(new Uint8Array(await file.arrayBuffer())) };
}
