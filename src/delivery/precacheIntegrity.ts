import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A line of the list of files that the service worker keeps. */
export interface PrecacheLine {
  readonly url: string;
  readonly integrity?: string;
}

/**
 * Puts each file's SHA-256 beside its address, so that the service worker refuses a version of which one byte is wrong.
 * @param directory Where the built files are.
 */
export function precacheIntegrity(directory: string) {
  return async <Line extends PrecacheLine>(lines: readonly Line[]): Promise<{ manifest: Line[] }> => ({
    manifest: await Promise.all(
      lines.map(async (line) => ({
        ...line,
        integrity: integrityOf(await readFile(join(directory, line.url))),
      })),
    ),
  });
}

function integrityOf(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}
