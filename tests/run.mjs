// Everything that must hold before a change is taken in, in the order in which one would want to hear of it.
// Ends with one line, `N passed, N failed`: each check counts as one, and every unit and browser test.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { findBrowser } from './browser/support/findBrowser.mjs';
import { provideTools } from './browser/support/provideTools.mjs';

const results = 'test-results';
const unitResults = join(results, 'unit.json');
const browserResults = join(results, 'browser.json');

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

// First of all, since unit tests too ask other programs about our files.
const missing = provideTools((line) => console.log(`  ${line}`));
for (const tool of missing) console.log(`  missing: ${tool}`);

const counts = [
  await check('format and lint', 'biome', 'ci', '--error-on-warnings', '--max-diagnostics=200'),
  await check('types', 'tsc', '-b'),
  await check('dead code and dependencies', 'knip'),
  await unitTests(),
  ...(await builtProduct()),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function unitTests() {
  const { code } = await run('unit tests', [
    'vitest',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${unitResults}`,
  ]);
  return counted('unit tests', code, () => {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = readJson(unitResults);
    // A file that cannot even be loaded holds no failed test, and is a failure all the same.
    return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) };
  });
}

async function builtProduct() {
  const built = await check('build', 'npm', 'run', 'build');
  if (built.failed > 0) return [built, skipped('browser tests', ['The build failed.'])];
  return [built, findBrowser() === null ? skipped('browser tests', missing) : await browserTests()];
}

async function browserTests() {
  const { code } = await run(
    'browser tests',
    ['playwright', 'test', '-c', 'tests/browser/playwright.config.ts', '--reporter=list,json'],
    {
      CHROME_PATH: findBrowser() ?? '',
      TEST_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(browserResults),
    },
  );
  return counted('browser tests', code, () => {
    const { expected, unexpected, flaky } = readJson(browserResults).stats;
    return { passed: expected, failed: unexpected + flaky };
  });
}

/**
 * A step that holds or does not. What it has to say is shown only when it does not.
 * @param {string} name
 * @param {...string} command
 */
async function check(name, ...command) {
  const { code, output } = await run(name, command, {}, false);
  if (code !== 0) console.log(output);
  return report(name, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/**
 * Reads the counts a test runner left behind; a runner that fell over without any counts as one failure.
 * @param {string} name
 * @param {number} code
 * @param {() => Count} read
 */
function counted(name, code, read) {
  try {
    const count = read();
    return report(name, {
      passed: count.passed,
      failed: code === 0 ? count.failed : Math.max(count.failed, 1),
    });
  } catch {
    return skipped(name, ['The runner stopped before it could tell its results.']);
  }
}

/**
 * @param {string} name
 * @param {readonly string[]} reasons
 */
function skipped(name, reasons) {
  console.log(`\n${name} could not run:\n${reasons.map((reason) => `  - ${reason}`).join('\n')}`);
  return report(name, { passed: 0, failed: 1 });
}

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @param {string} name
 * @param {Count} count
 */
function report(name, count) {
  console.log(`${count.failed === 0 ? '✓' : '✗'} ${name}: ${count.passed} passed, ${count.failed} failed`);
  return count;
}

/**
 * Runs a program of this project, with its own tools first on the path.
 * @param {string} name
 * @param {string[]} command
 * @param {Record<string, string>} [env]
 * @param {boolean} [live] Whether its output is shown as it comes.
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(name, [program = '', ...args], env = {}, live = true) {
  console.log(`\n▸ ${name}`);
  const bin = join(process.cwd(), 'node_modules', '.bin');
  const path = `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const child = spawn(program, args, {
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      if (live) process.stdout.write(chunk);
      else output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, 'localhost', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
