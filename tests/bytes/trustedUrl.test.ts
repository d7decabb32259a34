// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

type Rules = { createScriptURL(url: string): string };

describe('the address of a worker', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.unstubAllGlobals();
    document.head.innerHTML = '<base href="https://rond.example/app/index.html">';
  });

  it.each([
    'serviceWorker.worker.js',
    './serviceWorker.worker.js',
    'https://rond.example/app/assets/render.worker-DVjM20Y_.js',
    'https://rond.example/app/src/documents/pdf/render.worker.tsx?worker_file&type=module',
  ])('is passed when it is ours: %s', async (url) => {
    const { workerUrl } = await import('../../src/bytes/trustedUrl.ts');
    expect(workerUrl(url)).toBe(new URL(url, document.baseURI).href);
  });

  it.each([
    'https://elsewhere.example/app/assets/render.worker-DVjM20Y_.js',
    'https://rond.example/other-app/assets/render.worker-DVjM20Y_.js',
    'assets/../../assets/render.worker-DVjM20Y_.js',
    'assets/index-DVjM20Y_.js',
    'serviceWorker.worker.js?x',
    'data:text/javascript,1',
    'blob:https://rond.example/7c1f',
  ])('is refused when it is not: %s', async (url) => {
    const { workerUrl } = await import('../../src/bytes/trustedUrl.ts');
    expect(() => workerUrl(url)).toThrow(/Not one of this program's workers/);
  });

  it('goes through one policy named app, made once, where the browser knows such policies', async () => {
    const createPolicy = vi.fn((_name: string, { createScriptURL }: Rules) => ({
      createScriptURL: (url: string) => ({ trusted: createScriptURL(url) }),
    }));
    vi.stubGlobal('trustedTypes', { createPolicy });
    const { workerUrl } = await import('../../src/bytes/trustedUrl.ts');
    const trusted = { trusted: 'https://rond.example/app/serviceWorker.worker.js' };
    expect(workerUrl('serviceWorker.worker.js')).toEqual(trusted);
    expect(workerUrl('serviceWorker.worker.js')).toEqual(trusted);
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['app']);
  });
});
