import type { Manifest } from '../domain/notes/manifest.ts';
import type { Problem } from '../domain/problems.ts';
import { megabytes, packageLimits } from './packageLimits.ts';

/** The limit that a part, or the statements together, break by the size its manifest gives it, or null. */
export function tooLargePart(manifest: Manifest): Problem | null {
  for (const [kind, atMost] of Object.entries(packageLimits.part)) {
    const parts = manifest[kind as keyof typeof packageLimits.part];
    if (parts.some(({ size }) => size > atMost))
      return { problem: 'too-large', limit: atMost < 0x100000 ? `${atMost / 1024} KB` : megabytes(atMost) };
  }
  const statements = manifest.statements.reduce((sum, { size }) => sum + size, 0);
  if (statements > packageLimits.statements)
    return { problem: 'too-large', limit: megabytes(packageLimits.statements) };
  return statements * manifest.reports.length > packageLimits.carried
    ? { problem: 'too-large', limit: megabytes(packageLimits.carried) }
    : null;
}
