import type { VerifiedFile } from '../actions/verifyFile.ts';
import { verifiedFile } from './verifiedFile.ts';

/** What the page asks of the worker. `secret` is what the person brought to open a package. */
export interface Job {
  readonly bytes: Uint8Array;
  readonly secret: string | null;
}

/** `fault`: the program is at fault, in words for its makers. */
export type Answer = { readonly verified: VerifiedFile } | { readonly fault: string };

/** The worker's side: does what the page asks. */
export function answerJobs(): void {
  addEventListener('message', async ({ data }: MessageEvent<Job>) => {
    postMessage(await answer(data));
  });
}

async function answer({ bytes, secret }: Job): Promise<Answer> {
  try {
    return { verified: await verifiedFile(bytes, secret) };
  } catch (error) {
    return { fault: String(error) };
  }
}
