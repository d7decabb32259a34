import type { Page } from '@playwright/test';

/** Waits until the device holds the whole product, as it does a moment after the first visit, and then cuts the network. */
export async function goOffline(page: Page): Promise<void> {
  await untilKept(page);
  await page.context().setOffline(true);
}

/** Resolves when the service worker has fetched every file and answers for this page. */
export async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null) {
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      );
    }
  });
}
