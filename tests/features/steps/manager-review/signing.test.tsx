import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openAssessment } from '../../../../src/actions/openAssessment.ts';
import { type DraftAnswer, noAnswer } from '../../../../src/domain/answers/answers.ts';
import { type AReviewDesk, aReviewDesk, opens, says, stored } from './aReviewDesk.tsx';

// Whole walks with real signatures, one keystroke at a time.
vi.setConfig({ testTimeout: 30_000 });

const chair: DraftAnswer = {
  ...noAnswer,
  value: 'no',
  measures: [{ what: 'Låna ut en arbetsstol.', actor: 'employer', own: false, done: false }],
};
const sleep: DraftAnswer = {
  ...noAnswer,
  value: 'no',
  sharing: 'manager',
  measures: [{ what: 'Tala om arbetsmängden.', actor: 'employer', own: false, done: false }],
};

beforeEach(() => {
  window.location.hash = '';
});

describe('signing a review', () => {
  it('lists everything that is missing at once, each with a link that leads to its place', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair });
    const { user, view } = await opens(desk, 'sign');
    const list = screen.getByRole('region', { name: 'Sex saker saknas innan du kan skriva under' });
    const lines = within(list).getAllByRole('link');
    expect(lines.map((line) => [line.textContent, line.getAttribute('href')])).toEqual([
      [
        'Stolens höjd går inte att ställa in: Bedöm sannolikhet och konsekvens.',
        `#/rounds/${desk.id}/manager-review/risk/I-ST-01`,
      ],
      ...[
        'Välj om du säger ja till distansarbetet.',
        'Bekräfta att distansarbetet är frivilligt.',
        'Välj dagen då ni talade om ronden.',
        'Välj hur ni talades vid.',
        'Markera vilka som var med i samtalet.',
      ].map((words) => [words, `#/rounds/${desk.id}/manager-review/agreement`]),
    ]);
    expect(screen.queryByRole('button', { name: 'Skriv under' })).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Välj dagen då ni talade om ronden.' }));
    view.unmount();
    await opens(desk, 'agreement');
    expect(screen.getByLabelText('Datum för samtalet')).toHaveFocus();
  });

  it('is not possible while a high risk has no measure', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair });
    await rates(desk, 'I-ST-01');
    await agrees(desk);
    await opens(desk, 'sign');
    expect(
      screen.getByRole('link', {
        name: 'Stolens höjd går inte att ställa in: Lägg till en åtgärd med ansvarig och datum.',
      }),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Skriv under' })).toBeNull();
  });

  it('puts ratings, plan and agreement into one statement, and goes on to hand it over', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair, 'I-OS-05': sleep });
    await rates(desk, 'I-ST-01', 'Låna ut en arbetsstol.');
    await rates(desk, 'I-OS-05', 'Tala om arbetsmängden.');
    await agrees(desk);
    const { user } = await opens(desk, 'sign');
    expect(screen.getByRole('region', { name: 'Risker och handlingsplan' })).not.toHaveTextContent(
      'arbetsmängden',
    );
    expect(screen.getByRole('region', { name: 'Delat med dig, visas inte för andra' })).toHaveTextContent(
      'arbetsmängden',
    );
    await signs(user, 'Skriv under');
    await waitFor(() => expect(window.location.hash).toBe(`#/rounds/${desk.id}/hand-over`));
    const body = await statedBody(desk);
    expect(body).toMatchObject({
      outcome: 'accepted',
      ratings: { 'I-ST-01': { now: { likelihood: 3, consequence: 3 }, serious: true } },
      measures: { 'I-ST-01': [{ what: 'Låna ut en arbetsstol.', responsible: 'Karin Öberg' }] },
      agreement: { decision: 'yes', daysPerWeek: 2, voluntary: true },
      dialogue: { date: '2026-10-05', form: 'video', participants: ['employee', 'manager'] },
      nextRound: '2027-04-05',
    });
    expect(JSON.stringify(body)).not.toContain('I-OS-05');
    expect(await stored(desk)).toEqual({});
  });

  it('leaves out what was written about an answer that is no longer shared', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair, 'I-OS-05': sleep });
    await rates(desk, 'I-OS-05', 'Tala om arbetsmängden.');
    await rates(desk, 'I-ST-01', 'Låna ut en arbetsstol.');
    await says(desk, { 'I-ST-01': chair, 'I-OS-05': { ...sleep, sharing: 'nobody' } });
    await agrees(desk);
    const { user } = await opens(desk, 'sign');
    await signs(user, 'Skriv under');
    await waitFor(() => expect(window.location.hash).toContain('hand-over'));
    expect(JSON.stringify(await statedBody(desk))).not.toContain('arbetsmängden');
  });

  it('can be made again from where it ended', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair });
    await rates(desk, 'I-ST-01', 'Låna ut en arbetsstol.');
    await agrees(desk);
    const first = await opens(desk, 'sign');
    await signs(first.user, 'Skriv under');
    await waitFor(() => expect(window.location.hash).toContain('hand-over'));
    first.view.unmount();
    const { user } = await opens(desk, 'risk/I-ST-01');
    await user.click(screen.getByRole('button', { name: 'Ändra bedömningen' }));
    expect(screen.getByRole('radio', { name: 'Trolig, Allvarlig: 9, Hög' })).toBeChecked();
    expect(screen.getByRole('textbox', { name: 'Åtgärd' })).toHaveValue('Låna ut en arbetsstol.');
  });
});

