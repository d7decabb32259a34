import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trustFiles } from '../../src/device/trustFiles.ts';

const folder = new URL('https://rond.example/app/trust/');
const answers = new Map<string, () => Promise<Response>>();
const asked: string[] = [];

beforeEach(() => {
  answers.clear();
  asked.length = 0;
  vi.stubGlobal('fetch', async (url: URL) => {
    asked.push(url.href);
    return answers.get(url.pathname)?.() ?? new Response('', { status: 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const file =
  (text: string, headers: Record<string, string> = {}) =>
  async () =>
    new Response(text, { headers: { 'content-type': 'application/x-pem-file', ...headers } });

describe('The files that say whom a deployment trusts', () => {
  it('are read from beside the product, once', async () => {
    answers.set('/app/trust/organisations.pem', file('# rot'));
    answers.set('/app/trust/e-signatures.pem', file('# tjänst'));
    const read = trustFiles(folder);
    expect(await read()).toEqual({ organisations: '# rot', timestamps: '', eSign: '# tjänst' });
    expect(await read()).toBe(await read());
    expect(asked).toEqual([
      'https://rond.example/app/trust/organisations.pem',
      'https://rond.example/app/trust/timestamps.pem',
      'https://rond.example/app/trust/e-signatures.pem',
    ]);
  });

  it('trust nobody while the network fails, and are read when it is back', async () => {
    answers.set('/app/trust/organisations.pem', () => Promise.reject(new TypeError('no network')));
    answers.set('/app/trust/timestamps.pem', file('# stämpel'));
    const read = trustFiles(folder);
    expect(await read()).toEqual({ organisations: '', timestamps: '', eSign: '' });
    answers.set('/app/trust/organisations.pem', file('# rot'));
    expect(await read()).toEqual({ organisations: '# rot', timestamps: '# stämpel', eSign: '' });
  });

  it.each([
    ['a page is answered instead', file('<!doctype html>', { 'content-type': 'text/html; charset=utf-8' })],
    ['it says that it is far too large', file('# rot', { 'content-length': '9999999' })],
    ['it is far too large', file('#'.repeat(5_000_000))],
  ])('trust nobody when %s', async (_, answer) => {
    answers.set('/app/trust/organisations.pem', answer);
    expect((await trustFiles(folder)()).organisations).toBe('');
  });
});
