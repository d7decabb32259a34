export interface Wanted {
  /** Files and folders, as given. */
  readonly paths: readonly string[];
  /** A file whose first line is the passphrase of the packages. */
  readonly passphraseFile: string | null;
  /** An identity file of the age program: opens what is sealed to the keys in it. */
  readonly identityFile: string | null;
  /** A folder with organisations.pem, timestamps.pem and e-signatures.pem; what is not there trusts nobody. */
  readonly trust: string | null;
}

export const usage = `Usage: verify [--passphrase-file FILE] [--identity-file FILE] [--trust DIR] FILE…

Judges signed reports (.pdf) and hand-over packages (.distansrond); of a folder, all of them in it.
  --passphrase-file FILE  the first line is the passphrase of packages sealed under one
  --identity-file FILE    keys (AGE-SECRET-KEY-1…, one a line) that packages are sealed to
  --trust DIR             whose certificates count: organisations.pem, timestamps.pem, e-signatures.pem
Prints one JSON object a file: file, verdict, kind, signers, problems, waiting, external, sender, receivers.
Exit code: 0 all valid or warning, 1 any invalid, else 2 any unreadable.`;

const options: Readonly<Record<string, Exclude<keyof Wanted, 'paths'>>> = {
  '--passphrase-file': 'passphraseFile',
  '--identity-file': 'identityFile',
  '--trust': 'trust',
};

/** What the command line asks for, or null when it cannot be understood or names no file. */
export function parseArguments(given: readonly string[]): Wanted | null {
  const paths: string[] = [];
  const wanted = { passphraseFile: null, identityFile: null, trust: null } as Record<string, string | null>;
  let onlyPaths = false;
  for (let i = 0; i < given.length; i += 1) {
    const argument = given[i] ?? '';
    const option = Object.hasOwn(options, argument) ? options[argument] : undefined;
    if (onlyPaths || !argument.startsWith('-')) paths.push(argument);
    else if (argument === '--') onlyPaths = true;
    else if (option !== undefined && given[i + 1] !== undefined) {
      i += 1;
      wanted[option] = given[i] ?? null;
    } else return null;
  }
  const { passphraseFile = null, identityFile = null, trust = null } = wanted;
  return paths.length === 0 ? null : { paths, passphraseFile, identityFile, trust };
}
