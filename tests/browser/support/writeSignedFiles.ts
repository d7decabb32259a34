import { createServer } from 'vite';

/** Runs signedFiles.ts, whose modules only the build tool can load: they take typefaces and glyphs in as text. */
export async function writeSignedFiles(folder: string, passphrase: string): Promise<void> {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { write } = (await vite.ssrLoadModule(
      '/tests/browser/support/signedFiles.ts',
    )) as typeof import('./signedFiles.ts');
    await write(folder, passphrase);
  } finally {
    await vite.close();
  }
}
