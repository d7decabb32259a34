import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyHeaderOf, standalonePage } from '../../src/delivery/standalonePage.ts';

const template = readFileSync('src/standalone/granska.html', 'utf8');
const digestOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the page in one file', () => {
  const page = standalonePage({
    template,
    script: 'start("å <script></script>");\n',
    style: ' b{color:red}\n',
  });
  const script = /<script>([\s\S]*)<\/script>\s*<\/body>/.exec(page)?.[1] ?? '';

  it('lets exactly its own script and style run, fetch nothing, and make workers of its own text', () => {
    expect(policyHeaderOf(page)).toBe(
      "default-src 'none'; " +
        `script-src ${digestOf(script)}; style-src ${digestOf('b{color:red}')}; ` +
        "worker-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'; " +
        "require-trusted-types-for 'script'; trusted-types granska; frame-ancestors 'none'",
    );
  });

  it('writes the script so that it does not end the element it stands in', () => {
    expect(script).toBe('start("å <script><\\/script>");');
  });

  it('has its policy before anything that the policy is about', () => {
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.search(/<(style|script)>/));
  });

  it.each([
    ['a comment of HTML', { script: 'if (a<!--b) c()', style: '' }],
    ['a carriage return', { script: 'a\r\nb', style: '' }],
    ['half a letter', { script: '"\ud800"', style: '' }],
    ['a style that fetches', { script: 'a', style: '@font-face{src:url(a.woff2)}' }],
    ['a style that ends its element', { script: 'a', style: 'b{content:"</style>"}' }],
  ])('is not made with %s', (_, parts) => {
    expect(() => standalonePage({ template, ...parts })).toThrow(/HTML would change|fetches something/);
  });

  it('is not made of a template that lacks a place for a part', () => {
    expect(() => standalonePage({ template: '<style></style>', script: 'a', style: 'b' })).toThrow(
      'exactly one',
    );
  });
});

it('a page without a policy has none to send', () => {
  expect(() => policyHeaderOf('<!doctype html>')).toThrow('carries no policy');
});
