// The only Trusted Types policy of the program. It makes no HTML and no script text; it lets through the addresses of
// our own workers and service worker, and nothing else, so an address that came from outside can never be run.

/**
 * The address of one of our workers, in the form that `new Worker` and `serviceWorker.register` take under the policy
 * `require-trusted-types-for 'script'`. Get the address from the build: `import url from './x.worker.ts?worker&url'`.
 * @returns A TrustedScriptURL where the browser knows them (TypeScript's DOM types do not), else the plain address.
 * @throws When the address is not one of ours: always a mistake in the program.
 */
export function workerUrl(url: string): string {
  policy ??= browserPolicies()?.createPolicy('app', { createScriptURL: ownWorker }) ?? {
    createScriptURL: ownWorker,
  };
  return policy.createScriptURL(url) as string;
}

/** Built workers are `assets/name.worker-digest.js`; the development server serves the source file itself. */
const workerPath = /^(?:serviceWorker\.worker\.js|assets\/\w+\.worker-[\w-]{8}\.js)$/;
const workerSource = /\.worker\.tsx?\?(?:.*&)?worker_file&type=module$/;

interface Policy {
  createScriptURL(url: string): unknown;
}
let policy: Policy | undefined;

function browserPolicies(): { createPolicy(name: string, rules: Policy): Policy } | undefined {
  return (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } })
    .trustedTypes;
}

function ownWorker(url: string): string {
  const home = new URL('./', document.baseURI);
  const address = new URL(url, home);
  const path = address.href.startsWith(home.href) ? address.href.slice(home.href.length) : '';
  const known = workerPath.test(path) || (import.meta.env.DEV && workerSource.test(path));
  if (!known) throw new TypeError(`Not one of this program's workers: ${address.href}`);
  return address.href;
}
