// A page in one file, which lets nothing run but the very script and style that stand in it.
import { createHash } from 'node:crypto';

export interface PageParts {
  /** With a policy, a style and a script that are empty. */
  readonly template: string;
  readonly script: string;
  readonly style: string;
}

/**
 * The page, its content security policy made of the digests of its own parts.
 * @throws When a part would not reach the browser as it is: that would be a fault in the build.
 */
export function standalonePage({ template, script, style }: PageParts): string {
  const parts = { script: asInline(script, 'script'), style: asInline(style, 'style') };
  if (/\burl\(/.test(style))
    throw new Error('The style fetches something; a single file has nothing to fetch');
  return [
    [' content=""', ` content="${policyFor(parts)}"`],
    ['<style></style>', `<style>${parts.style}</style>`],
    ['<script></script>', `<script>${parts.script}</script>`],
  ].reduce((page, [place = '', filled = '']) => filledIn(page, place, filled), template);
}

function filledIn(page: string, place: string, filled: string): string {
  const [before, after, ...more] = page.split(place);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`The page needs exactly one ${place}`);
  return `${before}${filled}${after}`;
}

/**
 * The policy that such a page carries, as the header to send with it: a header alone can forbid frames.
 * @throws When the page carries none.
 */
export function policyHeaderOf(page: string): string {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
  if (policy === undefined) throw new Error('The page carries no policy');
  return `${policy}; frame-ancestors 'none'`;
}

function policyFor({ script, style }: { readonly script: string; readonly style: string }): string {
  return [
    "default-src 'none'",
    `script-src ${digestOf(script)}`,
    `style-src ${digestOf(style)}`,
    // The page starts workers from its own script text, which its one Trusted Types policy sees to.
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types granska',
  ].join('; ');
}

function digestOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Text that HTML reads as it is written: it ends the element nowhere and has no character that HTML changes. */
function asInline(text: string, element: 'script' | 'style'): string {
  const plain = text.trim().replaceAll(/<\/(?=script)/gi, '<\\/');
  const broken = new RegExp(`</${element}|<!--|[\\0\\r]`, 'i').exec(plain);
  if (broken !== null || !plain.isWellFormed())
    throw new Error(`The ${element} has characters that HTML would change: ${JSON.stringify(broken?.[0])}`);
  return plain;
}
