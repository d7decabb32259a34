// What each of them gets is told before it is sealed, and is what is in the file: looked for with programs that are not ours.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { employeesAnswers, managersSecret, secrets } from './journey/employeeStory.ts';
import { reviewAll } from './journey/managerStory.ts';
import { type HandedFile, handOver, handOverToKeys, passphraseFileOf } from './journey/packages.ts';
import type { Person } from './journey/people.ts';
import { sealingKeyOf } from './journey/recovery.ts';
import { agree } from './journey/review.ts';
import { typeName } from './journey/signatures.ts';
import { cardOf, keepCard } from './stories/cards.ts';
import { daniel, karin, maja } from './stories/cast.ts';
import { openWithAge, type Parts, payloadOf, readableIn } from './stories/openWithAge.ts';
import { takeInRound } from './stories/receiving.ts';
import { signRound } from './stories/rounds.ts';
import { spellingsOf } from './stories/spellings.ts';
import { expect, test } from './stories/story.ts';

interface Promised extends HandedFile {
  /** As it stood on the page before the file was made. */
  readonly along: readonly string[];
  readonly kept: readonly string[];
}

test('the representative’s copy lacks what is not for them and still verifies; the manager’s is as promised', async ({
  enter,
  leaks,
  folder,
}) => {
  const [{ page: karins }, { page: daniels }, { page: majas }] = [
    await enter(karin),
    await enter(daniel),
    await enter(maja),
  ];
  for (const [what, canary] of Object.entries({ ...secrets, managersSecret }))
    leaks.keep(what, canary, 'words');
  const danielsCard = await cardOf(daniels, daniel, folder);
  await keepCard(karins, danielsCard);
  await keepCard(majas, await cardOf(karins, karin, folder));
  await signRound(majas, maja, await employeesAnswers(majas));
  await majas.getByRole('link', { name: 'Lämna över ronden' }).click();
  const toManager = await promisedTo(majas, karin, 'to-karin', folder);
  await majas.getByRole('button', { name: 'Lämna över till någon mer' }).click();
  const told = await handOver(majas, daniel, 'told-to-daniel', folder);
  leaks.keep('a passphrase', told.passphrase);

  await takeInRound(karins, { name: 'to-karin.distansrond', buffer: readFileSync(toManager.path) });
  await review(karins);
  const toRepresentative = await promisedTo(karins, daniel, 'to-daniel', folder);

  const keys = {
    karin: await sealingKeyOf(karins, karin, folder),
    daniel: await sealingKeyOf(daniels, daniel, folder),
  };
  const managers = openWithAge(toManager.path, keys.karin, `${folder}/opened-by-karin`);
  const representatives = openWithAge(toRepresentative.path, keys.daniel, `${folder}/opened-by-daniel`);

  await test.step('the parts are those that the cover names, and those that were promised', async () => {
    for (const parts of [managers, representatives])
      expect([...parts.keys()].toSorted()).toEqual(namedIn(parts).toSorted());
    expect(toManager.along).toEqual([
      'sju svar med kommentarer',
      'en pdf-rapport med underskrifter',
      'två foton',
      'ett känsligt svar eller en bedömning av ett sådant',
    ]);
    expect(answersIn(managers)).toBe(7);
    expect(contentsOf(managers)).toMatchObject({ report: 1, photo: 2, answer: 1, assessment: 0 });
    expect(toRepresentative.along).toEqual([
      'sju svar med kommentarer',
      'chefens bedömning, planen och överenskommelsen',
      'två pdf-rapporter med underskrifter',
      'ett foto',
    ]);
    expect(answersIn(representatives)).toBe(7);
    expect(contentsOf(representatives)).toMatchObject({ report: 2, photo: 1, answer: 0, assessment: 0 });
    expect(toRepresentative.kept).toEqual(['två känsliga svar och bedömningar av sådana', 'ett foto']);
  });

  await test.step('no part of the representative’s copy holds a word or a picture that is not for them', async () => {
    const readable = readableIn(representatives, `${folder}/opened-by-daniel`);
    for (const canary of [...Object.values(secrets), managersSecret])
      expect(isIn(readable, canary), canary).toBe(false);
    const [shared] = photosIn(representatives);
    const kept = photosIn(managers).filter(({ id }) => id !== shared?.id);
    expect(kept).toHaveLength(1);
    for (const { bytes } of kept) expect(isIn(readable, middleOf(bytes))).toBe(false);
    for (const { bytes } of photosIn(representatives)) expect(isIn(readable, middleOf(bytes))).toBe(true);
    const toTheManager = readableIn(managers, `${folder}/opened-by-karin`);
    expect(isIn(toTheManager, secrets.toManagerOnly)).toBe(true);
    for (const canary of [secrets.keptBack, secrets.oral, secrets.localOnly])
      expect(isIn(toTheManager, canary), canary).toBe(false);
  });

  await test.step('all of them verify', async () => {
    const valid = { verdict: 'valid', problems: [] };
    expect(verdictOn(toManager.path, '--identity-file', keys.karin)).toMatchObject(valid);
    expect(verdictOn(told.path, '--passphrase-file', passphraseFileOf(told))).toMatchObject(valid);
    // Maja and Daniel have yet to sign the report that the manager made.
    expect(verdictOn(toRepresentative.path, '--identity-file', keys.daniel)).toMatchObject({
      verdict: 'warning',
      problems: [{ code: 'signatures-missing', detail: '2 of 3' }],
    });
  });
});

