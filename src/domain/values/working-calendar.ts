/**
 * The one place that tells working days from days off, with worked weekends (调休), for the years whose days are announced.
 *
 * Outside those years every question answers `notCovered` with the year that is missing: a guess would put a visit on a holiday.
 */
import { dayFrom, dayParts, weekday, type Day } from './day';
import type { HolidayYear } from './holiday-years';

/** An answer, or the year that must be pasted in first. */
export type Covered<T> = { readonly kind: 'found'; readonly value: T } | { readonly kind: 'notCovered'; readonly year: number };

/** Days for so many tasks; `noWorkingDay` when there are tasks and the span has none. */
export type Spread = Covered<readonly Day[]> | { readonly kind: 'noWorkingDay' };

export class WorkingCalendar {
  /** The years it knows, in order. */
  readonly yearsCovered: readonly number[];
  private readonly covered: ReadonlySet<number>;
  /** Days that differ from their weekday: true is worked. */
  private readonly special: ReadonlyMap<Day, boolean>;

  /** Of two tables of one year the later one counts. Throws for a table that names a day that does not exist: readers of pasted years refuse it first. */
  constructor(years: readonly HolidayYear[]) {
    const byYear = new Map(years.map((one) => [one.year, one]));
    this.yearsCovered = [...byYear.keys()].sort((a, b) => a - b);
    this.covered = new Set(this.yearsCovered);
    const special = new Map<Day, boolean>();
    for (const { year, daysOff, worked } of byYear.values()) {
      for (const { from, to } of daysOff) {
        const last = dayOf(year, to);
        for (let day = dayOf(year, from); day <= last; day = (day + 1) as Day) special.set(day, false);
      }
      for (const one of worked) special.set(dayOf(year, one), true);
    }
    this.special = special;
  }

  isWorkingDay(day: Day): Covered<boolean> {
    const { year } = dayParts(day);
    if (!this.covered.has(year)) return { kind: 'notCovered', year };
    return { kind: 'found', value: this.special.get(day) ?? weekday(day) <= 5 };
  }

  /** This day if it is worked, else the last worked one before it. */
  onOrBefore(day: Day): Covered<Day> {
    return this.step(day, -1, 1);
  }

  /** This day if it is worked, else the first worked one after it. */
  onOrAfter(day: Day): Covered<Day> {
    return this.step(day, 1, 1);
  }

  /** The n-th working day after this one: within one working day of a Friday is Monday. */
  after(day: Day, n: number): Covered<Day> {
    if (!Number.isInteger(n) || n < 1) throw new Error(`the ${n}th working day after a day`);
    return this.step((day + 1) as Day, 1, n);
  }

  /** Working days from `from` to `to`, both included; none when `to` lies before `from`. */
  between(from: Day, to: Day): Covered<readonly Day[]> {
    const days: Day[] = [];
    for (let day = from; day <= to; day = (day + 1) as Day) {
      const worked = this.isWorkingDay(day);
      if (worked.kind === 'notCovered') return worked;
      if (worked.value) days.push(day);
    }
    return { kind: 'found', value: days };
  }

  /** A day for each of `count` tasks, in order, evenly over the working days of a span: no day has two tasks more than another. */
  spread(count: number, from: Day, to: Day): Spread {
    const days = this.between(from, to);
    if (days.kind === 'notCovered') return days;
    if (count > 0 && days.value.length === 0) return { kind: 'noWorkingDay' };
    return { kind: 'found', value: Array.from({ length: count }, (_none, i) => days.value[Math.floor((i * days.value.length) / count)] as Day) };
  }

  private step(start: Day, direction: 1 | -1, n: number): Covered<Day> {
    let left = n;
    for (let day = start; ; day = (day + direction) as Day) {
      const worked = this.isWorkingDay(day);
      if (worked.kind === 'notCovered') return worked;
      if (worked.value) left -= 1;
      if (left === 0) return { kind: 'found', value: day };
    }
  }
}

function dayOf(year: number, monthAndDate: string): Day {
  const [, month, date] = /^(\d{2})-(\d{2})$/.exec(monthAndDate) ?? [];
  const day = dayFrom(year, Number(month), Number(date));
  if (day === null) throw new Error(`no day ${monthAndDate} in ${year}`);
  return day;
}
