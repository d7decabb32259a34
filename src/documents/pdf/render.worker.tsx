// Draws reports away from the page. The only entry that loads the PDF engine, so that nobody else pays for it.
import { drawReport } from './drawReport.tsx';
import { fontSources } from './fontSources.ts';
import type { RenderReply, RenderRequest } from './renderMessages.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', async ({ data }: MessageEvent<RenderRequest>) => {
  const { id, ...request } = data;
  try {
    const bytes = await drawReport(request, fontSources);
    self.postMessage({ id, bytes } satisfies RenderReply, [bytes.buffer]);
  } catch (error) {
    self.postMessage({ id, error: String(error) } satisfies RenderReply);
  }
});
