import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { type DraftAnswer, noAnswer } from '../../../../src/domain/answers/answers.ts';
import { aReviewDesk, opens, says, stored } from './aReviewDesk.tsx';

// Whole walks with real signatures, one keystroke at a time.
vi.setConfig({ testTimeout: 30_000 });

const chair: DraftAnswer = {
  ...noAnswer,
  value: 'no',
  comment: 'Jag sitter på en köksstol.',
  measures: [
    { what: 'Lägg en fast dyna på sitsen.', actor: 'employee', own: false, done: false },
    { what: 'Låna ut en arbetsstol.', actor: 'employer', own: false, done: false },
  ],
};

describe('rating a risk', () => {
  it('shows what the employee says, locked, beside the rating', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair });
    await opens(desk);
    const said = screen.getByRole('region', { name: 'Majas svar' });
    expect(said).toHaveTextContent('Jag sitter på en köksstol.');
    expect(said).toHaveTextContent('Maja gör det');
    expect(said).toHaveTextContent('Behöver arbetsgivaren');
    expect(within(said).queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/^Oförändrad sedan Maja skrev under/)).toBeVisible();
  });

  it('is done with the keyboard: arrows move, Enter sets, and it is stored', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair });
    const { user } = await opens(desk);
    const matrix = screen.getByRole('radiogroup', { name: 'Sannolikhet gånger konsekvens, nu' });
    within(matrix).getByRole('radio', { name: 'Mycket trolig, Liten: 4, Medel' }).focus();
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{Enter}');
    expect(within(matrix).getByRole('radio', { name: 'Trolig, Allvarlig: 9, Hög' })).toBeChecked();
    expect(screen.getByText('Hög, 9 av 16')).toBeVisible();
    expect(screen.getByText('Den behöver en åtgärd med datum och ansvarig.')).toBeVisible();
    await waitFor(async () =>
      expect(await stored(desk)).toMatchObject({
        'ratings.I-ST-01': { now: { likelihood: 3, consequence: 3 }, serious: null },
      }),
    );
  });

  it('asks for a reason when the manager departs from what the scale proposes', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair });
    const { user } = await opens(desk);
    await user.click(screen.getByRole('radio', { name: 'Trolig, Allvarlig: 9, Hög' }));
    const serious = screen.getByRole('group', { name: 'Är risken allvarlig?' });
    expect(within(serious).getByRole('radio', { name: 'Ja' })).toBeChecked();
    await user.click(within(serious).getByRole('radio', { name: 'Nej' }));
    const reason = screen.getByRole('textbox', { name: 'Varför räknas risken inte som allvarlig?' });
    expect(reason).toBeInvalid();
    await user.type(reason, 'Stolen används en timme i veckan.');
    expect(reason).toBeValid();
  });

  it('takes a proposal as a row in one press, with days that are named as suggestions', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair });
    const { user } = await opens(desk);
    await user.click(screen.getByRole('button', { name: 'Lägg till: Låna ut en arbetsstol.' }));
    const row = screen.getByRole('listitem', { name: 'Åtgärd 1' });
    const what = within(row).getByRole('textbox', { name: 'Åtgärd' });
    expect(what).toHaveValue('Låna ut en arbetsstol.');
    await waitFor(() => expect(what).toHaveFocus());
    expect(within(row).getByRole('combobox', { name: 'Ansvarig' })).toHaveValue('Karin Öberg');
    expect(within(row).getByLabelText('Klart senast')).toHaveValue('2026-10-19');
    expect(within(row).getByLabelText('Uppföljning')).toHaveValue('2026-11-16');
    expect(row).toHaveTextContent('Datumen är förslag');
    expect(screen.queryByRole('button', { name: 'Lägg till: Låna ut en arbetsstol.' })).toBeNull();
  });

  it('gives a removed row back, and says when a follow-up is too early', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair });
    const { user } = await opens(desk);
    await user.click(screen.getByRole('button', { name: 'Lägg till: Låna ut en arbetsstol.' }));
    await user.click(screen.getByRole('button', { name: 'Ta bort åtgärd 1' }));
    expect(screen.queryByRole('listitem', { name: 'Åtgärd 1' })).toBeNull();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Lägg till åtgärd' })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Ångra' }));
    const row = screen.getByRole('listitem', { name: 'Åtgärd 1' });
    await user.clear(within(row).getByLabelText('Uppföljning'));
    await user.type(within(row).getByLabelText('Uppföljning'), '2026-10-12');
    expect(within(row).getByLabelText('Uppföljning')).toHaveAccessibleDescription(
      'Välj 2026-10-19 eller senare.',
    );
  });

  it('keeps everything typed when the page is opened again', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair });
    const { user, view } = await opens(desk);
    await user.type(screen.getByRole('textbox', { name: /^Din egen syn/ }), 'Det finns en stol i förrådet.');
    view.unmount();
    await waitFor(async () => expect(await stored(desk)).toHaveProperty(['ratings.I-ST-01']));
    await opens(desk);
    expect(screen.getByRole('textbox', { name: /^Din egen syn/ })).toHaveValue(
      'Det finns en stol i förrådet.',
    );
  });
});

