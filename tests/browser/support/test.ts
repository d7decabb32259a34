// The base of every browser test: whatever it does, the product may call nobody else, throw nothing,
// and never be stopped by its own policy.
import { type BrowserContext, type BrowserContextOptions, expect, test as plain } from '@playwright/test';

export { expect };

export interface Fixtures {
  /** What went wrong unseen; must be empty in the end. A test that provokes a fault takes it out again. */
  readonly faults: string[];
  /** A device of its own: own storage, own service worker, watched like the first. Closed after the test. */
  readonly newDevice: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

export const test = plain.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern
  faults: async ({}, use) => {
    const faults: string[] = [];
    await use(faults);
    expect(faults).toEqual([]);
  },
  context: async ({ context, faults }, use) => {
    watch(context, faults);
    await use(context);
  },
  newDevice: async ({ browser, contextOptions, faults }, use) => {
    const devices: BrowserContext[] = [];
    await use(async (options) => {
      const device = await browser.newContext({ ...contextOptions, ...options });
      watch(device, faults);
      devices.push(device);
      return device;
    });
    await Promise.all(devices.map((device) => device.close()));
  },
});

/** What is no fault: a file that is not there, as when the network is off; what a development server says of itself. */
const noFault = /^(Failed to load resource|WebSocket connection|\[vite\])/;

/** Notes every request to another host, every error, caught by the page or not, and every breach of the policy. */
function watch(context: BrowserContext, faults: string[]): void {
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.hostname === 'localhost' || ['blob:', 'data:', 'file:'].includes(url.protocol);
    if (!local) faults.push(`request to ${url.origin}`);
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && !noFault.test(message.text())) faults.push(message.text());
  });
}
