import type { Page } from '@playwright/test';

/** Draws a name-like stroke in the field for it, with the mouse. */
export async function draw(page: Page): Promise<void> {
  const surface = page.getByRole('img', { name: 'Rita', exact: true });
  await surface.scrollIntoViewIfNeeded();
  const box = await surface.boundingBox();
  if (!box) throw new Error('there is nothing to draw on');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.15, 0.7));
  await page.mouse.down();
  for (let step = 1; step <= 24; step += 1) {
    const way = step / 24;
    await page.mouse.move(...at(0.15 + 0.6 * way, 0.5 + 0.25 * Math.sin(way * 18) * (1 - way / 2)));
  }
  await page.mouse.up();
}

/** Writes the name instead, which is worth as much. */
export async function typeName(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: 'Skriv namnet' }).click();
  await page.getByLabel('Ditt namn').fill(name);
}
