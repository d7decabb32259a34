import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noAnswer } from '../../../../src/domain/answers/answers.ts';
import { ok } from '../../../../src/domain/result.ts';
import { paths } from '../../../../src/paths.ts';
import { shippedQuestions } from '../../../support/shippedQuestions.ts';
import { aWalk, showWalk, theQuestion, walkAt } from './aWalk.tsx';

const chair = /Står arbetsstolen stadigt/;
const radio = (question: RegExp, name: string | RegExp) =>
  within(theQuestion(question)).getByRole('radio', { name });

describe('a question', () => {
  it('is one row until the answer is No, which opens comment, measures and photo', async () => {
    const { user } = await aWalk('ER-desk');
    expect(within(theQuestion(chair)).queryByRole('textbox')).toBeNull();
    await user.click(radio(chair, 'Nej'));
    const question = within(theQuestion(chair));
    expect(question.getByRole('textbox', { name: /Hur ser det ut hos dig/ })).toBeVisible();
    expect(question.getByText('Kan jag åtgärda själv')).toBeVisible();
    expect(question.getByText('Behöver arbetsgivaren')).toBeVisible();
    expect(question.getByRole('button', { name: /Lägg till foto vid fråga/ })).toBeVisible();
  });

  it('keeps answer, comment, picked and own measures in the draft', async () => {
    const { user, stored } = await aWalk('ER-desk');
    await user.click(radio(chair, 'Nej'));
    const question = within(theQuestion(chair));
    await user.type(question.getByRole('textbox', { name: /Hur ser det ut/ }), 'Den vinglar');
    await user.click(question.getByRole('checkbox', { name: 'Dra åt lösa skruvar.' }));
    const [own] = question.getAllByRole('button', { name: 'Eget förslag' });
    if (own) await user.click(own);
    await user.type(question.getByLabelText('Ditt förslag'), 'Köpa en ny');
    await user.tab();
    await waitFor(async () =>
      expect((await stored())['answers.I-ST-04']).toMatchObject({
        value: 'no',
        comment: 'Den vinglar',
        measures: [
          { what: 'Dra åt lösa skruvar.', actor: 'employee', own: false, done: false },
          { what: 'Köpa en ny', actor: 'employee', own: true, done: false },
        ],
      }),
    );
  });

  it('shows words typed under No also after a change of mind, since they would go along', async () => {
    const { user } = await aWalk('ER-desk');
    await user.click(radio(chair, 'Nej'));
    await user.type(
      within(theQuestion(chair)).getByRole('textbox', { name: /Hur ser det ut/ }),
      'Den vinglar',
    );
    await user.click(radio(chair, 'Ja'));
    expect(within(theQuestion(chair)).getByRole('textbox')).toHaveValue('Den vinglar');
  });

  it('warns of a personal identity number while it is being written', async () => {
    const { user } = await aWalk('ER-desk');
    await user.click(radio(chair, 'Nej'));
    await user.type(within(theQuestion(chair)).getByRole('textbox'), 'Jag, 850709-9805');
    expect(within(theQuestion(chair)).getByText(/ser ut som ett personnummer/)).toBeVisible();
  });

  it('says at once to pause the work when a No is a matter of life and safety', async () => {
    const { user } = await aWalk('FY-fire');
    await user.click(radio(/sladdar, laddare och uttag/, 'Nej'));
    expect(screen.getByRole('alert')).toHaveTextContent('Pausa arbetet där tills det är åtgärdat.');
  });

  it('keeps a picture on the device and names it in the answer', async () => {
    const jpeg = new Uint8Array([1, 2, 3]);
    const { user, stored, ports } = await aWalk('ER-desk', {}, (real) => ({
      ...real,
      photos: { reencode: async () => ok({ jpeg, width: 4, height: 3 }) },
    }));
    await user.click(radio(chair, 'Nej'));
    const input = theQuestion(chair).querySelector<HTMLInputElement>('input[type="file"]');
    if (input) await user.upload(input, new File(['x'], 'stol.jpg', { type: 'image/jpeg' }));
    await screen.findByRole('button', { name: 'Ta bort foto 1' });
    await waitFor(async () =>
      expect((await stored())['answers.I-ST-04']).toMatchObject({ photos: [expect.any(String)] }),
    );
    const { photos } = (await stored())['answers.I-ST-04'] as { photos: string[] };
    expect((await ports.draftPhotos.load(photos[0] ?? ''))?.jpeg).toEqual(jpeg);
    await user.click(screen.getByRole('button', { name: 'Ta bort foto 1' }));
    await waitFor(async () => expect(await ports.draftPhotos.load(photos[0] ?? '')).toBeNull());
  });

  it('offers no picture where pictures could show what nobody should see', async () => {
    const { user } = await aWalk('IS');
    for (const no of screen.getAllByRole('radio', { name: 'Nej' })) await user.click(no);
    expect(screen.queryByRole('button', { name: /foto/i })).toBeNull();
  });

  it('takes one row when it is settled, with the rarer answers behind a button', async () => {
    const { user } = await aWalk('ER-desk');
    await user.click(radio(chair, 'Ja'));
    const question = within(theQuestion(chair));
    expect(question.queryByRole('radio', { name: 'Ta upp muntligt' })).toBeNull();
    await user.click(question.getByRole('button', { name: 'Fler svar' }));
    await waitFor(() => expect(question.getByRole('radio', { name: 'Ta upp muntligt' })).toHaveFocus());
    expect(radio(chair, 'Ja')).toBeChecked();
  });

  it('takes the key of a rarer answer also when that is out of sight', async () => {
    const { user } = await aWalk('ER-desk');
    await user.click(radio(chair, 'Ja'));
    await user.keyboard('m');
    expect(radio(chair, 'Ta upp muntligt')).toBeChecked();
  });

  it('answers where it stands what people ask about it, with whom to turn to', async () => {
    const { user } = await aWalk('DI');
    const question = within(theQuestion(/^Vet du hur du får IT-stöd/));
    await user.click(question.getByText('Därför frågar vi'));
    await user.click(question.getByText('Vilken IT-hjälp får jag på distans?'));
    expect(question.getByRole('link', { name: 'it@example.org' })).toBeVisible();
  });
});

