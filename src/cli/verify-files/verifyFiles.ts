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
import { readAuthorities } from './readAuthorities.ts';
import { readUnlocking } from './readUnlocking.ts';

/**
 * Judges every file and says each verdict as a line of JSON; `complain` hears of what else cannot be read.
 * @returns the exit code: 1 if any is invalid, else 2 if any is unreadable, else 0.
 */
export async function verifyFiles(
  wanted: Wanted,
  say: (line: string) => void,
  complain: (line: string) => void,
): Promise<0 | 1 | 2> {
  const optionsFor = await optionsWith(wanted, complain);
  const seen = new Set<Verdict['verdict']>();
  for (const path of wanted.paths) {
    for (const file of await filesAt(path)) {
      const verdict = await verifyFile(file, optionsFor);
      seen.add(verdict.verdict);
      say(lineOf(file, verdict));
    }
  }
  if (seen.has('invalid')) return 1;
  return seen.has('unreadable') ? 2 : 0;
}

type OptionsFor = (bytes: Uint8Array) => VerifyOptions;

async function optionsWith(wanted: Wanted, complain: (line: string) => void): Promise<OptionsFor> {
  const read = (file: string) => textOf(file, complain);
  const authorities = readAuthorities(wanted.trust, read);
  const unlockOf = await readUnlocking(wanted, read);
  return (bytes) => {
    const unlock = unlockOf(bytes);
    const surroundings = { authorities, now: new Date() };
    return unlock === null
      ? surroundings
      : { ...surroundings, openPackage: (sealed) => openPackage(sealed, unlock) };
  };
}

/** A file beside those to judge that cannot be read counts as if it had not been given, and is complained of. */
function textOf(file: string, complain: (line: string) => void): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    complain(`cannot read ${escaped(JSON.stringify(file).slice(1, -1))}`);
    return null;
  }
}

/** A fault of this program says nothing of the file, and must not keep the other files from being judged. */
async function verifyFile(file: string, optionsFor: OptionsFor): Promise<Verdict> {
  const bytes = await bytesOf(file);
  if (!(bytes instanceof Uint8Array)) return plainVerdict('unknown', bytes);
  return verifyBytes(bytes, optionsFor(bytes)).catch((fault: unknown) =>
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

/**
 * The statements themselves are left out: they are in the file. What a terminal would obey, and what some programs take
 * for the end of a line, is written as an escape: names of files and of people come from anywhere.
 */
function lineOf(file: string, { envelopes: _, verdict, kind, ...rest }: Verdict): string {
  const { signers, problems, waiting, ...more } = rest;
  return escaped(JSON.stringify({ file, verdict, kind, signers, problems, waiting, ...more }));
}

function escaped(text: string): string {
  return text.replace(
    /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
