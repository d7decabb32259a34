// Delivers the built product the way a real host must: the same headers, the same policy, nothing relaxed.
// The development server is left alone, since its live reload needs inline script.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { cacheControl, metaPolicy, securityHeaders } from './securityHeaders.ts';
import { standaloneName } from './standaloneFile.ts';
import { policyHeaderOf } from './standalonePage.ts';

/**
 * The policy as a meta element in the built page, and every header on every response of `vite preview`. The one page with
 * its script inside it keeps its own policy, which lets that very script run.
 */
export function delivery(): Plugin {
  return {
    name: 'distansrond-delivery',
    transformIndexHtml: (_html, { server }) =>
      server === undefined
        ? [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
              injectTo: 'head-prepend',
            },
          ]
        : [],
    configurePreviewServer({ httpServer, middlewares, config }) {
      if (!isPort(config.preview.port)) refuseNoPort();
      httpServer.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') refusePort(config.preview.port);
      });
      const standalonePolicy = policyOfFile(resolve(config.root, config.build.outDir, standaloneName));
      middlewares.use((request, response, next) => {
        const path = request.originalUrl?.split('?')[0] ?? '/';
        for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
        if (path.endsWith(`/${standaloneName}`))
          response.setHeader('Content-Security-Policy', standalonePolicy);
        response.setHeader('Cache-Control', cacheControl(path));
        next();
      });
      return () => {
        // Whoever comes past the files gets the page, which sets its own, or "not found", which must not be kept.
        middlewares.use((_request, response, next) => {
          response.setHeader('Cache-Control', 'no-store');
          next();
        });
      };
    },
  };
}

/** The app's own policy when there is no such file: then there is nothing to let run. */
function policyOfFile(path: string): string {
  try {
    return policyHeaderOf(readFileSync(path, 'utf8'));
  } catch {
    return securityHeaders['Content-Security-Policy'] ?? '';
  }
}

/** Whether a server can be reached there; what is no number at all has become NaN. */
export function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65535;
}

function refuseNoPort(): never {
  process.stderr.write(
    `\nPORT=${process.env.PORT ?? ''} is no port. Choose a number from 1 to 65535: PORT=8080 npm start\n`,
  );
  process.exit(1);
}

function refusePort(port: number): never {
  process.stderr.write(
    `\nPort ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start\n`,
  );
  process.exit(1);
}
