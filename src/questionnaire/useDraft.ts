import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import { type DraftWriter, draftWriter, type SaveValues, type Saving } from './draftWriter.ts';

export interface HeldDraft<T extends FieldValues> {
  /**
   * The fields. Free text is tied with `register`, choices are set with `setValue`, and what is shown is read with
   * `useWatch` in the smallest component that needs it. Never `reset`: it would cut memoised inputs off from the form.
   */
  readonly form: UseFormReturn<T>;
  /** Writes at once what still waits or has failed; true when everything is durable. Also the way to try again. */
  readonly flush: DraftWriter['flush'];
  /** Writes nothing more, since the draft has become a statement. */
  readonly close: DraftWriter['close'];
  readonly saving: DraftWriter['saving'];
}

/**
 * A draft of any shape as a form that saves itself: the only form in the program.
 *
 * What is typed is written 400 ms after the last keystroke; choices, leaving a field, and leaving or hiding the page
 * write at once. Only values that changed are written, each under its path: a top field by its name, and an entry of a
 * record named in `spread` by `<record>.<entry>`, so that a long draft is still saved in small pieces.
 *
 * The draft must have been loaded before: `initial` is read once, so give the component a key that names the draft.
 * Every record entry that has inputs must exist in `initial`, or its other fields would be missing when it is read.
 * The owner does not render again while someone types, nor when the save state changes: see useSaving.
 */
export function useDraft<T extends FieldValues>(options: {
  readonly initial: T;
  readonly spread: readonly (keyof T & string)[];
  readonly save: SaveValues;
}): HeldDraft<T> {
  const form = useForm<T>({ defaultValues: options.initial as DefaultValues<T>, mode: 'onBlur' });
  const [draft] = useState(() => {
    const writer = draftWriter((path) => structuredClone(form.getValues(path as Path<T>)), options.save);
    const { flush, close, saving } = writer;
    return { writer, held: { form, flush, close, saving } };
  });
  const [spread] = useState(options.spread);
  useEffect(() => followChanges(form, spread, draft.writer), [form, spread, draft]);
  useEffect(() => flushOnTheWayOut(draft.writer), [draft]);
  return draft.held;
}

/** How far the writing of a draft has come; renders its caller anew when that changes. */
export function useSaving({ saving }: Pick<HeldDraft<FieldValues>, 'saving'>): Saving {
  return useSyncExternalStore(saving.subscribe, saving.get);
}

/** The path under which a changed field is written. */
export function storedPath(field: string, spread: readonly string[]): string {
  const [record = '', entry] = field.split('.');
  return entry !== undefined && spread.includes(record) ? `${record}.${entry}` : record;
}

function followChanges<T extends FieldValues>(
  form: UseFormReturn<T>,
  spread: readonly string[],
  writer: DraftWriter,
): () => void {
  return form.subscribe({
    formState: { values: true },
    callback: ({ name }) => {
      if (name !== undefined) writer.changed(storedPath(name, spread), isTyping() ? 'afterPause' : 'now');
    },
  });
}

/** While someone stands in a text field, changes come keystroke by keystroke; otherwise each one is a choice made. */
function isTyping(): boolean {
  return document.activeElement?.matches('textarea, input:not([type="checkbox"], [type="radio"])') ?? false;
}

function flushOnTheWayOut(writer: DraftWriter): () => void {
  const flush = () => void writer.flush();
  const flushIfHidden = () => document.visibilityState === 'hidden' && flush();
  // `change` comes when a checkbox or a list is chosen from, `focusout` when a field is left.
  const events = ['change', 'focusout'] as const;
  for (const event of events) document.addEventListener(event, flush);
  document.addEventListener('visibilitychange', flushIfHidden);
  window.addEventListener('pagehide', flush);
  window.addEventListener('hashchange', flush);
  return () => {
    for (const event of events) document.removeEventListener(event, flush);
    document.removeEventListener('visibilitychange', flushIfHidden);
    window.removeEventListener('pagehide', flush);
    window.removeEventListener('hashchange', flush);
    flush();
  };
}
