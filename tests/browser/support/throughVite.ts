import { createServer } from 'vite';

/** Calls into a module that only the build tool can load, as those that take typefaces, glyphs or checklists in as text. */
export async function throughVite<M, T>(path: string, call: (module: M) => Promise<T>): Promise<T> {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await call((await vite.ssrLoadModule(path)) as M);
  } finally {
    await vite.close();
  }
}
