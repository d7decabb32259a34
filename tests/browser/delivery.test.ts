// How the product reaches a device, stays there, and is renewed. Nothing here depends on what the screens show.
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { metaPolicy, securityHeaders } from '../../src/delivery/securityHeaders.ts';
import { goOffline, untilKept } from './support/offline.ts';
import { serveCopy } from './support/serveCopy.ts';
import { expect, test } from './support/test.ts';

test('every response carries the security headers, also one for what does not exist', async ({ request }) => {
  for (const path of [
    '',
    'index.html',
    'serviceWorker.worker.js',
    'manifest.webmanifest',
    'icons/icon.svg',
    'nothing-here',
  ]) {
    const headers = (await request.get(path)).headers();
    for (const [name, value] of Object.entries(securityHeaders))
      expect(headers[name.toLowerCase()]).toBe(value);
  }
});

test('files that may change are asked for anew, files named by their digest are kept', async ({
  request,
  page,
}) => {
  await page.goto('./');
  const script = (await page.locator('script[src]').first().getAttribute('src')) ?? '';
  const kept = async (path: string) => (await request.get(path)).headers()['cache-control'];
  expect(await kept(script)).toBe('public, max-age=31536000, immutable');
  for (const path of ['', 'serviceWorker.worker.js', 'manifest.webmanifest'])
    expect(await kept(path)).toBe('no-cache');
  expect(await kept('assets/gone-12345678.js')).toBe('no-store');
});

test('the page carries the policy itself, for hosts that send no headers', async ({ page }) => {
  await page.goto('./');
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toBe(
    metaPolicy,
  );
  // As it is delivered: what the running page styles by script is no concern of the policy.
  const delivered = await (await page.request.get('./')).text();
  expect(delivered).not.toMatch(/<script(?![^>]* src=)|<style| style=/);
});

test('text is never run, and no other policy can be made', async ({ page, faults }) => {
  await page.goto('./');
  const outcomes = await page.evaluate(() => {
    const outcome = (act: () => unknown) => {
      try {
        act();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown };
    };
    return [
      outcome(() => new Worker('assets/any.js')),
      outcome(() => document.body.setHTMLUnsafe('<b>x</b>')),
      outcome(() => trustedTypes.createPolicy('other', {})),
    ];
  });
  expect(outcomes).toEqual(['TypeError', 'TypeError', 'TypeError']);
  // Each is refused twice: by the header and by the policy in the page.
  await expect.poll(() => faults.length).toBe(6);
  faults.splice(0);
});

test('inside a frame of another page the app does not start, even from a host that sends no headers', async ({
  page,
}) => {
  await page.route('**/*', async (route) => {
    if (route.request().url().endsWith('/trap')) {
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>Trap</title><iframe src="./"></iframe>',
      });
    }
    const response = await route.fetch();
    return route.fulfill({ response, headers: { 'Content-Type': response.headers()['content-type'] ?? '' } });
  });
  await page.goto('trap');
  await page.waitForLoadState('networkidle');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#root')).toBeAttached();
  await expect(frame.getByRole('heading')).toHaveCount(0);
});

test('after the first visit the product starts with the network off and the server stopped', async ({
  page,
}) => {
  const server = await serveCopy('stopped-server');
  await page.goto(server.origin);
  await goOffline(page);
  await server.stop();
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
  await page.goto(`${server.origin}/?from=elsewhere`);
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('a new version with one wrong byte is refused whole, and the old one goes on', async ({ page }) => {
  const server = await serveCopy('wrong-byte');
  await page.goto(server.origin);
  await untilKept(page);
  await appendFile(`${server.directory}/icons/icon.svg`, ' ');
  const worker = `${server.directory}/serviceWorker.worker.js`;
  const newList = (await readFile(worker, 'utf8')).replace(
    /("revision":")\w+(","url":"icons\/icon\.svg")/,
    '$1new$2',
  );
  await writeFile(worker, newList);
  expect(await stateOfNextVersion(page)).toBe('redundant');
  await server.stop();
  await page.reload();
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('a new version waits until it is asked for', async ({ page }) => {
  const server = await serveCopy('new-version');
  await page.goto(server.origin);
  await untilKept(page);
  await appendFile(`${server.directory}/serviceWorker.worker.js`, '\n// a newer version');
  expect(await stateOfNextVersion(page)).toBe('installed');
  await page.reload();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state)).toBe(
    'installed',
  );
  await server.stop();
});

/** Has the browser look for a newer version, and follows that one until it has been fetched or refused. */
function stateOfNextVersion(page: Page): Promise<ServiceWorkerState> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<ServiceWorker>((resolve) => {
      registration.addEventListener(
        'updatefound',
        () => registration.installing && resolve(registration.installing),
      );
    });
    await registration.update();
    const worker = await found;
    while (worker.state === 'installing') {
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
    }
    return worker.state;
  });
}
