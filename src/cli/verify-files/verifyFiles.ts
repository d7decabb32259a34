import { readFileSync } from 'node:fs';
import { access, constants, readFile, stat } from 'node:fs/promises';
import { limits } from '../../bytes/limits.ts';
import { openPackage } from '../../exchange/openPackage.ts';
import type { Verdict } from '../../ports/verifying.ts';
import { plainVerdict } from '../../verifying/plainVerdict.ts';
import { verdictProblem } from '../../verifying/verdictCodes.ts';
import { verifyBytes } from '../../verifying/verifyBytes.ts';
import type { VerifyOptions } from '../../verifying/verifyOptions.ts';
import { filesAt } from './filesAt.ts';
import type { Wanted } from './parseArguments.ts';

/**
 * Judges every file and says each verdict as a line of JSON.
 * @returns the exit code: 1 if any is invalid, else 2 if any is unreadable, else 0.
 */
export async function verifyFiles(
  { paths, passphraseFile }: Wanted,
  say: (line: string) => void,
): Promise<0 | 1 | 2> {
  const options = optionsWith(passphraseFile);
  const seen = new Set<Verdict['verdict']>();
  for (const path of paths) {
    for (const file of await filesAt(path)) {
      const verdict = await verifyFile(file, options);
      seen.add(verdict.verdict);
      say(lineOf(file, verdict));
    }
  }
  if (seen.has('invalid')) return 1;
  return seen.has('unreadable') ? 2 : 0;
}

/** A passphrase file that cannot be read counts as a passphrase that does not fit: the packages stay sealed. */
function optionsWith(passphraseFile: string | null): VerifyOptions {
  const passphrase = passphraseFile === null ? null : firstLineOf(passphraseFile);
  return passphrase === null ? {} : { openPackage: (bytes) => openPackage(bytes, passphrase) };
}

function firstLineOf(file: string): string | null {
  try {
    return /^[^\r\n]*/.exec(readFileSync(file, 'utf8'))?.[0] ?? null;
  } catch {
    return null;
  }
}

/** A fault of this program says nothing of the file, and must not keep the other files from being judged. */
async function verifyFile(file: string, options: VerifyOptions): Promise<Verdict> {
  const bytes = await bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return plainVerdict('unknown', bytes);
  return verifyBytes(bytes, options).catch((fault: unknown) =>
    plainVerdict('unknown', verdictProblem('file-unreadable', String(fault))),
  );
}

async function bytesOf(file: string): Promise<Uint8Array | Verdict['problems'][number]> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) {
      await access(file, constants.R_OK);
      return verdictProblem('nothing-to-check');
    }
    // A pipe or a device may never end.
    if (!found.isFile()) return verdictProblem('file-unreadable', 'not a file');
    if (found.size > limits.file) return verdictProblem('too-large');
    return new Uint8Array(await readFile(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return verdictProblem('file-unreadable', code);
  }
}

function lineOf(file: string, { kind, verdict, signers, problems, waiting }: Verdict): string {
  return JSON.stringify({ file, verdict, kind, signers, problems, waiting });
}
