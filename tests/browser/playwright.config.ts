import { defineConfig } from '@playwright/test';
import { findBrowser } from './support/findBrowser.mjs';

const port = Number(process.env.TEST_PORT ?? 4317);
const executablePath = findBrowser();

/** The product as it is delivered: the existing build, its own server, a strict policy and no network but that server. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    trace: 'off',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'npx --no-install vite preview',
    cwd: '../..',
    env: { PORT: String(port) },
    port,
    reuseExistingServer: false,
  },
});
