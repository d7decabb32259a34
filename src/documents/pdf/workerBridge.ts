// The page's side of the drawing worker: started when a report is wanted, one report at a time, gone when idle.
// The engine weighs some hundred megabytes in memory, so it is not kept for the sake of the next report.

import { workerUrl } from '../../bytes/trustedUrl.ts';
import type { Problem } from '../../domain/problems.ts';
import { ok, type Result, refuse } from '../../domain/result.ts';
import type { Documents } from '../../ports/ports.ts';
import type { DrawRequest } from './drawReport.tsx';
import renderWorkerUrl from './render.worker.tsx?worker&url';
import type { RenderReply, RenderRequest } from './renderMessages.ts';

export interface BridgeOptions {
  readonly startWorker: () => Worker;
  /** Milliseconds after which a report is given up. */
  readonly patience: number;
  /** Milliseconds without work after which the worker ends. */
  readonly idle: number;
}

const defaults: BridgeOptions = {
  startWorker: () => new Worker(workerUrl(renderWorkerUrl), { type: 'module', name: 'report' }),
  patience: 120_000,
  idle: 30_000,
};

/** Reports as PDF, drawn in a worker. Refuses with `report-failed` when the worker fails, or takes too long. */
export function createDocuments(options: Partial<BridgeOptions> = {}): Documents {
  const bridge = new WorkerBridge({ ...defaults, ...options });
  return {
    renderPdf: (report, attachment, at) => bridge.render({ report, attachment, at }),
  };
}

type Outcome = Result<Uint8Array, Problem>;

class WorkerBridge {
  readonly #options: BridgeOptions;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #count = 0;

  constructor(options: BridgeOptions) {
    this.#options = options;
  }

  /** Reports are drawn in the order they are asked for. */
  render(request: DrawRequest): Promise<Outcome> {
    const outcome = this.#last.then(() => this.#draw(request));
    this.#last = outcome;
    return outcome;
  }

  async #draw(request: DrawRequest): Promise<Outcome> {
    clearTimeout(this.#idleTimer);
    try {
      this.#worker ??= this.#options.startWorker();
      const bytes = await this.#ask(this.#worker, { ...request, id: ++this.#count });
      if (bytes) return ok(bytes);
    } catch {
      // A worker that cannot be started or spoken to is a report that failed; the caller says so in words.
    } finally {
      this.#idleTimer = setTimeout(() => this.#end(), this.#options.idle);
    }
    this.#end();
    return refuse<Problem>({ problem: 'report-failed' });
  }

  /** The bytes, or null when the worker failed or kept silent too long. */
  #ask(worker: Worker, request: RenderRequest): Promise<Uint8Array | null> {
    const { promise, resolve } = withResolvers<Uint8Array | null>();
    const patience = setTimeout(() => resolve(null), this.#options.patience);
    worker.onmessage = ({ data }: MessageEvent<RenderReply>) => {
      if (data.id === request.id) resolve('bytes' in data ? data.bytes : null);
    };
    worker.onerror = () => resolve(null);
    worker.onmessageerror = () => resolve(null);
    worker.postMessage(request);
    return promise.finally(() => clearTimeout(patience));
  }

  #end(): void {
    clearTimeout(this.#idleTimer);
    this.#worker?.terminate();
    this.#worker = null;
  }
}

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** The application's own. Nothing starts before the first report is asked for. */
export const pdfDocuments: Documents = createDocuments();
