// Whatever lies on a file share: all of it given to the page at once, with one file in the middle that is what it should be.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealingKeyOf } from './journey/recovery.ts';
import { cardOf, keepCard } from './stories/cards.ts';
import { karin, maja } from './stories/cast.ts';
import { leavesDevice } from './stories/leavesDevice.ts';
import { expectTakenIn, said } from './stories/receiving.ts';
import { fileFor, signRound } from './stories/rounds.ts';
import { rowsOn } from './stories/rowsOn.ts';
import { expect, test } from './stories/story.ts';
import { throughVite } from './support/throughVite.ts';

const good = 'whole.distansrond';
/** The one other file that holds: a card by somebody with an odd name. */
const scriptedCard = 'card-scripted.distanskort';

// So that whatever a file would ask for is seen.
test.use({ cutOff: true });

test('among hostile files the one good file is taken in, and of the others nothing is', async ({
  enter,
  faults,
  folder,
}) => {
  test.setTimeout(240_000);
  const [{ page: karins }, { page: majas }] = [await enter(karin), await enter(maja)];
  const card = await cardOf(karins, karin, folder);
  await keepCard(majas, card);
  await keepCard(karins, await cardOf(majas, maja, folder));
  await signRound(majas, maja);
  const whole = await fileFor(majas, karin, 'from-maja', folder);
  const identityFile = readFileSync(await sealingKeyOf(karins, karin, folder), 'utf8');
  const made = await filesAround({
    whole: new Uint8Array(whole),
    card: readFileSync(card.path, 'utf8'),
    identityFile,
  });
  const names = Object.keys(made);
  expect(names.length).toBeGreaterThanOrEqual(60);
  const share = join(folder, 'share');
  mkdirSync(share, { recursive: true });
  for (const [name, bytes] of Object.entries({ ...made, [good]: whole }))
    writeFileSync(join(share, name), bytes);

  const left = leavesDevice(karins.context());
  karins.on('dialog', (dialog) => faults.push(`a dialog: ${dialog.message()}`));
  karins.on('crash', () => faults.push('the page crashed'));
  karins.on('popup', () => faults.push('a window opened'));
  await karins.goto('./#/import');
  const before = await rowsOn(karins);
  const chooser = karins.waitForEvent('filechooser');
  await karins.getByRole('button', { name: 'Välj filer på enheten' }).click();
  const middle = names.length >> 1;
  const order = [...names.slice(0, middle), good, ...names.slice(middle)];
  await (await chooser).setFiles(order.map((name) => join(share, name)));

  await expectTakenIn(said(karins, good));
  const files = karins.getByRole('list', { name: 'Filer att läsa in' });
  await expect(files.getByText('Öppnar och kontrollerar')).toHaveCount(0, { timeout: 120_000 });
  await expect(karins.getByText('Filen är inläst', { exact: true })).toHaveCount(1);
  const untold: string[] = [];
  for (const name of names) {
    const file = said(karins, name);
    const refused = file.getByRole('alert');
    const asksForPassphrase = file.getByLabel('Lösenfras från avsändaren');
    const isPdf = file.getByRole('link', { name: 'Kontrollera PDF:en' });
    const told =
      name === scriptedCard ? file.getByText(/Spara bland/) : refused.or(asksForPassphrase).or(isPdf);
    if ((await told.count()) === 0) untold.push(`${name}: ${await file.innerText()}`);
  }
  expect(untold).toEqual([]);
  // Nothing of it came so far that one could go on with it.
  await expect(files.getByRole('button', { name: /^Läs in (ändå|filen)$/ })).toHaveCount(0);

  await test.step('what others have written stands there as text', async () => {
    const scripted = said(karins, scriptedCard);
    await expect(scripted.getByText('Eva <img src=x onerror=alert(1)> Ek').first()).toBeVisible();
    await scripted.getByRole('button', { name: 'Spara inte' }).click();
    await expect(karins.getByRole('img')).toHaveCount(0);
  });

  await test.step('the device holds the good file and nothing else', async () => {
    const after = await rowsOn(karins);
    const grown = Object.entries(after).flatMap(([table, rows]) => {
      const more = rows.length - (before[table]?.length ?? 0);
      return more === 0 ? [] : [[table.split('/')[1], more]];
    });
    expect(Object.fromEntries(grown)).toEqual({
      ...{ assessments: 1, envelopes: 1, annexes: 2, reports: 1, receipts: 1, seen: 1 },
    });
    const kept = new Set(Object.values(after).flat());
    const lost = Object.entries(before).flatMap(([table, rows]) =>
      table.endsWith('/contacts') ? [] : rows.filter((row) => !kept.has(row)),
    );
    expect(lost).toEqual([]);
    expect(left).toEqual([]);
    const polluted = await karins.evaluate(() => Reflect.get(Object.prototype, 'polluted') === undefined);
    expect(polluted).toBe(true);
  });

  await said(karins, good).getByRole('link', { name: 'Till ronden' }).click();
  await expect(karins.getByRole('heading', { level: 1 })).toHaveText(maja.name);
});

type HostileFiles = typeof import('./stories/hostileFiles.ts');
type Target = Parameters<HostileFiles['hostileFiles']>[0];

function filesAround(target: Target): Promise<Readonly<Record<string, Uint8Array>>> {
  return throughVite<HostileFiles, Readonly<Record<string, Uint8Array>>>(
    '/tests/browser/stories/hostileFiles.ts',
    ({ hostileFiles }) => hostileFiles(target),
  );
}
