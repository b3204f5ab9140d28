/**
 * The one place for calendar days: whole days since 1970-01-01, without time and without time zone (U-5).
 *
 * Local-time `Date` is avoided on purpose: a pane in Shanghai and a test in London must read the same day.
 */
declare const day: unique symbol;

/** Whole days since 1970-01-01. */
export type Day = number & { readonly [day]: true };

/** A day as year, month (1–12) and day of the month. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** Excel's serial number of 1970-01-01 in the 1900 system. */
const EXCEL_EPOCH = 25_569;

/** The first Excel serial after the 29 February 1900 that never was; earlier ones are ambiguous and refused. */
const FIRST_SAFE_SERIAL = 61;

/** Excel's last date, 9999-12-31. */
const LAST_SERIAL = 2_958_465;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A day from its parts; `null` when there is no such day (2015-02-29). Years 1900 to 9999. */
export function dayFrom(year: number, month: number, date: number): Day | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(date)) return null;
  if (year < 1900 || year > 9999 || month < 1 || month > 12) return null;
  if (date < 1 || date > daysInMonth(year, month)) return null;
  return Math.round(Date.UTC(year, month - 1, date) / 86_400_000) as Day;
}

export function dayParts(value: Day): DayParts {
  const utc = new Date(value * 86_400_000);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

/** A day from Excel's serial number (1900 system), time of day dropped; `null` for serials 1–60 and out of range. */
export function dayFromSerial(serial: number): Day | null {
  const whole = Math.floor(serial);
  return whole >= FIRST_SAFE_SERIAL && whole <= LAST_SERIAL ? ((whole - EXCEL_EPOCH) as Day) : null;
}

/** Excel's serial number of a day. */
export function serialOf(value: Day): number {
  return value + EXCEL_EPOCH;
}

/** ISO text, `2016-01-31`. */
export function printDay(value: Day): string {
  const { year, month, date } = dayParts(value);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The day of the week, 1 = Monday … 7 = Sunday. */
export function weekday(value: Day): number {
  return ((((value + 3) % 7) + 7) % 7) + 1;
}
