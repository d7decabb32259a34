// Any Chromium will do for the browser tests: the one named in CHROME_PATH, Playwright's own, or one of the system's.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * @returns {string | null} Path of a browser, or null if this machine has none.
 * @throws When CHROME_PATH names something that cannot be run: then somebody meant something else.
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && !canRun(named)) throw new Error(`CHROME_PATH is ${named}, and nothing there can be run.`);
  return [named, chromium.executablePath(), ...onPath(), ...atHome()].find(canRun) ?? null;
}

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Where macOS and Windows keep programs that are not on the path. */
function atHome() {
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  const windows = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ].flatMap((folder) =>
    folder
      ? [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  );
  return [...mac, ...windows];
}

/** @param {string | undefined} path */
function canRun(path) {
  try {
    accessSync(path ?? '', constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
