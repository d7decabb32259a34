import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { memo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../src/domain/problems.ts';
import { ok, type Result, refuse } from '../../src/domain/result.ts';
import { type HeldDraft, storedPath, useDraft, useSaving } from '../../src/questionnaire/useDraft.ts';

interface Notes {
  readonly title: string;
  readonly answers: Readonly<Record<string, { readonly comment: string; readonly value: string | null }>>;
}
const empty: Notes = {
  title: '',
  answers: { a: { comment: '', value: null }, b: { comment: '', value: null } },
};
const noon = new Date('2026-10-05T12:00:00Z');

interface Write {
  readonly values: Readonly<Record<string, unknown>>;
  readonly done: (result: Result<Date, Problem>) => void;
}

function aDraft(initial: Notes = empty) {
  const writes: Write[] = [];
  const held: { current?: HeldDraft<Notes>; renders: number } = { renders: 0 };
  const save = (values: Write['values']) =>
    new Promise<Result<Date, Problem>>((done) => writes.push({ values, done }));
  function Page() {
    const draft = useDraft({ initial, spread: ['answers'], save });
    held.current = draft;
    held.renders += 1;
    return (
      <>
        <MemoField form={draft.form} label="Comment" name="answers.a.comment" />
        <MemoField form={draft.form} label="Title" name="title" />
        <button type="button" onClick={() => draft.form.setValue('answers.b.value', 'no')}>
          No
        </button>
        <State draft={draft} />
      </>
    );
  }
  const view = render(<Page />);
  return { writes, held, view, user: userEvent.setup({ advanceTimers: vi.advanceTimersByTime }) };
}

const MemoField = memo(function Field(props: {
  form: UseFormReturn<Notes>;
  label: string;
  name: 'title' | 'answers.a.comment';
}) {
  return <input aria-label={props.label} {...props.form.register(props.name)} />;
});

function State({ draft }: { draft: HeldDraft<Notes> }) {
  return <output>{useSaving(draft).state}</output>;
}

beforeEach(() => {
  vi.useFakeTimers();
  // Testing Library lets stopped clocks run only where it finds them under this name.
  vi.stubGlobal('jest', { advanceTimersByTime: vi.advanceTimersByTime });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a draft that saves itself', () => {
  it('writes nothing before anything has changed', () => {
    const { writes, view } = aDraft();
    vi.advanceTimersByTime(10_000);
    view.unmount();
    expect(writes).toEqual([]);
  });

  it('writes only the changed entry, once, after a pause in typing', async () => {
    const { writes, user } = aDraft();
    await user.type(screen.getByLabelText('Comment'), 'Pall');
    expect(writes).toEqual([]);
    act(() => vi.advanceTimersByTime(400));
    expect(writes.map(({ values }) => values)).toEqual([{ 'answers.a': { comment: 'Pall', value: null } }]);
  });

  it('writes a choice at once', async () => {
    const { writes, user } = aDraft();
    await user.click(screen.getByRole('button', { name: 'No' }));
    expect(writes.map(({ values }) => values)).toEqual([{ 'answers.b': { comment: '', value: 'no' } }]);
  });

  it('writes when a field is left', async () => {
    const { writes, user } = aDraft();
    await user.type(screen.getByLabelText('Title'), 'Hemma');
    await user.tab();
    expect(writes.map(({ values }) => values)).toEqual([{ title: 'Hemma' }]);
  });

  it('says saved only when the write has been confirmed', async () => {
    const { writes, user } = aDraft();
    await user.click(screen.getByRole('button', { name: 'No' }));
    expect(screen.getByRole('status')).toHaveTextContent('saving');
    await act(async () => writes[0]?.done(ok(noon)));
    expect(screen.getByRole('status')).toHaveTextContent('saved');
  });

  it('does not say saved while a later change still waits', async () => {
    const { writes, user } = aDraft();
    await user.click(screen.getByRole('button', { name: 'No' }));
    await user.type(screen.getByLabelText('Title'), 'x');
    await act(async () => writes[0]?.done(ok(noon)));
    expect(screen.getByRole('status')).toHaveTextContent('saving');
  });

  it('keeps what could not be written, and writes it again when asked', async () => {
    const { writes, user, held } = aDraft();
    await user.click(screen.getByRole('button', { name: 'No' }));
    await act(async () => writes[0]?.done(refuse({ problem: 'quota-full' })));
    expect(screen.getByRole('status')).toHaveTextContent('failed');
    const again = held.current?.flush();
    await act(async () => writes[1]?.done(ok(noon)));
    expect(await again).toBe(true);
    expect(writes[1]?.values).toEqual(writes[0]?.values);
    expect(screen.getByRole('status')).toHaveTextContent('saved');
  });

  it('keeps the text being typed when the page is hidden in the middle of a word, memoised input or not', async () => {
    const { writes, user } = aDraft();
    const comment = screen.getByLabelText('Comment');
    await user.type(comment, 'Pal');
    act(() => void window.dispatchEvent(new Event('pagehide')));
    await act(async () => writes[0]?.done(ok(noon)));
    await user.type(comment, 'l');
    act(() => vi.advanceTimersByTime(400));
    expect(comment).toHaveValue('Pall');
    expect(writes.map(({ values }) => values['answers.a'])).toEqual([
      { comment: 'Pal', value: null },
      { comment: 'Pall', value: null },
    ]);
  });

  it('asks for the write before the exit event is over', async () => {
    const { writes, user } = aDraft();
    await user.type(screen.getByLabelText('Title'), 'Hemma');
    window.dispatchEvent(new Event('pagehide'));
    expect(writes).toHaveLength(1);
  });

  it('writes what waits when the screen is left', async () => {
    const { writes, user, view } = aDraft();
    await user.type(screen.getByLabelText('Title'), 'H');
    view.unmount();
    expect(writes.map(({ values }) => values)).toEqual([{ title: 'H' }]);
  });

  it('writes nothing more once it has become a statement', async () => {
    const { writes, user, held, view } = aDraft();
    held.current?.close();
    await user.type(screen.getByLabelText('Title'), 'H');
    view.unmount();
    expect(writes).toEqual([]);
  });

  it('does not render its owner again while someone types or something is saved', async () => {
    const { writes, user, held } = aDraft();
    const before = held.renders;
    await user.type(screen.getByLabelText('Comment'), 'Stolen går inte att höja');
    act(() => vi.advanceTimersByTime(400));
    await act(async () => writes[0]?.done(ok(noon)));
    expect(held.renders).toBe(before);
  });
});

describe('the path a field is written under', () => {
  it.each([
    ['place', 'place'],
    ['answers.I-ST-01.comment', 'answers.I-ST-01'],
    ['ownRisks.0.finding', 'ownRisks'],
    ['answers', 'answers'],
  ])('of %s is %s', (field, path) => {
    expect(storedPath(field, ['answers'])).toBe(path);
  });
});
