// The main job, whole: three people on three devices, real files between them, no network after the first load.
import type { Page } from '@playwright/test';
import { answerEverything, managersSecret, secrets } from './journey/employeeStory.ts';
import { beginRound, introduce, loadOnce } from './journey/firstVisit.ts';
import { expectSignedToPoppler, textOf, verdictOf } from './journey/judges.ts';
import { meetWhatIsMissing, returnWithReason, reviewAll } from './journey/managerStory.ts';
import {
  clearFiles,
  contentOf,
  download,
  goHome,
  type HandedFile,
  handOver,
  handOverToKeys,
  passphraseFileOf,
  takeIn,
} from './journey/packages.ts';
import { employee, manager, representative } from './journey/people.ts';
import { wordsOf } from './journey/questions.ts';
import { makeRecoveryFile, sealingKeyOf } from './journey/recovery.ts';
import { agree, rate } from './journey/review.ts';
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
  const [asa, gorel, hakan] = [await start(), await start(), await start()];

  const first = await test.step('the employee walks, looks over, signs and hands over', async () => {
    await shoot(asa, 'valkommen');
    await introduce(asa, employee);
    const people = { manager: manager.name, representative: representative.name };
    await beginRound(asa, { days: 2, form: 'Kort', ...people });
    await answerEverything(asa);
    await signSelfAssessment(asa);
    return handOver(asa, manager, '01-employee-to-manager');
  });

  const returned = await test.step('the manager takes it in and returns it with a reason', async () => {
    await introduce(gorel, manager);
    await shoot(gorel, 'chef-hem');
    await makeRecoveryFile(gorel, manager);
    await takeIn(gorel, first, employee, [employee]);
    await gorel.getByRole('link', { name: 'Bedöm' }).click();
    await expect(gorel.getByRole('heading', { level: 1 })).toContainText(employee.name);
    await rate(gorel, { likelihood: 3, consequence: 4 });
    await untilSaved(gorel);
    await returnWithReason(gorel);
    return handOverToKeys(gorel, employee, '02-manager-returns-to-employee');
  });

  const second = await test.step('the employee answers what was asked and states again', async () => {
    await takeIn(asa, returned, manager, [manager]);
    await asa.getByRole('link', { name: 'Fortsätt' }).click();
    await expect(asa.getByText('Hur många apparater sitter i uttagen?')).toBeVisible();
    await shoot(asa, 'tillbakalamnad');
    await asa.getByRole('link', { name: wordsOf('I-FY-12').question }).click();
    const asked = question(asa, 'I-FY-12');
    await asked.getByLabel('Hur ser det ut hos dig?').fill('Två grenuttag i varandra, med sju apparater.');
    await sayNo(question(asa, 'I-FY-04'), { comment: 'Laddarens sladd är sprucken vid fästet.' });
    await untilSaved(asa);
    await asa
      .getByRole('navigation', { name: 'Avsnitt' })
      .getByRole('link', { name: 'Sammanfattning' })
      .click();
    await signSelfAssessment(asa);
    return handOverToKeys(asa, manager, '03-employee-to-manager-again');
  });

  const [toEmployee, toRepresentative] =
    await test.step('the manager rates, plans and co-signs', async () => {
      await takeIn(gorel, second, employee);
      await gorel.getByRole('link', { name: 'Bedöm' }).click();
      await reviewAll(gorel);
      await meetWhatIsMissing(gorel);
      await agree(gorel, [employee.name, manager.name]);
      await untilSaved(gorel);
      await shoot(gorel, 'overenskommelse');
      await gorel.getByRole('link', { name: 'Se över och skriv under' }).click();
      await typeName(gorel, manager.name);
      await shoot(gorel, 'chef-skriver-under');
      await gorel.getByRole('button', { name: 'Skriv under', exact: true }).click();
      const one = await handOverToKeys(gorel, employee, '04-manager-to-employee');
      await gorel.getByRole('button', { name: 'Lämna över till någon mer' }).click();
      return [one, await handOver(gorel, representative, '05-manager-to-representative')] as const;
    });

  const accepted = await test.step('the employee reads the plan, accepts and signs', async () => {
    await takeIn(asa, toEmployee, manager);
    await asa.getByRole('link', { name: 'Läs och ta ställning' }).click();
    await asa.getByRole('radio', { name: /^Ja, jag godtar/ }).check();
    await asa.getByRole('checkbox', { name: /^Jag arbetar på distans för att jag själv vill/ }).check();
    await draw(asa);
    await shoot(asa, 'godta');
    await sign(asa, 'Du har skrivit under');
    await asa.getByRole('link', { name: 'Lämna över' }).click();
    return handOver(asa, representative, '06-employee-to-representative');
  });

  const [done, pdf] = await test.step('the representative reads, states and signs', async () => {
    await introduce(hakan, representative);
    await makeRecoveryFile(hakan, representative);
    await takeIn(hakan, toRepresentative, manager, [manager, employee]);
    await takeIn(hakan, accepted, employee);
    await hakan.getByRole('link', { name: 'Yttra dig' }).click();
    await expect(hakan.getByText(/saker är inte med i din fil/)).toBeVisible();
    for (const secret of [...Object.values(secrets), managersSecret])
      await expect(hakan.getByText(secret)).toHaveCount(0);
    await hakan.getByRole('radio', { name: 'Jag instämmer' }).check();
    await typeName(hakan, representative.name);
    await shoot(hakan, 'yttrande');
    await sign(hakan, 'Du har skrivit under');
    await hakan.getByRole('link', { name: 'Lämna över' }).click();
    const given = await handOverToKeys(hakan, manager, '07-representative-to-manager');
    await hakan.getByRole('link', { name: 'Till ronden' }).last().click();
    await expect(hakan.getByText('Underskriven av chef, medarbetare och skyddsombud.')).toBeVisible();
    await shoot(hakan, 'ronden-hos-skyddsombudet');
    const report = hakan
      .getByRole('region', { name: 'Rapporter' })
      .getByRole('listitem')
      .filter({ hasText: 'Riskbedömningen' });
    const pdf = await download(report.getByRole('button', { name: 'Ladda ner PDF' }), 'final.pdf');
    return [given, pdf] as const;
  });

  await test.step('the manager gets all of it back, and the round is done', async () => {
    await takeIn(gorel, done, representative, [representative]);
    await gorel.getByRole('link', { name: 'Till ronden' }).click();
    const given = gorel.getByRole('region', { name: 'Lämnat över' });
    for (const { name } of [employee, representative])
      await expect(given.getByText(`Mottagen av ${name}`).first()).toBeVisible();
    await expect(gorel.getByRole('heading', { name: 'Klar', exact: true })).toBeVisible();
    await shoot(gorel, 'ronden-klar');
    await goHome(gorel);
    await expect(gorel.getByRole('heading', { level: 1 })).toHaveText('Alla ronder är klara');
    await shoot(gorel, 'chef-hem-klar');
  });

  const managersKeys = await test.step('others find the three signatures, and the file whole', async () => {
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
    const keys = await sealingKeyOf(gorel, manager);
    for (const [secret, file] of [
      [['--passphrase-file', passphraseFileOf(first)], first],
      [['--identity-file', keys], done],
    ] as const)
      expect(verdictOf(...secret, file.path)).toMatchObject({
        status: 0,
        verdicts: [{ verdict: 'valid' }],
      });
    await checkInTheApp(hakan, pdf);
    return keys;
  });

  await test.step('nobody got what was not meant for them', async () => {
    for (const file of [first, second]) {
      const readable = await readableIn(file, managersKeys);
      expect(readable).toContain(secrets.toManagerOnly);
      for (const kept of [secrets.keptBack, secrets.oral, secrets.localOnly])
        expect(readable).not.toContain(kept);
    }
    const employeesKeys = await sealingKeyOf(asa, employee);
    expect(await readableIn(toEmployee, employeesKeys)).toContain(managersSecret);
    for (const file of [toRepresentative, accepted]) {
      const readable = await readableIn(file);
      for (const kept of [...Object.values(secrets), managersSecret]) expect(readable).not.toContain(kept);
    }
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

/** Everything that can be read in a file: statements, annexes and pages. */
async function readableIn(file: HandedFile, identityFile?: string): Promise<string> {
  const { envelopes, annexes, reports } = await contentOf(file, identityFile);
  const said = envelopes.map((envelope) => Buffer.from(envelope.split('.')[1] ?? '', 'base64url').toString());
  const pages = reports.map(({ bytes }) => textOf(bytes));
  return [...said, ...annexes.map(({ json }) => json), ...pages].join('\n');
}

async function photosIn(file: HandedFile): Promise<number> {
  const { annexes } = await contentOf(file);
  return annexes.filter(({ json }) => JSON.parse(json).kind === 'photo').length;
}