describe('the agreement', () => {
  it('asks for an explicit yes to a place that is not the home', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair }, { place: 'holidayHome', placeName: 'Stugan' });
    const { user, view } = await opens(desk, 'agreement');
    await user.click(
      screen.getByRole('checkbox', { name: 'Jag säger ja till att Maja arbetar från fritidsbostaden.' }),
    );
    await waitFor(async () => expect(await stored(desk)).toMatchObject({ agreement: { placeAgreed: true } }));
    view.unmount();
    await opens(desk, 'sign');
    expect(screen.queryByText('Svara om du säger ja till platsen.')).toBeNull();
  });

  it('asks what stands in the way and what was tried when the answer is no, beside the employer’s rule', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair });
    const { user } = await opens(desk, 'agreement');
    expect(screen.queryByRole('textbox', { name: 'Vad hindrar?' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Nej' }));
    expect(screen.getByRole('textbox', { name: 'Vad hindrar?' })).toBeVisible();
    expect(
      screen.getByRole('textbox', { name: 'Hur har ni försökt lösa hindren?' }),
    ).toHaveAccessibleDescription(/överbrygga hindren/);
    expect(screen.getByText('Arbetsgivaren ansvarar för arbetsmiljön')).toBeVisible();
  });

  it('keeps what is lent, from when and until when', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair });
    const { user } = await opens(desk, 'agreement');
    await user.click(screen.getByRole('button', { name: 'Lägg till lån' }));
    const loan = screen.getByRole('group', { name: 'Lån 1' });
    await user.type(within(loan).getByRole('textbox', { name: 'Vad lånas ut?' }), 'Kontorsstol');
    await user.type(within(loan).getByLabelText('Från'), '2026-10-12');
    await user.tab();
    await waitFor(async () =>
      expect(await stored(desk)).toMatchObject({
        agreement: { loans: [{ what: 'Kontorsstol', from: '2026-10-12', until: null }] },
      }),
    );
  });
});

describe('returning a round', () => {
  it('needs a word why', async () => {
    const desk = await aReviewDesk({ 'I-ST-01': chair });
    const { user } = await opens(desk, 'return');
    await signs(user, 'Lämna tillbaka');
    expect(await screen.findByText('Skriv vad medarbetaren ska titta på igen.')).toBeVisible();
  });

  it('states the questions, keeps what has been rated, and asks for nothing about what was shared in confidence', async () => {
    const desk = await aReviewDesk({
      'I-ST-01': chair,
      'I-OS-05': sleep,
      'I-BO-01': { ...noAnswer, value: 'yes' },
    });
    await rates(desk, 'I-ST-01');
    const { user } = await opens(desk, 'return');
    const reasons = screen.getByRole('region', { name: 'Frågor att titta på igen' });
    expect(within(reasons).getAllByRole('textbox')).toHaveLength(1);
    await user.type(screen.getByRole('textbox', { name: /^Vad vill du säga till Maja/ }), 'Berätta mer.');
    await user.type(within(reasons).getByRole('textbox', { name: /^Stolens höjd/ }), 'Vilken stol?');
    await user.selectOptions(within(reasons).getByRole('combobox'), 'I-BO-01');
    await user.click(within(reasons).getByRole('button', { name: 'Lägg till frågan' }));
    expect(within(reasons).getAllByRole('textbox')).toHaveLength(2);
    await signs(user, 'Lämna tillbaka');
    await waitFor(() => expect(window.location.hash).toBe(`#/rounds/${desk.id}/hand-over`));
    expect(await statedBody(desk)).toEqual({
      outcome: 'returned',
      message: 'Berätta mer.',
      reasons: [{ risk: 'I-ST-01', text: 'Vilken stol?' }],
    });
    const left = await stored(desk);
    expect(left).toMatchObject({
      message: '',
      'ratings.I-ST-01': { now: { likelihood: 3, consequence: 3 } },
    });
    expect(left).not.toHaveProperty(['reasons.I-ST-01']);
  });
});

async function rates(desk: AReviewDesk, risk: string, proposal?: string): Promise<void> {
  const { user, view } = await opens(desk, `risk/${risk}`);
  await user.click(screen.getByRole('radio', { name: 'Trolig, Allvarlig: 9, Hög' }));
  if (proposal) await user.click(screen.getByRole('button', { name: `Lägg till: ${proposal}` }));
  view.unmount();
  await waitFor(async () => expect(await stored(desk)).toHaveProperty([`ratings.${risk}`]));
}

async function agrees(desk: AReviewDesk): Promise<void> {
  const { user, view } = await opens(desk, 'agreement');
  await user.click(screen.getByRole('radio', { name: 'Ja' }));
  await user.click(screen.getByRole('checkbox', { name: /^Jag har inte krävt/ }));
  await user.type(screen.getByLabelText('Datum för samtalet'), '2026-10-05');
  await user.click(screen.getByRole('radio', { name: 'Videomöte' }));
  await user.click(screen.getByRole('checkbox', { name: /^Maja Lindqvist/ }));
  await user.click(screen.getByRole('checkbox', { name: /^Karin Öberg/ }));
  await user.click(screen.getByRole('button', { name: 'Välj 2027-04-05' }));
  view.unmount();
  await waitFor(async () => expect(await stored(desk)).toHaveProperty('nextRound', '2027-04-05'));
}

async function signs(user: UserEvent, act: string): Promise<void> {
  await user.click(screen.getByRole('tab', { name: 'Skriv namnet' }));
  await user.type(screen.getByRole('textbox', { name: 'Ditt namn' }), 'Karin Öberg');
  await user.click(screen.getByRole('button', { name: act }));
}

async function statedBody({ device, id }: AReviewDesk) {
  const opened = await openAssessment(device.ports, id);
  if (!opened?.ok) throw new Error('the round cannot be opened');
  return opened.value.state.links.findLast(({ statement }) => statement.kind === 'manager-review')?.statement
    .body;
}
