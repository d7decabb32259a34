import { describe, expect, it } from 'vitest';
import { isPort } from '../../src/delivery/delivery.ts';
import { cacheControl, metaPolicy, securityHeaders } from '../../src/delivery/securityHeaders.ts';

describe('the content security policy', () => {
  const policy = securityHeaders['Content-Security-Policy'] ?? '';

  it('starts from nothing and lets in only our own files', () => {
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it('knows one Trusted Types policy', () => {
    expect(policy).toMatch(/require-trusted-types-for 'script'; trusted-types app$/);
  });

  it('is the same in the page, but for what a browser heeds in headers only', () => {
    expect(metaPolicy).toBe(policy.replace("frame-ancestors 'none'; ", ''));
  });
});

describe('how long a file is kept', () => {
  it.each([
    ['/assets/index-Ds-uaAyz.js', 'public, max-age=31536000, immutable'],
    ['/assets/render.worker-DVjM20Y_.js', 'public, max-age=31536000, immutable'],
    ['/app/assets/hanken-latin-400-a1B2c3D4.woff2', 'public, max-age=31536000, immutable'],
    ['/', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/serviceWorker.worker.js', 'no-cache'],
    ['/manifest.webmanifest', 'no-cache'],
    ['/icons/icon-192.png', 'no-cache'],
  ])('%s: %s', (path, expected) => {
    expect(cacheControl(path)).toBe(expected);
  });
});

describe('a port', () => {
  it.each([1, 80, 4173, 65535])('can be %d', (port) => expect(isPort(port)).toBe(true));
  it.each([0, -1, 80.5, 65536, Number('abc')])('cannot be %d', (port) => expect(isPort(port)).toBe(false));
});