describe('a sensitive answer shared with the manager', () => {
  it('is marked as such, and rated outside the common plan', async () => {
    const desk = await aReviewDesk({
      'I-OS-05': { ...noAnswer, value: 'no', comment: 'Jag sover dåligt.', sharing: 'manager' },
      'I-LJ-04': { ...noAnswer, value: 'no', comment: 'Delas inte.', sharing: 'nobody' },
    });
    await opens(desk);
    expect(screen.getByRole('region', { name: 'Vem som ser det här' })).toHaveTextContent(
      'Delat med dig, visas inte för andra',
    );
    expect(screen.getByRole('region', { name: 'Åtgärder mellan er två' })).toHaveTextContent(
      'kommer inte med i den gemensamma handlingsplanen',
    );
    expect(screen.queryByText('Delas inte.')).toBeNull();
    const strip = screen.getByRole('navigation', { name: 'Risker i ronden' });
    expect(within(strip).getAllByRole('link')).toHaveLength(1);
    expect(strip).toHaveTextContent('Delat med dig');
  });

  it('says so when the safety representative sees the answer too', async () => {
    const desk = await aReviewDesk({ 'I-OS-05': { ...noAnswer, value: 'no', sharing: 'everyone' } });
    await opens(desk);
    expect(screen.getByRole('region', { name: 'Vem som ser det här' })).toHaveTextContent(
      'och skyddsombudet',
    );
  });
});

describe('what is to be taken up in person', () => {
  it('has a page with nothing but a check that it has been talked about', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair, 'I-OS-03': { ...noAnswer, value: 'oral' } });
    const { user } = await opens(desk, 'risk/I-OS-03');
    await user.click(screen.getByRole('checkbox', { name: 'Vi har talat om det' }));
    await waitFor(async () =>
      expect(await stored(desk)).toMatchObject({ dialogue: { talkedAbout: ['I-OS-03'] } }),
    );
    expect(screen.getByRole('navigation', { name: 'Risker i ronden' })).toHaveTextContent(
      'Ni har talat om det',
    );
  });
});

describe('all answers', () => {
  it('can be read, Yes included', async () => {
    const desk = await aReviewDesk({
      'I-ST-01': chair,
      'I-BO-01': { ...noAnswer, value: 'yes', comment: 'Fast bord.' },
    });
    const { user } = await opens(desk);
    await user.click(screen.getByText('Alla Majas svar, 2'));
    expect(await screen.findByText('Fast bord.')).toBeInTheDocument();
  });
});

describe('when the employee has answered anew', () => {
  it('keeps the ratings, and says which answer has changed', async () => {
    const screenAnswer: DraftAnswer = { ...noAnswer, value: 'no', comment: 'Låg skärm.' };
    const desk = await aReviewDesk({ 'I-ST-01': chair, 'I-SK-02': screenAnswer });
    const { user, view } = await opens(desk, 'risk/I-ST-01');
    await user.click(screen.getByRole('radio', { name: 'Trolig, Allvarlig: 9, Hög' }));
    view.unmount();
    await says(desk, { 'I-ST-01': chair, 'I-SK-02': { ...screenAnswer, comment: 'Ingen egen skärm.' } });
    const again = await opens(desk, 'risk/I-ST-01');
    expect(screen.getByRole('radio', { name: 'Trolig, Allvarlig: 9, Hög' })).toBeChecked();
    expect(screen.queryByText('Maja har ändrat svaret sedan förra gången')).toBeNull();
    again.view.unmount();
    await opens(desk, 'risk/I-SK-02');
    expect(screen.getByText('Maja har ändrat svaret sedan förra gången')).toBeVisible();
    expect(screen.getByText(/Låg skärm\./)).toBeVisible();
  });
});