async function promisedTo(page: Page, to: Person, name: string, into: string): Promise<Promised> {
  await page.getByRole('radio', { name: to.role }).check();
  await expect(page.getByRole('checkbox', { name: new RegExp(`^${to.name}`) })).toBeChecked();
  const panel = page.getByRole('region', { name: 'Vem kan öppna filen och vad ser de?' });
  const under = async (heading: string | RegExp) => {
    const lines = await panel.getByText(heading).locator('..').getByRole('listitem').allInnerTexts();
    return lines.map((line) => line.toLowerCase());
  };
  const [along, kept] = [await under(/får se$/), await under('Det här följer inte med')];
  return { ...(await handOverToKeys(page, to, name, into)), along, kept };
}

/** Goes through everything, says yes, and signs. Ends where it can be handed over. */
async function review(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Bedöm' }).click();
  await reviewAll(page);
  await agree(page, [maja.name, karin.name]);
  await page.getByRole('link', { name: 'Se över och skriv under' }).click();
  await typeName(page, karin.name);
  await page.getByRole('button', { name: 'Skriv under', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lämna över ronden', { timeout: 30_000 });
}

function namedIn(parts: Parts): string[] {
  const cover = payloadOf(parts.get('manifest.jws') ?? '');
  const lists = ['statements', 'annexes', 'reports', 'cards', 'receipts'].map((list) => cover[list]);
  return ['manifest.jws', ...(lists.flat() as { path: string }[]).map(({ path }) => path)];
}

/** How many parts of which kind. */
function contentsOf(parts: Parts): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { report: 0, photo: 0, answer: 0, assessment: 0 };
  for (const [path, bytes] of parts) {
    const kind = path.startsWith('annexes/') ? JSON.parse(bytes.toString()).kind : path.split('/')[0];
    const counted = kind === 'reports' ? 'report' : kind;
    counts[counted] = (counts[counted] ?? 0) + 1;
  }
  return counts;
}

/** How many questions are answered in the statement that everybody gets. */
function answersIn(parts: Parts): number {
  const { body } = payloadOf(parts.get('statements/001.jws') ?? '') as {
    body: { answers: Record<string, { value: string | null }> };
  };
  return Object.values(body.answers).filter(({ value }) => value !== 'later').length;
}

function photosIn(parts: Parts): { id: string; bytes: Buffer }[] {
  return [...parts]
    .filter(([path]) => path.startsWith('annexes/'))
    .map(([path, bytes]) => ({ id: path, ...JSON.parse(bytes.toString()) }))
    .filter(({ kind }) => kind === 'photo')
    .map(({ id, base64 }) => ({ id, bytes: Buffer.from(base64, 'base64') }));
}

/** So much of a picture that nothing else is like it, past the tables that all of them begin with. */
function middleOf(bytes: Buffer): Buffer {
  return bytes.subarray(bytes.length >> 1, (bytes.length >> 1) + 48);
}

function isIn(readable: readonly Buffer[], secret: string | Buffer): boolean {
  const spellings = spellingsOf(secret);
  return readable.some((bytes) => spellings.some((spelling) => bytes.includes(spelling)));
}

function verdictOn(file: string, ...unlock: readonly string[]): unknown {
  const { status, stdout } = spawnSync('npm', ['run', '--silent', 'verify', '--', ...unlock, file]);
  expect(status).toBe(0);
  return JSON.parse(stdout.toString());
}
