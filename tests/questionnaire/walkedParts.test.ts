import { beforeAll, describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/catalog/catalog.ts';
import type { CatalogEntry } from '../../src/ports/ports.ts';
import { minutesLeft } from '../../src/questionnaire/minutesLeft.ts';
import { partToResume, progressIn, walkedParts } from '../../src/questionnaire/walkedParts.ts';
import { shippedQuestions } from '../support/shippedQuestions.ts';

let entry: CatalogEntry;
beforeAll(async () => {
  entry = (await openCatalog()).current('individual');
});

const yes = { value: 'yes' } as const;

describe('the parts of a walk', () => {
  it('hold every question of the full form, lettered where a section has several parts', async () => {
    const parts = walkedParts(entry.checklist, entry.texts.sv, 'full', {});
    expect(progressIn(parts, {})).toEqual({ answered: 0, total: (await shippedQuestions()).full });
    expect(parts.map(({ number }) => number).slice(0, 4)).toEqual(['1', '2a', '2b', '2c']);
  });

  it('leave out parts that have no question in the short form, and take them in when a No opens one', () => {
    const opener = entry.checklist.sections
      .flatMap(({ parts }) => parts)
      .flatMap(({ questions }) => questions)
      .find(({ core, opensWhenNo }) => !core && opensWhenNo !== null);
    const short = progressIn(walkedParts(entry.checklist, entry.texts.sv, 'core', {}), {});
    const no = { [opener?.opensWhenNo ?? '']: { value: 'no' } as const };
    const opened = walkedParts(entry.checklist, entry.texts.sv, 'core', no);
    expect(opened.flatMap(({ questions }) => questions).map(({ question }) => question.id)).toContain(
      opener?.id,
    );
    expect(progressIn(opened, no).total).toBeGreaterThan(short.total);
  });

  it('count what is put aside as unanswered', () => {
    const [part] = walkedParts(entry.checklist, entry.texts.sv, 'full', {});
    const [first, second] = part?.questions ?? [];
    const answers = {
      [first?.question.id ?? '']: yes,
      [second?.question.id ?? '']: { value: 'later' } as const,
    };
    expect(part && progressIn([part], answers).answered).toBe(1);
  });

  it('are resumed at the part last visited, else at the first with something left', () => {
    const parts = walkedParts(entry.checklist, entry.texts.sv, 'full', {});
    const first = parts[0]?.questions ?? [];
    const answers = Object.fromEntries(first.map(({ question }) => [question.id, yes]));
    expect(partToResume(parts, answers, 'OS-safety')?.id).toBe('OS-safety');
    expect(partToResume(parts, answers, null)?.id).toBe(parts[1]?.id);
    expect(partToResume(parts, answers, 'gone')?.id).toBe(parts[1]?.id);
  });
});

describe('the time left', () => {
  it.each([
    [0, 0],
    [1, 1],
    [6, 3],
    [20, 10],
    [101, 40],
  ])('for %i questions is about %i minutes', (questions, minutes) => {
    expect(minutesLeft(questions)).toBe(minutes);
  });
});
