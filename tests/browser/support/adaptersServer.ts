import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/** Serves the source itself, so that a page can hold adapters which no screen shows. */
export async function serveAdapters(): Promise<{
  readonly url: string;
  readonly close: () => Promise<void>;
}> {
  const server = await createServer({
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    cacheDir: 'node_modules/.cache/adapters',
    worker: { format: 'es' },
    // Found later, they would make the page load again in the middle of a test.
    optimizeDeps: { noDiscovery: true, include: ['dexie', 'zod', 'age-encryption', 'fflate'] },
    server: { port: 0, hmr: false, ws: false },
  });
  await server.listen();
  const origin = server.resolvedUrls?.local[0] ?? '';
  return { url: `${origin}tests/browser/support/adapters.html`, close: () => server.close() };
}
