import { cp, rm } from 'node:fs/promises';
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
  const server = await preview({ build: { outDir: directory }, preview: { port: 0 }, logLevel: 'error' });
  const address = server.httpServer.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address.');
  return { origin: `http://localhost:${address.port}`, directory, stop: () => server.close() };
}
