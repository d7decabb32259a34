import { Blob as WholeBlob } from 'node:buffer';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type DraftAnswer, noAnswer } from '../../../../src/domain/answers/answers.ts';
import { paths } from '../../../../src/paths.ts';
import { shippedQuestions } from '../../../support/shippedQuestions.ts';
import { aWalk } from './aWalk.tsx';

const no = (more: Partial<DraftAnswer> = {}): DraftAnswer => ({ ...noAnswer, value: 'no', ...more });
const own = (what: string) => ({ what, actor: 'employee' as const, own: false, done: false });
const theirs = (what: string) => ({ what, actor: 'employer' as const, own: false, done: false });
const answers = {
  'I-ST-03': no({ measures: [own('Dra åt skruvarna.'), theirs('Låna ut en stol.')], comment: 'Den vinglar' }),
  'I-ST-01': no({ measures: [own('Höj sitsen.')] }),
  'I-OS-07': no(),
  'I-OS-08': no({ comment: 'hemligt' }),
  'I-DI-01': { ...noAnswer, value: 'oral' as const },
  'I-DI-02': { ...noAnswer, value: 'later' as const },
};
const listUnder = (heading: string) => {
  const section = screen.getByRole('heading', { level: 2, name: heading }).closest('section');
  if (section === null) throw new Error(`no section ${heading}`);
  return within(section);
};

describe('the summary', () => {
  it('says the finding first, and leaves out what never leaves the device', async () => {
    await aWalk('summary', { answers });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Tre saker att göra något åt');
    const { full } = await shippedQuestions();
    expect(screen.getByText(new RegExp(`Du har svarat på 5 av ${full} frågor`))).toBeVisible();
    expect(screen.queryByText(/inte trygg att arbeta på/)).toBeNull();
  });

  it('counts risks by preliminary level', async () => {
    await aWalk('summary', { answers });
    const levels = screen
      .getAllByRole('definition')
      .slice(0, 4)
      .map(({ textContent }) => Number(textContent));
    expect(levels.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it('lists what one can deal with today, to tick off', async () => {
    const { user, stored } = await aWalk('summary', { answers });
    const today = listUnder('Det här kan du åtgärda i dag');
    await user.click(today.getByRole('checkbox', { name: /Dra åt skruvarna/ }));
    expect(today.getByText('1 av 2 klara')).toBeVisible();
    await waitFor(async () =>
      expect((await stored())['answers.I-ST-03']).toMatchObject({
        measures: [{ done: true }, { done: false }],
      }),
    );
  });

  it('lists what goes to the manager, what stays, what is taken up in person and what is left', async () => {
    const { assessment } = await aWalk('summary', { answers });
    expect(listUnder('Det här går till din chef').getByText(/Låna ut en stol/)).toBeVisible();
    expect(listUnder('Det här går till din chef').queryByText(/Höj sitsen/)).toBeNull();
    expect(listUnder('Det här stannar hos dig').getAllByRole('listitem')).toHaveLength(1);
    expect(listUnder('Det här tar ni upp muntligt').getAllByRole('listitem')).toHaveLength(1);
    const left = listUnder('Det här är inte besvarat');
    expect(left.getByText('En fråga har du hoppat över så länge.')).toBeVisible();
    expect(left.getByRole('link', { name: 'Digital arbetsmiljö: en fråga' })).toHaveAttribute(
      'href',
      paths.question(assessment, 'DI', 'I-DI-02'),
    );
  });

  it('says who will see what', async () => {
    await aWalk('summary', { answers });
    const who = listUnder('Vem ser vad');
    const [manager, representative, nobody] = who.getAllByRole('definition');
    expect(manager).toHaveTextContent(
      'två svar med kommentarer och förslag och att du vill ta upp en fråga muntligt',
    );
    expect(representative).toHaveTextContent('två svar');
    expect(nobody).toHaveTextContent('ett känsligt svar som du inte delar');
  });
});

describe('signing', () => {
  it('asks for a mark before anything else', async () => {
    const { user, ports, assessment } = await aWalk('summary', { answers });
    await user.click(screen.getByRole('button', { name: 'Skriv under' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Rita din underskrift eller skriv ditt namn.');
    expect(await ports.records.load(assessment)).toBeNull();
  });

  it('lists everything that is missing, each with the way to it', async () => {
    const { user, assessment } = await aWalk('summary', { answers: {}, manager: '' });
    await user.click(screen.getByRole('tab', { name: 'Skriv namnet' }));
    await user.type(screen.getByLabelText('Ditt namn'), 'Maja Lindqvist');
    await user.click(screen.getByRole('button', { name: 'Skriv under' }));
    const missing = within(await screen.findByRole('alert'));
    expect(missing.getByRole('link', { name: 'Skriv vem som är din chef.' })).toHaveAttribute(
      'href',
      paths.part(assessment, 'about'),
    );
    expect(missing.getByRole('link', { name: 'Svara på minst en fråga.' })).toHaveAttribute(
      'href',
      paths.step(assessment, 'self-assessment'),
    );
  });

  it('turns the draft into a statement, and leads on to the hand-over', async () => {
    // jsdom's own cannot be read as a stream, which writing a PDF needs.
    vi.stubGlobal('Blob', WholeBlob);
    onTestFinished(() => void vi.unstubAllGlobals());
    const { user, ports, assessment } = await aWalk('summary', { answers });
    await user.click(screen.getByRole('tab', { name: 'Skriv namnet' }));
    await user.type(screen.getByLabelText('Ditt namn'), 'Maja Lindqvist');
    await user.click(screen.getByRole('button', { name: 'Skriv under' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Ronden är underskriven' })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Lämna över ronden' })).toHaveAttribute(
      'href',
      paths.handOver(assessment),
    );
    expect(await screen.findByRole('link', { name: 'Gör återställningsfilen' })).toBeVisible();
    const stored = await ports.records.load(assessment);
    expect(stored?.envelopes).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain('hemligt');
    expect(await ports.drafts.load({ assessment, step: 'self-assessment' })).toBeNull();
  });
});
