// What the manager of the long story does: asks once more, and then goes through everything.
import { expect, type Page } from '@playwright/test';
import { managersSecret } from './employeeStory.ts';
import { manager } from './people.ts';
import { wordsOf } from './questions.ts';
import { adoptProposal, planMeasure, rate } from './review.ts';
import { shoot } from './shoot.ts';
import { typeName } from './signatures.ts';
import { untilSaved } from './walk.ts';

/** Gives the round back with one question about one answer. */
export async function returnWithReason(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Lämna tillbaka till/ }).click();
  await page.getByLabel(/^Vad vill du säga till/).fill('Bra rond, Åsa. En sak behöver jag veta mer om.');
  await page.getByLabel(wordsOf('I-FY-12').finding).fill('Hur många apparater sitter i uttagen?');
  await typeName(page, manager.name);
  await shoot(page, 'lamna-tillbaka');
  await page.getByRole('button', { name: 'Lämna tillbaka', exact: true }).click();
}

/** Goes through every stop: rates each risk by keyboard, and plans something for those that need it. */
export async function reviewAll(page: Page): Promise<void> {
  for (;;) {
    await expect(page.getByRole('navigation', { name: 'Risker i ronden' })).toBeVisible();
    const here = page.getByRole('navigation', { name: 'Risker i ronden' }).locator('[aria-current]');
    await reviewStop(page, await here.innerText());
    await untilSaved(page);
    await shoot(page, 'risk');
    const on = page.getByRole('link', { name: /^(Nästa risk|Nästa samtalspunkt|Till överenskommelsen)$/ });
    const isLast = (await on.innerText()) === 'Till överenskommelsen';
    const before = page.url();
    await on.click();
    await expect(page).not.toHaveURL(before);
    if (isLast) return;
  }
}

async function reviewStop(page: Page, title: string): Promise<void> {
  const talked = page.getByRole('checkbox', { name: 'Vi har talat om det' });
  if (await talked.isVisible()) return talked.check();
  if (title.includes(wordsOf('I-HF-06').finding)) {
    await rate(page, { likelihood: 2, consequence: 2 });
    return planMeasure(page, managersSecret, manager.name);
  }
  const isGrave = await page.getByText('Arbetet på platsen ska pausas').isVisible();
  await rate(page, isGrave ? { likelihood: 3, consequence: 4 } : { likelihood: 2, consequence: 2 });
  if (isGrave) await planMeasure(page, `Byt ut det som är trasigt: ${title.split('\n')[0]}`, manager.name);
  else if (
    await page
      .getByRole('button', { name: /^Lägg till: / })
      .first()
      .isVisible()
  )
    await adoptProposal(page);
}

/** Everything missing stands in one list, and each line leads to its place. */
export async function meetWhatIsMissing(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Se över och skriv under' }).click();
  const missing = page.getByRole('region', { name: /saker saknas innan du kan skriva under/ });
  await expect(missing.getByRole('link', { name: /Välj om du säger ja/ })).toBeVisible();
  await shoot(page, 'det-som-saknas');
  await expect(page.getByRole('button', { name: 'Skriv under', exact: true })).toHaveCount(0);
  await missing.getByRole('link', { name: /Välj om du säger ja/ }).click();
  await expect(page.getByRole('group', { name: /^Säger du ja/ })).toBeInViewport();
}
