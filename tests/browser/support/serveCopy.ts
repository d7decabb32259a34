import { cp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { preview } from 'vite';

/** A server of a copy of the built product: it may be stopped, and its files be changed, without harm to other tests. */
export interface CopyServer {
  readonly origin: string;
  /** Where the files are. */
  readonly directory: string;
  stop(): Promise<void>;
}

/** @param name Of the folder under `test-results`. */
export async function serveCopy(name: string): Promise<CopyServer> {
  const directory = `test-results/${name}`;
  await rm(directory, { recursive: true, force: true });
  await cp('dist', directory, { recursive: true });
  const port = await freePort();
  const server = await preview({ build: { outDir: directory }, preview: { port }, logLevel: 'error' });
  return { origin: `http://localhost:${port}`, directory, stop: () => server.close() };
}

/** A port that nobody listens at just now. The product's own server refuses 0, as whoever types it must mean another. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const address = probe.address();
      if (typeof address !== 'object' || address === null) return reject(new Error('no port is free'));
      probe.close(() => resolve(address.port));
    });
  });
}
