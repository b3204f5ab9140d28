/**
 * The one place for calendar months: whole months since 1970-01, printed `YYYY-MM` (U-5).
 */
import { dayFrom, dayParts, daysInMonth, type Day } from './day';

declare const month: unique symbol;

/** Whole months since January 1970. */
export type Month = number & { readonly [month]: true };

/** A month from year and month number (1–12); `null` when there is none. */
export function monthFrom(year: number, monthOfYear: number): Month | null {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return null;
  if (!Number.isInteger(monthOfYear) || monthOfYear < 1 || monthOfYear > 12) return null;
  return ((year - 1970) * 12 + monthOfYear - 1) as Month;
}

export function monthOf(value: Day): Month {
  const { year, month: monthOfYear } = dayParts(value);
  return ((year - 1970) * 12 + monthOfYear - 1) as Month;
}

export function yearOf(value: Month): number {
  return 1970 + Math.floor(value / 12);
}

/** The number of the month in its year, 1–12. */
export function monthOfYear(value: Month): number {
  return (((value % 12) + 12) % 12) + 1;
}

export function lastDayOf(value: Month): Day {
  const year = yearOf(value);
  const number = monthOfYear(value);
  return dayFrom(year, number, daysInMonth(year, number)) as Day;
}

/** `2016-01`. */
export function printMonth(value: Month): string {
  return `${yearOf(value)}-${String(monthOfYear(value)).padStart(2, '0')}`;
}
