export interface Wanted {
  /** Files and folders, as given. */
  readonly paths: readonly string[];
  /** A file whose first line is the passphrase of the packages. */
  readonly passphraseFile: string | null;
}

export const usage = `Usage: verify [--passphrase-file FILE] FILE…

Judges signed reports (.pdf) and hand-over packages (.distansrond); of a folder, all of them in it.
Prints one JSON object a file: file, kind, verdict, signers, problems, waiting.
Exit code: 0 all valid or warning, 1 any invalid, else 2 any unreadable.`;

/** What the command line asks for, or null when it cannot be understood or names no file. */
export function parseArguments(given: readonly string[]): Wanted | null {
  const paths: string[] = [];
  let passphraseFile: string | null = null;
  let onlyPaths = false;
  for (let i = 0; i < given.length; i += 1) {
    const argument = given[i] ?? '';
    if (onlyPaths || !argument.startsWith('-')) paths.push(argument);
    else if (argument === '--') onlyPaths = true;
    else if (argument === '--passphrase-file' && given[i + 1] !== undefined) {
      i += 1;
      passphraseFile = given[i] ?? null;
    } else return null;
  }
  return paths.length === 0 ? null : { paths, passphraseFile };
}
