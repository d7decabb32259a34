// Delivers the built product the way a real host must: the same headers, the same policy, nothing relaxed.
// The development server is left alone, since its live reload needs inline script.
import type { Plugin } from 'vite';
import { cacheControl, metaPolicy, securityHeaders } from './securityHeaders.ts';

/** The policy as a meta element in the built page, and every header on every response of `vite preview`. */
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
      middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
        response.setHeader('Cache-Control', cacheControl(request.originalUrl?.split('?')[0] ?? '/'));
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
