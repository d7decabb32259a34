import { expect, type Page } from '@playwright/test';

/** Loads the made-up team by its one click; the first of them is then at home. */
export async function loadExamples(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Prova med exempeldata' }).click();
  await expect(page.getByText('Du ser exempeldata.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('väntar på dig');
}

/** Changes to another of the made-up people. */
export async function become(page: Page, name: string): Promise<void> {
  const who = page.getByLabel('Du är nu');
  const option = await who.getByRole('option', { name }).getAttribute('value');
  await who.selectOption(option);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}
