import { expect, type Page } from '@playwright/test';
import { untilKept } from '../support/offline.ts';
import type { Person } from './people.ts';
import { shoot } from './shoot.ts';

/** The first visit on a device: loads the app once, until the device holds all of it. */
export async function loadOnce(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gå en rond där du arbetar');
  await untilKept(page);
}

/** Goes in by the door of one's role and says who one is. */
export async function introduce(page: Page, person: Person): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${person.role}`) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vem är du?');
  await page.getByLabel('Namn', { exact: true }).fill(person.name);
  await expect(page.getByRole('checkbox', { name: person.role })).toBeChecked();
  await page.getByLabel('Enhet').fill(person.unit);
  await page.getByLabel('Huvudarbetsplats').fill(person.mainWorkplace);
  await shoot(page, `${person.role}-profil`);
  await page.getByRole('button', { name: 'Spara och gå vidare' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vem är du?' })).toHaveCount(0);
}

/** Begins a round at home; the walk opens where it begins. */
export async function beginRound(
  page: Page,
  round: {
    readonly days: number;
    readonly form: 'Kort' | 'Fullständig';
    readonly manager: string;
    readonly representative: string;
  },
): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ny rond');
  await page.getByLabel('Vad kallar ni platsen?').fill('Hemmet på Ängsvägen');
  await page.getByLabel('Dagar i veckan').fill(String(round.days));
  await page.getByRole('radio', { name: new RegExp(`^${round.form}, \\d+ frågor`) }).check();
  await page.getByLabel('Din chef').fill(round.manager);
  await page.getByLabel('Skyddsombud').fill(round.representative);
  await shoot(page, 'ny-rond');
  await page.getByRole('button', { name: 'Börja ronden' }).click();
  await expect(page.getByRole('navigation', { name: 'Avsnitt' })).toBeVisible();
}
