// Cards on their way between people, as a link and through a camera, in the product as it is delivered.
import type { BrowserContext, Page } from '@playwright/test';
import { introduce, loadOnce } from './journey/firstVisit.ts';
import { employee, manager, type Person } from './journey/people.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const looks = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
] as const;

async function look(page: Page): Promise<void> {
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function visit(device: BrowserContext, person: Person, address: string, title: string): Promise<Page> {
  const page = await device.newPage();
  await loadOnce(page);
  await introduce(page, person);
  await expect(page.getByRole('heading', { level: 1, name: 'Vem är du?' })).toBeHidden();
  await page.goto(`./${address}`);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return page;
}

test('a card goes through the camera, and its number is compared by the small code', async ({
  newDevice,
}) => {
  const own = await visit(await newDevice(), manager, '#/card', 'Mitt kort');
  await look(own);
  const shown = async (name: string) =>
    (await own.getByRole('img', { name }).screenshot()).toString('base64');
  const device = await newDevice();
  await device.addInitScript(cameraThatSees, await shown('Kortet som QR-kod'));
  const page = await visit(device, employee, '#/people/add', 'Lägg till person');
  await look(page);
  await page.getByRole('button', { name: 'Läs av med kameran' }).click();
  await expect(page.getByRole('heading', { name: `Kort från ${manager.name}` })).toBeFocused();
  expect(await page.evaluate(() => document.querySelectorAll('video').length)).toBe(0);
  await look(page);
  await page.getByRole('button', { name: 'Spara personen' }).click();
  await expect(page.getByRole('heading', { name: `${manager.name} är sparad` })).toBeFocused();
  await page.getByRole('radio', { name: 'Läs av QR-kod' }).check();
  await page.getByLabel('Välj en bild av koden').setInputFiles({
    name: 'kod.png',
    mimeType: 'image/png',
    buffer: Buffer.from(await shown('Kontrollnumret som QR-kod'), 'base64'),
  });
  await expect(
    page.getByRole('heading', { name: `${manager.name} är sparad och kontrollerad` }),
  ).toBeFocused();
  await page.getByRole('link', { name: `Visa ${manager.name}` }).click();
  await expect(page.getByText(/^Kontrollerad av dig .* \(QR-kod\)$/)).toBeVisible();
  await look(page);
  await page.goto('./#/people');
  await expect(page.getByRole('link', { name: manager.name })).toBeVisible();
  await look(page);
});

test('a card in the address is moved out of it, and is still there after a detour', async ({ newDevice }) => {
  const giver = await newDevice({ permissions: ['clipboard-read', 'clipboard-write'] });
  const own = await visit(giver, manager, '#/card', 'Mitt kort');
  await own.getByRole('button', { name: 'Kopiera länken' }).click();
  const link = await own.evaluate(() => navigator.clipboard.readText());
  const page = await (await newDevice()).newPage();
  await page.goto(link);
  await expect(page.getByText('Kortet du öppnade finns kvar här.')).toBeVisible();
  await expect(page).toHaveURL(/#\/people\/add$/);
  await look(page);
  await page.goto('./#/welcome');
  await introduce(page, employee);
  await expect(page.getByRole('heading', { level: 1, name: 'Ny rond' })).toBeVisible();
  while (!page.url().endsWith('#/people/add')) await page.goBack();
  await expect(page.getByRole('heading', { name: `Kort från ${manager.name}` })).toBeVisible();
  await expect(page).toHaveURL(/#\/people\/add$/);
  await page.getByRole('button', { name: 'Spara personen' }).click();
  await expect(page.getByRole('heading', { name: `${manager.name} är sparad` })).toBeVisible();
});

/** In place of the device's camera: one that is held before a picture. */
function cameraThatSees(png: string): void {
  // An empty page is not secure enough to have cameras.
  if (navigator.mediaDevices === undefined) return;
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  navigator.mediaDevices.getUserMedia = async () => {
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 720 });
    const context = canvas.getContext('2d');
    const draw = () => context?.drawImage(picture, 360, 80, 560, 560);
    setInterval(draw, 50);
    return canvas.captureStream();
  };
}
