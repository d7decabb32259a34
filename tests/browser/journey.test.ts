// The main job, whole: three people on three devices, real files between them, no network after the first load.
import type { Page } from '@playwright/test';
import { answerEverything, managersSecret, secrets } from './journey/employeeStory.ts';
import { beginRound, introduce, loadOnce } from './journey/firstVisit.ts';
import { expectSignedToPoppler, textOf, verdictOf } from './journey/judges.ts';
import {
  clearFiles,
  contentOf,
  download,
  goHome,
  type HandedFile,
  handOver,
  takeIn,
} from './journey/packages.ts';
import { employee, manager, representative } from './journey/people.ts';
import { wordsOf } from './journey/questions.ts';
import { adoptProposal, agree, planMeasure, rate } from './journey/review.ts';
import { shoot } from './journey/shoot.ts';
import { draw, typeName } from './journey/signatures.ts';
import { question, sayNo, untilSaved } from './journey/walk.ts';
import { expect, test } from './support/test.ts';

test('three people on three devices go from first answer to one PDF with three signatures', async ({
  newDevice,
}) => {
  test.setTimeout(300_000);
  clearFiles();
  const start = async () => {
    const device = await newDevice();
    const page = await device.newPage();
    await loadOnce(page);
    await device.setOffline(true);
    return page;
  };
  const [maja, karin, daniel] = [await start(), await start(), await start()];

  const first = await test.step('the employee walks, looks over, signs and hands over', async () => {
    await shoot(maja, 'valkommen');
    await introduce(maja, employee);
    const people = { manager: manager.name, representative: representative.name };
    await beginRound(maja, { days: 2, form: 'Kort', ...people });
    await answerEverything(maja);
    await signSelfAssessment(maja);
    return handOver(maja, manager, '01-employee-to-manager');
  });

  const returned = await test.step('the manager takes it in and returns it with a reason', async () => {
    await introduce(karin, manager);
    await shoot(karin, 'chef-hem');
    await takeIn(karin, first, employee);
    await karin.getByRole('link', { name: 'Bedöm' }).click();
    await expect(karin.getByRole('heading', { level: 1 })).toContainText(employee.name);
    await rate(karin, { likelihood: 3, consequence: 4 });
    await untilSaved(karin);
    await returnWithReason(karin);
    return handOver(karin, employee, '02-manager-returns-to-employee');
  });

  const second = await test.step('the employee answers what was asked and states again', async () => {
    await takeIn(maja, returned, manager);
    await maja.getByRole('link', { name: 'Fortsätt' }).click();
    await expect(maja.getByText('Hur många apparater sitter i uttagen?')).toBeVisible();
    await shoot(maja, 'tillbakalamnad');
    await maja.getByRole('link', { name: wordsOf('I-FY-12').question }).click();
    const asked = question(maja, 'I-FY-12');
    await asked.getByLabel('Hur ser det ut hos dig?').fill('Två grenuttag i varandra, med sju apparater.');
    await sayNo(question(maja, 'I-FY-04'), { comment: 'Laddarens sladd är sprucken vid fästet.' });
    await untilSaved(maja);
    await maja
      .getByRole('navigation', { name: 'Avsnitt' })
      .getByRole('link', { name: 'Sammanfattning' })
      .click();
    await signSelfAssessment(maja);
    return handOver(maja, manager, '03-employee-to-manager-again');
  });

  const [toEmployee, toRepresentative] =
    await test.step('the manager rates, plans and co-signs', async () => {
      await takeIn(karin, second, employee);
      await karin.getByRole('link', { name: 'Bedöm' }).click();
      await reviewAll(karin);
      await meetWhatIsMissing(karin);
      await agree(karin, employee.name);
      await untilSaved(karin);
      await shoot(karin, 'overenskommelse');
      await karin.getByRole('link', { name: 'Se över och skriv under' }).click();
      await typeName(karin, manager.name);
      await shoot(karin, 'chef-skriver-under');
      await karin.getByRole('button', { name: 'Skriv under', exact: true }).click();
      const one = await handOver(karin, employee, '04-manager-to-employee');
      await karin.getByRole('button', { name: 'Lämna över till någon mer' }).click();
      return [one, await handOver(karin, representative, '05-manager-to-representative')];
    });

  const accepted = await test.step('the employee reads the plan, accepts and signs', async () => {
    await takeIn(maja, toEmployee, manager);
    await maja.getByRole('link', { name: 'Läs och ta ställning' }).click();
    await maja.getByRole('radio', { name: /^Ja, jag godtar/ }).check();
    await maja.getByRole('checkbox', { name: /^Jag arbetar på distans för att jag själv vill/ }).check();
    await draw(maja);
    await shoot(maja, 'godta');
    await sign(maja, 'Du har skrivit under');
    await maja.getByRole('link', { name: 'Lämna över' }).click();
    return handOver(maja, representative, '06-employee-to-representative');
  });

  const [done, pdf] = await test.step('the representative reads, states and signs', async () => {
    await introduce(daniel, representative);
    await takeIn(daniel, toRepresentative, manager);
    await takeIn(daniel, accepted, employee);
    await daniel.getByRole('link', { name: 'Yttra dig' }).click();
    await expect(daniel.getByText(/saker är inte med i din fil/)).toBeVisible();
    for (const secret of [...Object.values(secrets), managersSecret])
      await expect(daniel.getByText(secret)).toHaveCount(0);
    await daniel.getByRole('radio', { name: 'Jag instämmer' }).check();
    await typeName(daniel, representative.name);
    await shoot(daniel, 'yttrande');
    await sign(daniel, 'Du har skrivit under');
    await daniel.getByRole('link', { name: 'Lämna över' }).click();
    const given = await handOver(daniel, manager, '07-representative-to-manager');
    await daniel.getByRole('link', { name: 'Till ronden' }).last().click();
    await expect(daniel.getByText('Underskriven av chef, medarbetare och skyddsombud.')).toBeVisible();
    await shoot(daniel, 'ronden-hos-skyddsombudet');
    const report = daniel
      .getByRole('region', { name: 'Rapporter' })
      .getByRole('listitem')
      .filter({ hasText: 'Riskbedömningen' });
    return [given, await download(report.getByRole('button', { name: 'Ladda ner PDF' }), 'final.pdf')];
  });

  await test.step('the manager gets all of it back, and the round is done', async () => {
    await takeIn(karin, done, representative);
    await karin.getByRole('link', { name: 'Till ronden' }).click();
    await expect(karin.getByRole('heading', { name: 'Klar', exact: true })).toBeVisible();
    await shoot(karin, 'ronden-klar');
    await goHome(karin);
    await expect(karin.getByRole('heading', { level: 1 })).toHaveText('Alla ronder är klara');
    await shoot(karin, 'chef-hem-klar');
  });

  await test.step('others find the three signatures, and the file whole', async () => {
    expectSignedToPoppler(pdf, 3);
    const { status, verdicts } = verdictOf(pdf);
    expect(verdicts.map(({ verdict, problems }) => ({ verdict, problems }))).toEqual([
      { verdict: 'valid', problems: [] },
    ]);
    expect(status).toBe(0);
    expect(verdicts[0]?.signers.map(({ name }) => name)).toEqual([
      manager.name,
      employee.name,
      representative.name,
    ]);
    for (const { name } of [employee, manager, representative]) expect(textOf(pdf)).toContain(name);
    await checkInTheApp(daniel, pdf);
  });

  await test.step('nobody got what was not meant for them', async () => {
    await expectKept(first, [secrets.keptBack, secrets.oral, secrets.localOnly]);
    await expectKept(second, [secrets.keptBack, secrets.oral, secrets.localOnly]);
    const all = [...Object.values(secrets), managersSecret];
    for (const file of [toRepresentative, accepted]) await expectKept(file, all);
    expect(await photosIn(first)).toBe(2);
    expect(await photosIn(toRepresentative)).toBe(1);
    expect(await photosIn(accepted)).toBe(1);
  });
});

