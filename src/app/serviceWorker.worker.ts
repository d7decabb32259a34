// Keeps the whole product on the device: every file of one version, each checked against its digest, or none of them.
// A new version waits until the person asks for it and only one window is open, so no page loses its files mid-work.
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { UpdateAnswer } from './registerServiceWorker.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly PrecacheEntry[] };

precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();
// `?nosw` is the way past this worker, should it ever hold on to something broken.
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/[?&]nosw\b/] }));

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(takeOver(event.ports[0]));
});

async function takeOver(asker: MessagePort | undefined): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const answer: UpdateAnswer = windows.length > 1 ? 'other-windows-open' : 'updating';
  asker?.postMessage(answer);
  if (answer === 'updating') await self.skipWaiting();
}
