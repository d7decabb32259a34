// What the tests need beside Node: a browser, and programs of others that judge our files without us.
// What is missing is installed by the platform's own means where that can be done without asking anyone.
import { spawnSync } from 'node:child_process';
import { findBrowser } from './findBrowser.mjs';

/** Programs by the package that brings them, and what they are asked. */
const judges = [
  {
    name: 'poppler-utils',
    programs: ['pdfsig', 'pdftoppm', 'pdftotext', 'pdfdetach', 'pdfinfo'],
    asked: 'PDFs and their signatures',
  },
  { name: 'qpdf', programs: ['qpdf'], asked: 'the form of PDFs' },
  { name: 'openssl', programs: ['openssl'], asked: 'certificates and signatures' },
  { name: 'age', programs: ['age'], asked: 'sealed packages' },
];

/**
 * Installs what is missing, if it can.
 * @param {(line: string) => void} say For progress.
 * @returns {string[]} What is missing still, each with how to get it. Empty when all is there.
 */
export function provideTools(say) {
  const packages = absent().map(({ name }) => name);
  installPackages(findBrowser() === null ? ['chromium', ...packages] : packages, say);
  if (findBrowser() === null) run('npx', ['--no-install', 'playwright', 'install', 'chromium'], say);
  const browser = 'A browser: install Chromium, Chrome or Edge, or name one in CHROME_PATH.';
  const programs = absent().map(
    ({ name, programs, asked }) =>
      `${name} (${programs.join(', ')}), asked about ${asked}: apt-get install ${name}, or brew install ${name.replace('-utils', '')}.`,
  );
  return findBrowser() === null ? [browser, ...programs] : programs;
}

function absent() {
  return judges.filter(({ programs }) => !programs.every((program) => works(program)));
}

/**
 * @param {string[]} packages
 * @param {(line: string) => void} say
 */
function installPackages(packages, say) {
  if (packages.length === 0 || !works('apt-get', '--version')) return;
  const prefix = process.getuid?.() === 0 ? [] : works('sudo', '-n', 'true') ? ['sudo', '-n'] : null;
  if (prefix === null) return;
  const aptGet = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q'];
  run(aptGet, ['update'], say);
  run(aptGet, ['install', '-y', '--no-install-recommends', ...packages], say);
}

/**
 * Whether a program is there. Its answer does not matter, except for `sudo`, which may be there and refuse.
 * @param {string} program
 * @param {...string} args
 */
function works(program, ...args) {
  const { error, status } = spawnSync(program, args.length > 0 ? args : ['-v'], { stdio: 'ignore' });
  return error === undefined && (args.length === 0 || status === 0);
}

/**
 * @param {string | string[]} program
 * @param {string[]} args
 * @param {(line: string) => void} say
 */
function run(program, args, say) {
  const [command = '', ...rest] = [program, args].flat();
  say(`installing: ${[command, ...rest].join(' ')}`);
  const { status, stdout, stderr } = spawnSync(command, rest, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) say(`that failed:\n${stdout ?? ''}${stderr ?? ''}`);
}