async function signSelfAssessment(page: Page): Promise<void> {
  await shoot(page, 'sammanfattning');
  await draw(page);
  await sign(page, 'Ronden är underskriven');
  await page.getByRole('link', { name: 'Lämna över ronden' }).click();
}

async function sign(page: Page, then: string): Promise<void> {
  await page.getByRole('button', { name: 'Skriv under', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(then, { timeout: 30_000 });
  await shoot(page, 'underskrivet');
}

async function returnWithReason(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Lämna tillbaka till/ }).click();
  await page.getByLabel(/^Vad vill du säga till/).fill('Bra rond, Åsa. En sak behöver jag veta mer om.');
  await page.getByLabel(wordsOf('I-FY-12').finding).fill('Hur många apparater sitter i uttagen?');
  await typeName(page, manager.name);
  await shoot(page, 'lamna-tillbaka');
  await page.getByRole('button', { name: 'Lämna tillbaka', exact: true }).click();
}

/** Goes through every stop: rates each risk by keyboard, and plans something for those that need it. */
async function reviewAll(page: Page): Promise<void> {
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
async function meetWhatIsMissing(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Se över och skriv under' }).click();
  const missing = page.getByRole('region', { name: /saker saknas innan du kan skriva under/ });
  await expect(missing.getByRole('link', { name: /Välj om du säger ja/ })).toBeVisible();
  await shoot(page, 'det-som-saknas');
  await expect(page.getByRole('button', { name: 'Skriv under', exact: true })).toHaveCount(0);
  await missing.getByRole('link', { name: /Välj om du säger ja/ }).click();
  await expect(page.getByRole('group', { name: /^Säger du ja/ })).toBeInViewport();
}

async function checkInTheApp(page: Page, pdf: string): Promise<void> {
  await page.goto('./#/verify');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Välj fil på enheten' }).first().click();
  await (await chooser).setFiles(pdf);
  await expect(page.getByRole('heading', { name: 'Underskrifterna håller', exact: true })).toBeVisible();
  const signers = page.getByRole('list', { name: 'Vilka har skrivit under' }).getByRole('listitem');
  await expect(signers).toHaveText([
    new RegExp(manager.name),
    new RegExp(employee.name),
    new RegExp(representative.name),
  ]);
  await shoot(page, 'kontrollerad');
}

/** None of the words are anywhere in a file: statements, annexes or pages. */
async function expectKept(file: HandedFile, words: readonly string[]): Promise<void> {
  const { envelopes, annexes, reports } = await contentOf(file);
  const said = envelopes.map((envelope) => Buffer.from(envelope.split('.')[1] ?? '', 'base64url').toString());
  const pages = reports.map(({ bytes }) => textOf(bytes));
  const all = [...said, ...annexes.map(({ json }) => json), ...pages].join('\n');
  for (const secret of words) expect(all).not.toContain(secret);
}

async function photosIn(file: HandedFile): Promise<number> {
  const { annexes } = await contentOf(file);
  return annexes.filter(({ json }) => JSON.parse(json).kind === 'photo').length;
}
