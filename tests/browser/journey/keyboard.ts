// Doing everything with keys. Nothing here clicks, fills or focuses by other means.
import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until focus is on it, as someone without a mouse would; fails when Tab never comes there. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < 300; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}`);
}

/** Goes to a link or button, and presses it. */
export async function press(target: Locator): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press('Enter');
}

/** Goes to a field, and writes. */
export async function write(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press('ControlOrMeta+a');
  await target.page().keyboard.type(text);
  await expect(target).toHaveValue(text);
}

/** Goes to a checkbox, and checks it. */
export async function check(target: Locator): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press('Space');
  await expect(target).toBeChecked();
}

/** Goes to a group of radios, where Tab stops once, and with the arrows to the one wanted. */
export async function pick(target: Locator): Promise<void> {
  const page = target.page();
  const group = page.getByRole('radio').and(page.locator(':focus'));
  const name = await target.getAttribute('name');
  for (let pressed = 0; pressed < 300; pressed += 1) {
    if ((await group.count()) > 0 && (await group.getAttribute('name')) === name) break;
    await page.keyboard.press('Tab');
  }
  for (let pressed = 0; pressed < 10; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  if (!(await target.isChecked())) await page.keyboard.press('Space');
  await expect(target).toBeChecked();
}

/** Writes the name where one signs, and signs. */
export async function signByKeyboard(page: Page, name: string): Promise<void> {
  await tabTo(page.getByRole('tab', { name: 'Rita' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Skriv namnet' })).toBeFocused();
  await write(page.getByLabel('Ditt namn'), name);
  await press(page.getByRole('button', { name: 'Skriv under', exact: true }));
}
