/**
 * The one place that reads the rows of a 节假日 sheet, untrusted: kind, name, first day, last day.
 *
 * Nothing is half taken: a year with a wrong row would answer wrongly without anyone seeing it, so with any issue there are no years.
 */
import type { Issue } from '../issue';
import { HOLIDAY_SHEET, type HolidayIssueCode } from '../texts/holidays';
import { dayParts, printDay, weekday, type Day } from '../values/day';
import type { DaysOff, HolidayYear } from '../values/holiday-years';
import type { CellInput } from './grid';
import { readDay } from './read-day';

export interface ReadHolidays {
  readonly years: readonly HolidayYear[];
  readonly issues: readonly Issue<HolidayIssueCode>[];
}

/** A longer run is a slip in a year or month: the longest there was had ten days. */
const LONGEST_RUN = 31;

/** Days no announcement leaves out, so a year without them was pasted in part. */
const ALWAYS_OFF = ['01-01', '10-01'];

interface Run {
  readonly name: string;
  readonly first: Day;
  readonly last: Day;
}

/** @param firstRow the sheet's row of the first one, from 1, to say where something is wrong */
export function readHolidays(rows: readonly (readonly CellInput[])[], firstRow: number): ReadHolidays {
  const issues: Issue<HolidayIssueCode>[] = [];
  const off: Run[] = [];
  const worked = new Set<Day>();
  rows.forEach((cells, r) => {
    const [kind = '', name = '', from = '', to = ''] = cells.map((cell) => (typeof cell === 'string' ? cell.trim() : cell));
    if ([kind, name, from, to].every((cell) => cell === '')) return;
    const wrong = (code: HolidayIssueCode, values: Issue['values'] = {}): void => {
      issues.push({ code, severity: 'error', place: { row: firstRow + r }, values });
    };
    const { off: dayOff, worked: workedDay } = HOLIDAY_SHEET.kinds;
    if (kind !== dayOff && kind !== workedDay) return wrong('HOLIDAY_KIND', { text: String(kind).slice(0, 20) });
    const first = dayIn(from);
    const last = to === '' ? first : dayIn(to);
    if (first === null || last === null) return wrong('HOLIDAY_DAY');
    if (last < first || last - first >= LONGEST_RUN) return wrong('HOLIDAY_ORDER', { limit: LONGEST_RUN });
    if (kind === dayOff) {
      off.push({ name: String(name), first, last });
      return;
    }
    for (let day = first; day <= last; day = (day + 1) as Day) {
      if (weekday(day) <= 5) wrong('HOLIDAY_WEEKDAY', { day: printDay(day) });
      worked.add(day);
    }
  });
  for (const day of worked) {
    if (off.some(({ first, last }) => first <= day && day <= last)) issues.push({ code: 'HOLIDAY_BOTH', severity: 'error', place: {}, values: { day: printDay(day) } });
  }
  const years = yearsOf(off, worked);
  for (const { year, daysOff } of years) {
    const isWhole = ALWAYS_OFF.every((one) => daysOff.some(({ from, to }) => from <= one && one <= to));
    if (!isWhole) issues.push({ code: 'HOLIDAY_YEAR_INCOMPLETE', severity: 'error', place: {}, values: { year } });
  }
  return { years: issues.length > 0 ? [] : years, issues };
}

/** Each year with its own days, in order; a run over New Year's Eve stands in both. */
function yearsOf(off: readonly Run[], worked: ReadonlySet<Day>): readonly HolidayYear[] {
  const runs = off.flatMap(splitAtNewYear).sort((a, b) => a.first - b.first);
  const days = [...worked].sort((a, b) => a - b);
  const years = new Set([...runs.map(({ first }) => first), ...days].map((day) => dayParts(day).year));
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      daysOff: runs.filter(({ first }) => dayParts(first).year === year).map(({ name, first, last }): DaysOff => ({ name, from: ofYear(first), to: ofYear(last) })),
      worked: days.filter((day) => dayParts(day).year === year).map(ofYear),
    }));
}

function splitAtNewYear(run: Run): readonly Run[] {
  const { month, date } = dayParts(run.last);
  if (dayParts(run.first).year === dayParts(run.last).year) return [run];
  // No run is longer than a month, so the last day lies in January.
  const newYear = (run.last - (date - 1)) as Day;
  if (month !== 1) throw new Error('a run of days off is longer than a month');
  return [{ ...run, last: (newYear - 1) as Day }, { ...run, first: newYear }];
}

function dayIn(cell: CellInput): Day | null {
  const reading = readDay(cell, { year: null, century: null });
  return reading.kind === 'value' ? reading.value : null;
}

/** `MM-DD`. */
function ofYear(day: Day): string {
  return printDay(day).slice(5);
}
