import { readPdfDate } from '../certificate/readTime.ts';

/** `D:YYYYMMDDHHmmSS` with Z or an offset from UTC (ISO 32000-2, 7.9.4), or null. */
export function readLocalDate(text: string): Date | null {
  const parts = /^(D:\d{14})([+-])(\d\d)'(\d\d)'?$/.exec(text);
  if (parts === null) return readPdfDate(text);
  const [, digits, sign, hours, minutes] = parts;
  const [ahead, more] = [Number(hours), Number(minutes)];
  const local = ahead > 23 || more > 59 ? null : readPdfDate(`${digits}Z`);
  if (local === null) return null;
  const offset = (sign === '+' ? 1 : -1) * (ahead * 60 + more) * 60_000;
  return new Date(local.getTime() - offset);
}
