// A recovery file, as managers and representatives make it before they take in anything.
import { expect, type Page } from '@playwright/test';
import { download } from './packages.ts';
import type { Person } from './people.ts';
import { shoot } from './shoot.ts';

export interface Recovery {
  readonly path: string;
  readonly code: string;
}

/** Makes the file, notes the code and types two groups of it back. Ends where the page says that it is done. */
export async function makeRecoveryFile(page: Page, person: Person, into?: string): Promise<Recovery> {
  await page.goto('./#/keys/recovery');
  await page.getByRole('button', { name: 'Gör filen och koden' }).click();
  const code = page.getByRole('list', { name: 'Återställningskod' });
  await expect(code).toBeVisible({ timeout: 30_000 });
  const groups = await code.getByRole('listitem').locator('[aria-hidden]').allInnerTexts();
  const save = page.getByRole('button', { name: 'Spara filen' });
  const path = await download(save, `recovery-${person.role}.distansrond`, into);
  await shoot(page, `${person.role}-aterstallningsfil`);
  await page.getByRole('button', { name: 'Jag har sparat båda' }).click();
  const confirm = page.getByRole('button', { name: 'Bekräfta' });
  await expect(confirm).toBeVisible();
  for (const [at, group] of groups.entries()) {
    const field = page.getByLabel(`Del ${at + 1} av ${groups.length}`);
    if (await field.isVisible()) await field.fill(group);
  }
  await confirm.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Återställningsfilen är klar');
  return { path, code: groups.join('') };
}

/** The person's sealing key as the age program reads it: what opens the files that are locked to them. */
export async function sealingKeyOf(page: Page, person: Person, into?: string): Promise<string> {
  await page.goto('./#/keys');
  await page.getByText('För programmet age').click();
  await page.getByRole('button', { name: 'Spara låsnyckeln som fil' }).click();
  const act = page.getByRole('dialog').getByRole('button', { name: 'Spara filen' });
  return download(act, `age-identity-${person.role}.txt`, into);
}
