import type { Page } from '@playwright/test';

let taken = 0;

/** A picture of the whole page in `test-results/screens`, in the order they are taken; only when SCREENS is set. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENS) return;
  taken += 1;
  const number = String(taken).padStart(2, '0');
  await page.screenshot({
    path: `test-results/screens/${number}-${name}.png`,
    fullPage: true,
    animations: 'disabled',
  });
}
