import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { delivery } from './src/delivery/delivery.ts';
import { precacheIntegrity } from './src/delivery/precacheIntegrity.ts';
import { standaloneFile, standaloneMode } from './src/delivery/standaloneFile.ts';
import { webManifest } from './src/delivery/webManifest.ts';

/** Command-line programs built from the same source; the mode names one. */
const programs: Readonly<Record<string, string>> = {
  cli: 'src/cli/verify.ts',
  checklists: 'src/cli/checklists.ts',
  fuzz: 'tests/fuzz/fuzz.ts',
};

/** New enough that light-dark() and nesting are left as written. */
const modernCss = ['chrome123', 'edge123', 'firefox120', 'safari17.5'];

export default defineConfig(({ mode }) => {
  const program = programs[mode];
  if (mode === standaloneMode) return standalone();
  return program === undefined ? app() : commandLine(program);
});

function app(): ViteUserConfig {
  return {
    base: './',
    // Every route is a hash, so an unknown path is an error and not the page.
    appType: 'mpa',
    // Documents are drawn in a worker, which has no window for the development server to refresh.
    plugins: [
      react({ exclude: [/node_modules/, /src\/documents\//] }),
      delivery(),
      standaloneFile(),
      serviceWorker(),
    ],
    build: {
      target: 'es2023',
      cssTarget: modernCss,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // zod must be told not to make code before any schema is made: they share the chunk that runs first.
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod|withoutEval/ }] } },
      },
      // The PDF engine is one large file, fetched once and kept; it never stands in the page's way.
      chunkSizeWarningLimit: 2000,
    },
    worker: { format: 'es' },
    // Workers too, lest what only they use is found when the first of them starts, and the page loaded anew in the middle.
    optimizeDeps: { entries: ['index.html', 'src/**/*.worker.{ts,tsx}'] },
    preview: { port: Number(process.env.PORT || 4173), strictPort: true, cors: false },
    test: tests(),
  };
}

/** The verifier that stands alone: one classic script and one style, which delivery puts into one page. */
function standalone(): ViteUserConfig {
  return {
    publicDir: false,
    plugins: [react()],
    // A library would leave the choice to whoever uses it.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2023',
      cssTarget: modernCss,
      lib: { entry: 'src/standalone/main.ts', name: 'granska', formats: ['iife'], cssFileName: 'granska' },
      chunkSizeWarningLimit: 2000,
    },
  };
}

/** One self-contained file for Node, with everything but Node's own modules inside. */
function commandLine(entry: string): ViteUserConfig {
  return {
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      target: 'node20',
      outDir: 'dist-cli',
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs', codeSplitting: false } },
    },
  };
}

function serviceWorker() {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/app',
    filename: 'serviceWorker.worker.ts',
    // We register it ourselves, since its address must pass our Trusted Types policy.
    injectRegister: null,
    manifest: webManifest,
    // Among the files already; the manifest itself is added by the plugin, and so must not be found a second time.
    includeManifestIcons: false,
    injectManifest: {
      globPatterns: ['**/*'],
      globIgnores: ['manifest.webmanifest'],
      maximumFileSizeToCacheInBytes: 20_000_000,
      manifestTransforms: [precacheIntegrity('dist')],
    },
  });
}

function tests(): NonNullable<ViteUserConfig['test']> {
  const screens = ['ui', 'questionnaire', 'features', 'app', 'i18n'].map(
    (layer) => `tests/${layer}/**/*.test.{ts,tsx}`,
  );
  return {
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...screens, 'tests/browser/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'jsdom',
          include: screens,
          setupFiles: ['tests/support/browser/setup.ts'],
        },
      },
    ],
  };
}
