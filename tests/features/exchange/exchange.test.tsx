import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { noAnswer } from '../../../src/domain/answers/answers.ts';
import { HandOverScreen } from '../../../src/features/exchange/HandOverScreen.tsx';
import { ImportScreen } from '../../../src/features/exchange/ImportScreen.tsx';
import { weaknessOf } from '../../../src/features/exchange/weaknessOf.ts';
import { anAssessedRound, aPackage, aReviewedRound, must, passphrase } from '../../support/aRound.ts';
import { renderOver } from '../../support/browser/renderOver.tsx';

describe('handing over', () => {
  it('proposes whose turn it is, says what they will see, and makes a file the receiver can open', async () => {
    const { id, employee, manager } = await anAssessedRound({
      'I-ST-01': { ...noAnswer, value: 'no' },
      'I-IN-01': { ...noAnswer, value: 'no', sharing: 'nobody' },
    });
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    expect(await screen.findByRole('radio', { name: /Chef/ })).toBeChecked();
    expect(screen.getByLabelText('Mottagarens namn')).toHaveValue('Karin Öberg');
    expect(screen.getByText('ett svar med kommentar')).toBeVisible();
    expect(screen.getByText('Det här följer inte med')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Gör filen' }));
    const made = await screen.findByRole('heading', { name: 'Filen till chefen är klar' });
    expect(made).toHaveFocus();
    const told = within(screen.getByRole('region', { name: 'Berätta lösenfrasen' }));
    const shown = told.getByText(
      (_, element) => element?.tagName === 'P' && /^(\w{4}-){6}\w{4}$/.test(element.textContent ?? ''),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Ladda ner filen' }));
    const [file] = employee.ports.files.downloads;
    expect(file?.name).toMatch(/^rond-[a-z]+\.distansrond$/);
    const opened = must(
      await manager.ports.packages.open(file?.bytes ?? new Uint8Array(), shown.textContent ?? ''),
    );
    expect(opened.to).toEqual({ name: 'Karin Öberg', role: 'manager' });
    expect(opened.annexes).toEqual([]);
    expect((await employee.ports.records.load(id))?.handOvers).toMatchObject([{ role: 'manager' }]);
  });

  it('holds no personal data in the letter, and says what happens now', async () => {
    const { id, employee } = await anAssessedRound();
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Gör filen' }));
    const letter = await screen.findByRole('region', { name: 'Text till mejlet' });
    expect(letter).toHaveTextContent('En rond att bedöma');
    expect(letter.textContent).not.toMatch(/Maja|Karin|Daniel|Norrsund|Hemmet/);
    expect(screen.getByText(/Nu bedömer din chef riskerna/)).toBeVisible();
  });

  it('proposes the one who has not got it yet when handing over to someone else too', async () => {
    const { id, manager } = await aReviewedRound();
    await renderOver(manager.ports, <HandOverScreen id={id} />);
    const first = await screen.findByRole('radio', { checked: true });
    await userEvent.click(screen.getByRole('button', { name: 'Gör filen' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Lämna över till någon mer' }));
    expect(await screen.findByRole('radio', { checked: true })).not.toHaveAccessibleName(
      first.getAttribute('name') ?? '',
    );
    expect(screen.getAllByRole('radio')).toHaveLength(2);
  });

  it('refuses a passphrase of one’s own that is easy to guess', async () => {
    const { id, employee } = await anAssessedRound();
    await renderOver(employee.ports, <HandOverScreen id={id} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Välj en egen lösenfras' }));
    await userEvent.type(screen.getByLabelText('Din egen lösenfras'), 'sommar26');
    await userEvent.click(screen.getByRole('button', { name: 'Gör filen' }));
    expect(screen.getByText(/minst 15 tecken. Mellanslag räknas inte/)).toBeVisible();
    expect(screen.getByLabelText('Din egen lösenfras')).toBeInvalid();
  });

  it.each([
    ['kort fras', 'short'],
    ['aaaaaaaaaaaaaaaaaaaaaaa', 'plain'],
    ['fyra glada katter dansar', null],
  ])('judges %j as %s', (phrase, weakness) => {
    expect(weaknessOf(phrase)).toBe(weakness);
  });
});

describe('importing', () => {
  const fileOf = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);
  const picks = (...files: File[]) =>
    userEvent.upload(screen.getByLabelText('Välj filer på enheten', { selector: 'input' }), files);
  const rowOf = (name: string) => screen.findByRole('listitem', { name });

  async function takesIn(name: string, phrase: string) {
    const row = within(await rowOf(name));
    const field = row.getByLabelText('Lösenfras från avsändaren');
    await userEvent.clear(field);
    await userEvent.type(field, phrase);
    await userEvent.click(row.getByRole('button', { name: 'Läs in' }));
    return row;
  }

  it('gives each of several files a result of its own', async () => {
    const { id, employee, manager } = await anAssessedRound();
    const bytes = await aPackage(id, employee, manager);
    const changed = bytes.slice();
    changed[bytes.length - 40] = (changed[bytes.length - 40] ?? 0) ^ 1;
    await renderOver(manager.ports, <ImportScreen />);
    await picks(
      fileOf(bytes, 'hel.distansrond'),
      fileOf(changed, 'trasig.distansrond'),
      fileOf(new TextEncoder().encode('%PDF-1.7 '), 'rapport.pdf'),
      fileOf(new TextEncoder().encode('hej'), 'brev.txt'),
    );
    expect(
      within(await rowOf('rapport.pdf')).getByRole('link', { name: 'Kontrollera PDF:en' }),
    ).toHaveAttribute('href', '#/verify');
    expect(await rowOf('brev.txt')).toHaveTextContent('Det här är inte en fil från Distansrond.');
    const wrong = await takesIn('hel.distansrond', 'fel fras');
    expect(await wrong.findByText('Lösenfrasen stämmer inte.')).toBeVisible();
    const good = await takesIn('hel.distansrond', passphrase.toUpperCase());
    expect(await good.findByText('Filen är inläst')).toBeVisible();
    expect(good.getByText('Maja Lindqvist: Lämnar sina svar.')).toBeVisible();
    expect(await good.findByRole('link', { name: 'Bedöm' })).toHaveAttribute(
      'href',
      `#/rounds/${id}/manager-review`,
    );
    const broken = await takesIn('trasig.distansrond', passphrase);
    expect(await broken.findByText('Filen är skadad eller inte helt överförd.')).toBeVisible();
  });

  it('says so when everything in the file is known, and when the file is older', async () => {
    const round = await aReviewedRound();
    const { id, employee, manager } = round;
    const older = await anOlder(round.id);
    await renderOver(manager.ports, <ImportScreen />);
    await picks(fileOf(await aPackage(id, employee, manager), 'samma.distansrond'));
    const same = await takesIn('samma.distansrond', passphrase);
    expect(await same.findByText('Du har redan allt i den här filen')).toBeVisible();
    await picks(fileOf(older, 'gammal.distansrond'));
    const old = await takesIn('gammal.distansrond', passphrase);
    expect(await old.findByText('Filen är äldre än det du redan har')).toBeVisible();

    async function anOlder(assessment: string) {
      const stored = await employee.ports.records.load(assessment);
      const [first] = stored?.envelopes ?? [];
      return must(
        await employee.ports.packages.seal(
          {
            assessment,
            from: { name: 'Maja Lindqvist', role: 'employee' },
            to: { name: 'Karin Öberg', role: 'manager' },
            at: '2026-10-05T08:00:00.000Z',
            envelopes: first ? [first] : [],
            annexes: [],
            reports: [],
          },
          passphrase,
        ),
      );
    }
  });

  it('asks first who one is', async () => {
    const { manager } = await anAssessedRound();
    await manager.ports.profiles.remove(manager.profile.id);
    await renderOver(manager.ports, <ImportScreen />);
    await waitFor(() => expect(screen.getByText('Berätta först vem du är')).toBeVisible());
  });
});
