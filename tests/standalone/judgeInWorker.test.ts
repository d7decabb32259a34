import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Answer, Job } from '../../src/standalone/answerJobs.ts';
import { judgeInWorker } from '../../src/standalone/judgeInWorker.ts';

/** A worker that does what the test has it do. */
class PretendedWorker {
  static last: PretendedWorker | undefined;
  readonly url: string;
  job: Job | undefined;
  isEnded = false;
  onmessage: ((event: { readonly data: Answer }) => void) | undefined;
  onerror: ((event: { readonly message: string }) => void) | undefined;
  constructor(url: string) {
    this.url = url;
    PretendedWorker.last = this;
  }
  postMessage(job: Job) {
    this.job = job;
  }
  terminate() {
    this.isEnded = true;
  }
}

const job: Job = { bytes: new Uint8Array([1]), secret: null };
const started = () => PretendedWorker.last ?? expect.fail('no worker was started');

beforeEach(() => {
  vi.stubGlobal('Worker', PretendedWorker);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('a file that takes too long is given up, and its worker ended', async () => {
  const judged = judgeInWorker('the script', job);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(started().isEnded).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect((await judged).verdict).toMatchObject({
    verdict: 'unreadable',
    problems: [{ code: 'too-large', detail: '30 s' }],
  });
  expect(started().isEnded).toBe(true);
});

it('a passphrase has the time it takes to try', async () => {
  const judged = judgeInWorker('the script', { ...job, secret: 'granstuga' });
  await vi.advanceTimersByTimeAsync(119_000);
  expect(started().isEnded).toBe(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect((await judged).verdict.problems).toMatchObject([{ code: 'too-large', detail: '120 s' }]);
});

it('a fault of the program says nothing of the file', async () => {
  const faulty = judgeInWorker('the script', job);
  started().onmessage?.({ data: { fault: 'TypeError: x' } });
  expect((await faulty).verdict).toMatchObject({
    verdict: 'unreadable',
    problems: [{ code: 'file-unreadable', detail: 'TypeError: x' }],
  });
  const unstarted = judgeInWorker('the script', job);
  started().onerror?.({ message: '' });
  expect((await unstarted).verdict).toMatchObject({ verdict: 'unreadable' });
  expect(started().isEnded).toBe(true);
});

it('every file has a worker of its own, made of the page’s own text', async () => {
  const first = judgeInWorker('the script', job);
  const one = started();
  one.onerror?.({ message: 'stop' });
  await first;
  const second = judgeInWorker('the script', job);
  const other = started();
  other.onerror?.({ message: 'stop' });
  await second;
  expect(one).not.toBe(other);
  expect(one.job).toBe(job);
  expect(one.url).toMatch(/^blob:/);
  vi.useRealTimers();
  expect(await (await fetch(one.url)).text()).toBe('the script');
});
