// What a host must say beside our files, as data: one list for the server, for the page's own meta element and for the tests.

const contentSecurityPolicy = {
  'default-src': ["'none'"],
  // The PDF's layout engine is WebAssembly, compiled in a worker.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['app'],
} as const satisfies Record<string, readonly string[]>;

/** Browsers ignore these, with a complaint, when the policy stands in a meta element. */
const headerOnly: readonly string[] = ['frame-ancestors'];

/** Sent with every response, whatever it is. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policyText(() => true),
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
};

/** The same policy for hosts whose headers we do not govern; it goes into the page itself. */
export const metaPolicy: string = policyText((directive) => !headerOnly.includes(directive));

/**
 * How long a response may be kept. Built assets carry a digest in their name and never change;
 * everything else (the page, the service worker, the manifest, icons) is asked for anew.
 * @param path Path of the request, without query.
 */
export function cacheControl(path: string): string {
  return /\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function policyText(takes: (directive: string) => boolean): string {
  return Object.entries(contentSecurityPolicy)
    .filter(([directive]) => takes(directive))
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}
