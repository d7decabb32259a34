import { useMemo } from 'react';
import { type LanguageCode, useLanguage, useText } from './i18n.ts';
import { numeral } from './numerals.ts';

export interface Format {
  /** "23 november 2026", in running text. Takes a day (YYYY-MM-DD) or a moment. */
  date(day: string): string;
  /** "2026-11-23", in tables. */
  day(moment: string): string;
  /** "14.32" in Swedish, "14:32" in English. */
  time(moment: string): string;
  /** "i dag 14.32", "i går 16.42" or "23 november 2026 14.32", as seen from `now`. */
  when(moment: string, now: Date): string;
  /** "1 234,5". */
  number(value: number): string;
  /** "två", "nine", and figures from ten: numbers in running text. */
  words(count: number): string;
  /** "Maja, Karin och Daniel". */
  list(names: readonly string[]): string;
}

const locales: Readonly<Record<LanguageCode, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** How dates, times and numbers are written in the language chosen. */
export function useFormat(): Format {
  const language = useLanguage();
  const text = useText('common');
  return useMemo(
    () => formatFor(language, { today: text('time.today'), yesterday: text('time.yesterday') }),
    [language, text],
  );
}

/** The same outside a component. Moments are shown in the device's time zone unless another is given. */
export function formatFor(
  language: LanguageCode,
  near: { today: string; yesterday: string },
  timeZone?: string,
): Format {
  const zone = timeZone === undefined ? {} : { timeZone };
  const locale = locales[language];
  const long = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const days = new Intl.DateTimeFormat('sv-SE', { ...zone, dateStyle: 'short' });
  const clock = new Intl.DateTimeFormat(locale, {
    ...zone,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  const format: Format = {
    date: (day) =>
      isDay(day)
        ? new Intl.DateTimeFormat(locale, { ...long, timeZone: 'UTC' }).format(new Date(day))
        : new Intl.DateTimeFormat(locale, { ...long, ...zone }).format(new Date(day)),
    day: (moment) => (isDay(moment) ? moment : days.format(new Date(moment))),
    time: (moment) => clock.format(new Date(moment)).replace(':', language === 'sv' ? '.' : ':'),
    when: (moment, now) => `${dayName(moment, now)} ${format.time(moment)}`,
    number: (value) => new Intl.NumberFormat(locale).format(value),
    words: (count) => numeral(count, language),
    list: (names) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names),
  };
  const dayName = (moment: string, now: Date) => {
    const day = days.format(new Date(moment));
    if (day === days.format(now)) return near.today;
    if (day === days.format(new Date(now.getTime() - 86_400_000))) return near.yesterday;
    return format.date(moment);
  };
  return format;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