describe('a sensitive question', () => {
  const harassed = /fri från kränkningar/;

  it('says who sees the answer, and shares it with nobody until asked to', async () => {
    const { user, stored } = await aWalk('OS-safety');
    expect(within(theQuestion(harassed)).getByText(/Ingen annan ser svaret/)).toBeVisible();
    await user.click(radio(harassed, 'Nej'));
    expect(radio(harassed, /^Bara jag/)).toBeChecked();
    await user.click(radio(harassed, /^Min chef/));
    await waitFor(async () => expect(JSON.stringify(await stored())).toContain('"sharing":"manager"'));
  });

  it('that never leaves the device says so and offers a quick way out', async () => {
    window.location.hash = '#/somewhere';
    const { user } = await aWalk('OS-safety');
    const safe = within(theQuestion(/Kan du arbeta tryggt där du är/));
    expect(safe.getByText(/stannar på den här enheten och kommer aldrig med/)).toBeVisible();
    await user.click(safe.getByRole('button', { name: 'Lämna sidan snabbt' }));
    expect(window.location.hash).toBe(paths.home);
  });
});

describe('the keyboard', () => {
  it('answers the question in focus by letter and moves with the arrows, but not in a text field', async () => {
    const { user } = await aWalk('ER-desk');
    await user.keyboard('{ArrowDown}j{ArrowDown}{ArrowDown}n');
    expect(radio(/plats med bord och stol/, 'Ja')).toBeChecked();
    expect(radio(chair, 'Nej')).toBeChecked();
    await user.type(within(theQuestion(chair)).getByRole('textbox'), 'j e');
    expect(radio(chair, 'Nej')).toBeChecked();
  });

  it('lists the shortcuts, which can be switched off for good', async () => {
    const { user, ports } = await aWalk('ER-desk');
    await user.keyboard('?');
    const list = within(screen.getByRole('dialog', { name: 'Genvägar på tangentbordet' }));
    await user.click(list.getByRole('checkbox', { name: 'Använd genvägar' }));
    await user.click(list.getByRole('button', { name: 'Stäng' }));
    await user.keyboard('{ArrowDown}j');
    expect(ports.preferences.get('shortcuts')).toBe('off');
    expect(screen.queryByRole('radio', { name: 'Ja', checked: true })).toBeNull();
  });
});

