import { type RefObject, useEffect } from 'react';
import type { AnswerValue } from '../domain/answers/answers.ts';

/** Marks an element as a question that the shortcuts can go to and answer. */
export const questionMark = 'data-question';

/**
 * Single keys while a question has focus: a letter answers it, up and down go to the one before or after. They rest
 * in text fields, in dialogs, together with Ctrl, Alt or Meta, and when switched off.
 */
export function useShortcuts(
  on: boolean,
  page: RefObject<HTMLElement | null>,
  keys: Readonly<Record<AnswerValue, string>>,
  onList: () => void,
) {
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isBusy(event.target)) return;
      if (event.key === '?') onList();
      if (event.key === '?' || act(event.key, page.current, keys)) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on, page, keys, onList]);
}

function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('textarea, select, input:not([type="radio"], [type="checkbox"]), dialog') !== null
  );
}

function act(key: string, page: HTMLElement | null, keys: Readonly<Record<AnswerValue, string>>): boolean {
  const questions = [...(page?.querySelectorAll<HTMLElement>(`[${questionMark}]`) ?? [])];
  const at = questions.findIndex((question) => question.contains(document.activeElement));
  if (key === 'ArrowDown') return focusOn(questions[at + 1]);
  if (key === 'ArrowUp') return focusOn(questions[at - 1]);
  const chosen = Object.entries(keys).find(([, letter]) => letter.toLowerCase() === key.toLowerCase());
  const radio = chosen && questions[at]?.querySelector<HTMLElement>(`input[value="${chosen[0]}"]`);
  radio?.focus();
  radio?.click();
  return radio !== null && radio !== undefined;
}

/** Goes to a question: to the answer it has, else to its first choice. */
function focusOn(question: HTMLElement | undefined): boolean {
  const radio =
    question?.querySelector<HTMLElement>('input[type="radio"]:checked') ??
    question?.querySelector<HTMLElement>('input[type="radio"]');
  question?.scrollIntoView({ block: 'nearest' });
  radio?.focus();
  return question !== undefined;
}
