import { beforeEach, expect, test, vi } from 'vitest';
import type { RenderReply, RenderRequest } from '../../src/documents/pdf/renderMessages.ts';
import { createDocuments } from '../../src/documents/pdf/workerBridge.ts';
import { buildReport } from '../../src/domain/report/buildReport.ts';
import { madeAt, reportInput } from '../domain/report/aReport.ts';

const report = buildReport(reportInput());
const attachment = new Uint8Array([1, 2, 3]);

/** A worker that does as it is told and remembers what it was asked. */
class ActedWorker {
  readonly asked: RenderRequest[] = [];
  onmessage: ((event: { data: RenderReply }) => void) | null = null;
  onerror: (() => void) | null = null;
  onmessageerror: (() => void) | null = null;
  ended = false;
  act: (worker: ActedWorker, request: RenderRequest) => void;

  constructor(act: ActedWorker['act']) {
    this.act = act;
  }

  postMessage(request: RenderRequest): void {
    this.asked.push(request);
    this.act(this, request);
  }

  terminate(): void {
    this.ended = true;
  }
}

const answers: ActedWorker['act'] = (worker, { id }) =>
  worker.onmessage?.({ data: { id, bytes: new Uint8Array([37, 80, 68, 70]) } });
let workers: ActedWorker[];

function documentsWith(act: ActedWorker['act']) {
  const startWorker = () => {
    const worker = new ActedWorker(act);
    workers.push(worker);
    return worker as unknown as Worker;
  };
  return createDocuments({ startWorker, patience: 1000, idle: 5000 });
}

beforeEach(() => {
  workers = [];
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

test('No worker runs before a report is wanted, and one serves several reports', async () => {
  const documents = documentsWith(answers);
  expect(workers).toHaveLength(0);
  const both = await Promise.all([
    documents.renderPdf(report, attachment, madeAt),
    documents.renderPdf(report, attachment, madeAt),
  ]);
  expect(both.every(({ ok }) => ok)).toBe(true);
  expect(workers).toHaveLength(1);
  expect(workers[0]?.asked.map(({ attachment: carried }) => carried)).toEqual([attachment, attachment]);
});

test('An idle worker is ended', async () => {
  await documentsWith(answers).renderPdf(report, attachment, madeAt);
  expect(workers[0]?.ended).toBe(false);
  vi.advanceTimersByTime(5001);
  expect(workers[0]?.ended).toBe(true);
});

test.each<[string, ActedWorker['act']]>([
  ['says that it failed', (worker, { id }) => worker.onmessage?.({ data: { id, error: 'no typeface' } })],
  ['breaks', (worker) => worker.onerror?.()],
  ['sends what cannot be read', (worker) => worker.onmessageerror?.()],
  ['keeps silent', () => vi.advanceTimersByTime(1001)],
])('A worker that %s is a report that failed, and the next report has a new worker', async (_title, act) => {
  const documents = documentsWith(act);
  const outcome = await documents.renderPdf(report, attachment, madeAt);
  expect(outcome).toEqual({ ok: false, problems: [{ problem: 'report-failed' }] });
  expect(workers[0]?.ended).toBe(true);
  await documents.renderPdf(report, attachment, madeAt);
  expect(workers).toHaveLength(2);
});

test('A worker that cannot be started is a report that failed', async () => {
  const documents = createDocuments({
    startWorker: () => {
      throw new Error('blocked');
    },
  });
  expect(await documents.renderPdf(report, attachment, madeAt)).toEqual({
    ok: false,
    problems: [{ problem: 'report-failed' }],
  });
});
