// `npm run --silent verify -- FILE…`: the verdict on files, one JSON object a line, for scripts and archives.
// Built to dist-cli/verify.mjs, which other programs may also import for `verifyBytes`.
import '../domain/withoutEval.ts';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { verifyBytes } from '../verifying/verifyBytes.ts';
import { parseArguments, usage } from './verify-files/parseArguments.ts';
import { verifyFiles } from './verify-files/verifyFiles.ts';

export { verifyBytes };

if (isProgram()) {
  // As in `verify … | head`: whoever read has heard enough. 128 + SIGPIPE, as other programs end then.
  process.stdout.on('error', () => process.exit(141));
  const wanted = parseArguments(process.argv.slice(2));
  if (wanted === null) {
    console.error(usage);
    process.exitCode = 2;
  } else {
    process.exitCode = await verifyFiles(
      wanted,
      (line) => process.stdout.write(`${line}\n`),
      (complaint) => console.error(`verify: ${complaint}`),
    );
  }
}

/** Whether this file was started, and not imported. */
function isProgram(): boolean {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(import.meta.url));
}
