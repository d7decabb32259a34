// The base of these stories: people on devices of their own, and in the end nothing told, asked for or handed out that was
// to stay secret.
import type { BrowserContext, Page } from '@playwright/test';
import { introduce, loadOnce } from '../journey/firstVisit.ts';
import { goHome } from '../journey/packages.ts';
import type { Person } from '../journey/people.ts';
import { toManagerOnly } from '../journey/quickRound.ts';
import { makeRecoveryFile, type Recovery } from '../journey/recovery.ts';
import { expect, test as watched } from '../support/test.ts';
import { Leaks } from './Leaks.ts';

export { expect };

interface Story {
  readonly leaks: Leaks;
  /** Whether devices keep the whole app and then have no network. Else they are quicker to begin with. */
  readonly cutOff: boolean;
  /** A device that has the app. */
  readonly arrive: () => Promise<Page>;
  /** Somebody new on a device of their own. Managers and representatives have made a recovery file. */
  readonly enter: (person: Person) => Promise<{ readonly page: Page; readonly recovery: Recovery | null }>;
  /** The folder of this story's files. */
  readonly folder: string;
}

export const test = watched.extend<Story>({
  cutOff: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern
  folder: async ({}, use, testInfo) => {
    await use(testInfo.outputPath());
  },
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern
  leaks: async ({}, use) => {
    const leaks = new Leaks();
    leaks.keep('a sensitive answer', toManagerOnly, 'words');
    await use(leaks);
    expect(leaks.findings()).toEqual([]);
  },
  newDevice: async ({ newDevice, leaks }, use) => {
    const devices: BrowserContext[] = [];
    await use(async (options) => {
      const device = await newDevice(options);
      leaks.watch(device);
      devices.push(device);
      return device;
    });
    for (const page of devices.flatMap((device) => device.pages())) await leaks.lookAt(page);
  },
  arrive: async ({ newDevice, cutOff }, use) => {
    await use(async () => {
      const device = await newDevice(cutOff ? {} : { serviceWorkers: 'block' });
      const page = await device.newPage();
      if (cutOff) {
        await loadOnce(page);
        await device.setOffline(true);
      } else {
        await page.goto('./');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      }
      return page;
    });
  },
  enter: async ({ arrive, leaks, folder }, use) => {
    await use(async (person) => {
      const page = await arrive();
      await introduce(page, person);
      if (person.role === 'Medarbetare') return { page, recovery: null };
      const recovery = await makeRecoveryFile(page, person, folder);
      await leaks.keepRecovery(recovery);
      await goHome(page);
      return { page, recovery };
    });
  },
});

/** The same person on another device, by their recovery file. */
export async function restore(page: Page, person: Person, { path, code }: Recovery): Promise<void> {
  await page.goto('./#/restore');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Välj fil', exact: true }).click();
  await (await chooser).setFiles(path);
  await page.getByLabel('Återställningskod').fill(code);
  await page.getByRole('button', { name: 'Återställ', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Välkommen tillbaka, ${person.name}`);
}
