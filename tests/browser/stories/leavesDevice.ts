import type { BrowserContext } from '@playwright/test';

/**
 * What a device asks of anybody else from now on. The product's own files do not count when its service worker answers:
 * they are on the device already.
 */
export function leavesDevice(context: BrowserContext): readonly string[] {
  const left: string[] = [];
  context.on('requestfailed', (request) => left.push(request.url()));
  context.on('response', (response) => {
    const isHere = response.fromServiceWorker() || /^(blob|data):/.test(response.url());
    if (!isHere) left.push(response.url());
  });
  return left;
}
