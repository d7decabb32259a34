// Small wordings used all over a report: dates, counts, lists.
import type { BandId } from '../checklist/checklist.ts';
import { bandIds } from '../checklist/checklist.ts';
import type { Language } from '../checklist/language.ts';
import type { Labels, ReportInput } from './reportInput.ts';

/** The employers this is made for keep Swedish time, wherever the person was when they stated something. */
const timeZone = 'Europe/Stockholm';

/** A moment as date and time of day: 2026-11-26 10.14 (10:14 in English). */
export function moment(input: Pick<ReportInput, 'language'>, at: Date | string): string {
  const time = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const text = time.format(new Date(at));
  return `${day(at)} ${input.language === 'sv' ? text.replace(':', '.') : text}`;
}

/** The calendar day of a moment, YYYY-MM-DD. */
export function day(at: Date | string): string {
  const date = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return date.format(new Date(at));
}

/** "två höga, tre medel och en låg" */
export function listed(language: Language, items: readonly string[]): string {
  return new Intl.ListFormat(language === 'sv' ? 'sv' : 'en-GB', { type: 'conjunction' }).format(items);
}

/** A count in words up to twelve, in digits above. */
export function countWord(labels: Labels, count: number): string {
  return count <= 12 ? labels(`number.${count}`) : String(count);
}

/** A number with the language's decimal mark. */
export function decimal(language: Language, value: number): string {
  return new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 2 }).format(
    value,
  );
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** Whether the first band is the more severe. */
export function moreSevere(a: BandId, b: BandId): boolean {
  return bandIds.indexOf(a) > bandIds.indexOf(b);
}

/** Sixteen groups of four, or the first four and the last two for where there is little room. */
export function digestText(digest: string, form: 'whole' | 'short'): string {
  const groups = digest.match(/.{4}/g) ?? [];
  return form === 'whole' ? groups.join(' ') : [...groups.slice(0, 4), '…', ...groups.slice(-2)].join(' ');
}
