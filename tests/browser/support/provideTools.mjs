// What the tests need beside Node: a browser; poppler, whose pdfsig is the independent judge of our PDFs; and age,
// which must open our packages without us.
// What is missing is installed by the platform's own means where that can be done without asking anyone.
import { spawnSync } from 'node:child_process';
import { findBrowser } from './findBrowser.mjs';

/**
 * Installs what is missing, if it can.
 * @param {(line: string) => void} say For progress.
 * @returns {string[]} What is missing still, each with how to get it. Empty when all is there.
 */
export function provideTools(say) {
  installPackages(missingPackages(), say);
  if (findBrowser() === null) run('npx', ['--no-install', 'playwright', 'install', 'chromium'], say);
  return complaints();
}

function missingPackages() {
  return [
    ...(findBrowser() === null ? ['chromium'] : []),
    ...(works('pdfsig') && works('pdftoppm') ? [] : ['poppler-utils']),
    ...(works('age') ? [] : ['age']),
  ];
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

function complaints() {
  const browser = 'A browser: install Chromium, Chrome or Edge, or name one in CHROME_PATH.';
  const poppler = 'poppler (pdfsig, pdftoppm): apt-get install poppler-utils, or brew install poppler.';
  return [
    ...(findBrowser() === null ? [browser] : []),
    ...(works('pdfsig') && works('pdftoppm') ? [] : [poppler]),
  ];
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