describe('the walk', () => {
  it('says how far it has come in words', async () => {
    const { user } = await aWalk('ER-desk');
    await user.click(radio(chair, 'Ja'));
    const { full } = await shippedQuestions();
    expect(screen.getByText(`1 av ${full} frågor`)).toBeInTheDocument();
    expect(screen.getByText('ungefär 40 min kvar')).toBeInTheDocument();
  });

  it('lets a part that has just been done draw itself once in the plan', async () => {
    const done = Object.fromEntries(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10']
        .map((number) => [`I-PL-${number}`, { ...noAnswer, value: 'yes' as const }])
        .slice(0, -1),
    );
    const { user, ports, assessment, view } = await aWalk('PL', { answers: done });
    await user.click(radio(/skyddsombudet fått möjlighet/, 'Ja'));
    const fresh = () => view.container.querySelectorAll('[data-fresh]').length;
    expect(fresh()).toBe(0);
    view.rerender(walkAt(ports, assessment, 'DI'));
    expect(fresh()).toBe(1);
    view.rerender(walkAt(ports, assessment, 'PL'));
    expect(fresh()).toBe(0);
  });

  it('is resumed at the part where one left off', async () => {
    const { ports, assessment, view, stored } = await aWalk('DI');
    await waitFor(async () => expect((await stored()).lastPart).toBe('DI'));
    view.unmount();
    showWalk(ports, assessment, null);
    await waitFor(() => expect(window.location.hash).toBe(paths.part(assessment, 'DI')));
  });

  it('goes to the first part with something left when it has not been begun', async () => {
    const { assessment } = await aWalk(null);
    await waitFor(() => expect(window.location.hash).toBe(paths.part(assessment, 'PL')));
  });

  it('takes in a linked question in the short form when its opener is No', async () => {
    const { user } = await aWalk('ER-desk', { form: 'core' });
    const before = screen.getAllByRole('article').length;
    for (const no of screen.getAllByRole('radio', { name: 'Nej' })) await user.click(no);
    expect(screen.getAllByRole('article').length).toBeGreaterThan(before);
    expect(screen.getAllByText(/Följer av ditt nej på fråga/).length).toBeGreaterThan(0);
  });

  it('lets the facts of the round be changed', async () => {
    const { user, stored } = await aWalk('about');
    const manager = screen.getByLabelText('Chef som får ronden');
    await user.clear(manager);
    await user.type(manager, 'Eva Holm');
    await user.click(screen.getByRole('radio', { name: /Korta ronden/ }));
    await waitFor(async () => expect(await stored()).toMatchObject({ manager: 'Eva Holm', form: 'core' }));
  });

  it('takes a risk that no question asked about', async () => {
    const { user, stored } = await aWalk('own');
    await user.click(screen.getByRole('button', { name: 'Lägg till en egen risk' }));
    await user.type(screen.getByLabelText('Vad är risken?'), 'Trappan saknar ledstång');
    await user.tab();
    await waitFor(async () =>
      expect((await stored()).ownRisks).toMatchObject([{ finding: 'Trappan saknar ledstång' }]),
    );
  });

  it('reads answers back as they were left', async () => {
    await aWalk('ER-desk', { answers: { 'I-ST-04': { ...noAnswer, value: 'no', comment: 'Den vinglar' } } });
    expect(radio(chair, 'Nej')).toBeChecked();
    expect(within(theQuestion(chair)).getByRole('textbox')).toHaveValue('Den vinglar');
  });
});
