// The only Trusted Types policy of this page. It lets through one address: that of the page's own script text.

/**
 * The address of a worker with this text, in the form that `new Worker` takes under the policy
 * `require-trusted-types-for 'script'`. Made once.
 * @returns A TrustedScriptURL where the browser knows them (TypeScript's DOM types do not), else the plain address.
 */
export function workerUrl(script: string): string {
  made ??= createUrl(script);
  return made;
}

let made: string | undefined;

function createUrl(script: string): string {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  const policy = policies?.createPolicy('granska', { createScriptURL: () => url });
  return (policy?.createScriptURL('') as string | undefined) ?? url;
}

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(): string },
  ): { createScriptURL(asked: string): unknown };
}
