import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { VerifyScreen } from '../../../src/features/verify/VerifyScreen.tsx';
import { aDevice, type Device } from '../../support/aDevice.ts';
import { anAssessedRound, aPackage, aReviewedRound, passphrase, type Round } from '../../support/aRound.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';
import { aKeyPackage, learnsOf } from '../../support/contacts.ts';

const fileOf = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);

async function checks({ ports }: Device, ...files: File[]) {
  await renderOver(ports, <VerifyScreen />);
  await userEvent.upload(await screen.findByLabelText('Välj fil på enheten', { selector: 'input' }), files);
}

const rowOf = async (name: string) => within(await screen.findByRole('listitem', { name }));

async function reportOf({ id, manager }: Round) {
  const stored = await manager.ports.records.load(id);
  const report = stored?.reports.find(({ kind }) => kind === 'assessment');
  if (!report) throw new Error('no report');
  return report.bytes;
}

describe('a report', () => {
  let round: Round;
  let report: Uint8Array;
  beforeEach(async () => {
    round = await aReviewedRound();
    report = await reportOf(round);
  });

  it('holds: four lines for each signer, who is waited for, and what was said', async () => {
    await checks(await aDevice('Anna Strand', 'manager'), fileOf(report, 'rapport.pdf'));
    const row = await rowOf('rapport.pdf');
    expect(await row.findByRole('heading', { name: /Underskrifterna håller/ })).toBeVisible();
    expect(row.getByText('Ja. Innehållet är detsamma som när det skrevs under.')).toBeVisible();
    expect(row.getByText('Okänd nyckel. Du har inte sett den förut.')).toBeVisible();
    expect(row.getByText(/Ingen har kontrollerat det/)).toBeVisible();
    expect(row.getByText(/enligt datorns klocka/)).toBeVisible();
    expect(row.getByText(/Väntar på underskrift av medarbetare och skyddsombud/)).toBeVisible();
    await userEvent.click(row.getByText('Läs vem som har sagt vad i filen'));
    expect(row.getByText('Har bedömt riskerna och beslutat om planen.')).toBeVisible();
  });

  it('is seen with what each person knows of the keys', async () => {
    await checks(round.manager, fileOf(report, 'rapport.pdf'));
    expect(await (await rowOf('rapport.pdf')).findByText(/underskriven med din egen nyckel/)).toBeVisible();
    cleanup();
    await checks(round.employee, fileOf(report, 'rapport.pdf'));
    const row = await rowOf('rapport.pdf');
    expect(await row.findByText(/från samma nyckel som förut/)).toBeVisible();
    expect(
      row.getByText(/^Samma nyckel som förut\. Du såg den första gången .* från den: 1\.$/),
    ).toBeVisible();
  });

  it('is refused when one byte is changed, and nothing it says is repeated', async () => {
    const changed = report.slice();
    const place = Math.floor(changed.length / 3);
    changed[place] = (changed[place] ?? 0) ^ 1;
    await checks(round.manager, fileOf(changed, 'rapport.pdf'));
    const row = await rowOf('rapport.pdf');
    expect(await row.findByRole('heading', { name: 'Filen är ändrad. Använd den inte.' })).toBeVisible();
    expect(row.getByText('Gör så här')).toBeVisible();
    expect(row.queryByText('Läs vem som har sagt vad i filen')).not.toBeInTheDocument();
  });
});

describe('other files', () => {
  it('a folder, or a file that has gone, is said to be unreadable, and the next one is judged', async () => {
    const gone = fileOf(new Uint8Array(), 'borta.pdf');
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    await checks(await aDevice('Anna Strand', 'manager'), gone, fileOf(Uint8Array.of(1), 'annan.pdf'));
    expect(await (await rowOf('borta.pdf')).findByText('Filen gick inte att öppna.')).toBeVisible();
    expect(await (await rowOf('annan.pdf')).findByText(/^Det här är varken en PDF-rapport/)).toBeVisible();
  });

  it('a package is judged under its passphrase', async () => {
    const round = await anAssessedRound();
    await checks(
      round.manager,
      fileOf(await aPackage(round.id, round.employee, round.manager), 'rond.distansrond'),
    );
    const row = await rowOf('rond.distansrond');
    await userEvent.type(await row.findByLabelText('Lösenfras'), 'fel fras');
    await userEvent.click(row.getByRole('button', { name: 'Kontrollera' }));
    expect(await row.findByText(/Lösenfrasen stämmer inte/)).toBeVisible();
    await userEvent.clear(row.getByLabelText('Lösenfras'));
    await userEvent.type(row.getByLabelText('Lösenfras'), passphrase);
    await userEvent.click(row.getByRole('button', { name: 'Kontrollera' }));
    expect(await row.findByRole('heading', { name: 'Överlämning' })).toBeVisible();
    expect(row.getByText('Karin Öberg, chef')).toBeVisible();
    expect(await round.manager.ports.records.load(round.id)).toBeNull();
  });

  it('a package sealed to one’s own key is judged at once, and for others stays closed', async () => {
    const round = await anAssessedRound();
    await learnsOf(round.employee, round.manager);
    const file = fileOf(await aKeyPackage(round.id, round.employee, round.manager), 'rond.distansrond');
    await checks(round.manager, file);
    expect(await (await rowOf('rond.distansrond')).findByText('Karin Öberg, chef')).toBeVisible();
    cleanup();
    await checks(round.representative, file);
    const row = await rowOf('rond.distansrond');
    expect(await row.findByRole('heading', { name: 'Filen kan inte kontrolleras här' })).toBeVisible();
    expect(row.getByText('Paketet är låst för andra nycklar än dem som finns här.')).toBeVisible();
    expect(row.queryByLabelText('Lösenfras')).not.toBeInTheDocument();
  });

  it('what is not ours is said to be beyond judging here', async () => {
    const round = await anAssessedRound();
    await checks(round.manager, fileOf(new TextEncoder().encode('hej'), 'brev.txt'));
    expect(
      await (await rowOf('brev.txt')).findByRole('heading', { name: 'Filen kan inte kontrolleras här' }),
    ).toBeVisible();
  });
});

it('the checker can be taken along as one file', async () => {
  await renderOver((await aDevice('Anna Strand', 'manager')).ports, <VerifyScreen />);
  const link = screen.getByRole('link', { name: 'Ladda ner granskaren som en fil' });
  expect(link).toHaveAttribute('href', 'granska.html');
  expect(link).toHaveAttribute('download', 'granska.html');
});
