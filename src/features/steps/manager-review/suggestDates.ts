// Days that the app suggests and the manager sees and may change. Calendar days, YYYY-MM-DD.

/** A measure is due in two weeks and followed up four weeks after that. */
export function suggestDates(now: Date): { readonly due: string; readonly followUp: string } {
  const due = inDays(calendarDay(now), 14);
  return { due, followUp: followUpFor(due) };
}

/** Four weeks after a measure is to be done. */
export function followUpFor(due: string): string {
  return inDays(due, 28);
}

/** The same day a number of months on; the month's last day when it has none such. */
export function inMonths(now: Date, months: number): string {
  const [year = 0, month = 0, day = 0] = calendarDay(now).split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The day it is where the device is. */
export function calendarDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function inDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
