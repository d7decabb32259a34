import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type ApplyUpdate,
  registerServiceWorker,
  type UpdateAnswer,
} from '../../src/app/registerServiceWorker.ts';

/** A service worker as far as the page sees it: a state, and an ear for messages. */
class FakeWorker extends EventTarget {
  state = 'installing';
  answer: UpdateAnswer = 'updating';
  postMessage = vi.fn((_message: unknown, [port]: MessagePort[]) => port?.postMessage(this.answer));
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  update = vi.fn(async () => undefined);
  unregister = vi.fn(async () => true);

  /** A new version arrives and has been fetched whole. */
  fetched(worker: FakeWorker): void {
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    worker.state = 'installed';
    this.installing = null;
    this.waiting = worker;
    worker.dispatchEvent(new Event('statechange'));
  }
}

describe('the service worker', () => {
  let registration: FakeRegistration;
  let container: EventTarget & { controller: object | null; register: ReturnType<typeof vi.fn> };
  const offers: ApplyUpdate[] = [];
  const register = () => registerServiceWorker((apply) => offers.push(apply));

  beforeEach(() => {
    vi.stubEnv('DEV', false);
    offers.length = 0;
    registration = new FakeRegistration();
    container = Object.assign(new EventTarget(), {
      controller: {},
      register: vi.fn(async () => registration),
      getRegistrations: async () => [registration],
    });
    Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true });
    history.replaceState(null, '', '/');
  });

  it('is not started while developing', async () => {
    vi.stubEnv('DEV', true);
    await register();
    expect(container.register).not.toHaveBeenCalled();
  });

  it('offers a version that was fetched during an earlier visit', async () => {
    registration.waiting = new FakeWorker();
    await register();
    expect(offers).toHaveLength(1);
  });

  it('offers a version once it has been fetched whole', async () => {
    await register();
    expect(offers).toHaveLength(0);
    registration.fetched(new FakeWorker());
    expect(offers).toHaveLength(1);
  });

  it('offers nothing on the first visit, when there is nothing to replace', async () => {
    container.controller = null;
    await register();
    registration.fetched(new FakeWorker());
    expect(offers).toHaveLength(0);
  });

  it('takes a new version into use only when asked', async () => {
    const worker = new FakeWorker();
    await register();
    registration.fetched(worker);
    expect(worker.postMessage).not.toHaveBeenCalled();
    expect(await offers[0]?.()).toBe('updating');
  });

  it('says so when another window stands in the way', async () => {
    const worker = new FakeWorker();
    worker.answer = 'other-windows-open';
    await register();
    registration.fetched(worker);
    expect(await offers[0]?.()).toBe('other-windows-open');
  });

  it('looks for a newer version when the person comes back to the window', async () => {
    await register();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(registration.update).toHaveBeenCalledOnce();
  });

  it('is removed by ?nosw, and not started again', async () => {
    history.replaceState(null, '', '/?nosw');
    await register();
    expect(registration.unregister).toHaveBeenCalledOnce();
    expect(container.register).not.toHaveBeenCalled();
  });
});
