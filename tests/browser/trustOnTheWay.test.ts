// Between two devices lies a file share, and whoever runs it can put any file in the place of another.
import { readFile } from 'node:fs/promises';
import { cardOf, keepCard } from './stories/cards.ts';
import { karin, maja } from './stories/cast.ts';
import { leavesDevice } from './stories/leavesDevice.ts';
import { expectRefusal, expectTakenIn, type GivenFile, receive, said } from './stories/receiving.ts';
import { fileFor, signRound } from './stories/rounds.ts';
import { rowsOn } from './stories/rowsOn.ts';
import { expect, test } from './stories/story.ts';
import { throughVite } from './support/throughVite.ts';

// So that whatever a file would ask for is seen.
test.use({ cutOff: true });

test('a file that was swapped on the way is refused or shown for what it is, and nothing of it is stored', async ({
  enter,
  folder,
}) => {
  const [{ page: karins }, { page: majas }] = [await enter(karin), await enter(maja)];
  const karinsCard = await cardOf(karins, karin, folder);
  await keepCard(majas, karinsCard);
  const majasCard = await cardOf(majas, maja, folder);
  await keepCard(karins, majasCard);
  await signRound(majas, maja);
  const whole = await fileFor(majas, karin, 'from-maja', folder);
  const swapped = await outsidersFiles({
    majas: await readFile(majasCard.path, 'utf8'),
    karins: await readFile(karinsCard.path, 'utf8'),
  });
  const changed = [30, 150, whole.length >> 1, whole.length - 1].map((at) => ({
    name: `byte-${at}.distansrond`,
    buffer: changedAt(whole, at),
  }));

  const before = await rowsOn(karins);
  const left = leavesDevice(karins.context());
  await receive(karins, [...changed, ...swapped]);
  const file = (name: string) => said(karins, `${name}.distansrond`);
  for (const { name } of changed)
    await expectRefusal(
      said(karins, name),
      'damaged',
      'not-our-file',
      'not-addressed-to-you',
      'newer-than-this-app',
    );
  await expectRefusal(file('for-somebody-else'), 'not-addressed-to-you');
  await expectRefusal(file('her-fingerprint-under-own-key'), 'chain-broken');
  for (const name of ['her-certificate-on-the-statement', 'her-certificate-on-the-cover'])
    await expectRefusal(file(name), 'signature-invalid');

  await test.step('another person’s round is shown as that person’s, and waits', async () => {
    const other = file('another-persons-round');
    await expect(other.getByText('Från Nils Berg, medarbetare')).toBeVisible();
    await expect(
      other.getByRole('region', { name: 'Nils Berg' }).getByText('Okänd nyckel', { exact: true }),
    ).toBeVisible();
    await other.getByRole('button', { name: 'Läs inte in' }).click();
    await expect(other.getByText('Inget är inläst eller sparat')).toBeVisible();
  });

  await test.step('another key under Maja’s name is stopped, also with her own card beside it', async () => {
    for (const name of ['own-key-under-her-name', 'her-card-along']) {
      const stopped = file(name);
      await expect(stopped.getByRole('alert')).toContainText(
        'Stopp. Du har redan Maja Lindqvist med en annan nyckel.',
      );
      await stopped.getByRole('button', { name: 'Läs in filen' }).click();
      await expect(stopped.getByText('Välj vad som har hänt, eller läs inte in.')).toBeVisible();
    }
  });
  expect(await rowsOn(karins)).toEqual(before);
  expect(left).toEqual([]);

  await receive(karins, [{ name: 'from-maja.distansrond', buffer: whole }]);
  await expectTakenIn(said(karins, 'from-maja.distansrond'));
});

type Outsider = typeof import('./stories/outsider.ts');

async function outsidersFiles(cards: Parameters<Outsider['filesOf']>[0]): Promise<GivenFile[]> {
  const made = await throughVite<Outsider, Awaited<ReturnType<Outsider['filesOf']>>>(
    '/tests/browser/stories/outsider.ts',
    ({ filesOf }) => filesOf(cards),
  );
  return Object.entries(made).map(([name, bytes]) => ({
    name: `${name}.distansrond`,
    buffer: Buffer.from(bytes),
  }));
}

function changedAt(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
