/** Days and months against the language's own proleptic calendar (Temporal), not against our own arithmetic. */
import { Temporal } from 'temporal-polyfill';
import { dayFrom, dayFromSerial, dayParts, printDay, serialOf, weekday, type Day } from '../../../src/domain/values/day';
import { lastDayOf, monthFrom, monthOf, monthOfYear, printMonth, yearOf, type Month } from '../../../src/domain/values/month';

test('every day of 1900 to 2100 agrees with Temporal', () => {
  let date = Temporal.PlainDate.from('1900-01-01');
  const end = Temporal.PlainDate.from('2100-12-31');
  let expected: number = dayFrom(1900, 1, 1) as Day;
  while (Temporal.PlainDate.compare(date, end) <= 0) {
    const day = dayFrom(date.year, date.month, date.day) as Day;
    if (day !== expected || printDay(day) !== date.toString() || weekday(day) !== date.dayOfWeek) throw new Error(date.toString());
    const last = lastDayOf(monthOf(day));
    if (dayParts(last).date !== date.daysInMonth) throw new Error(`last day of ${date.toString()}`);
    expected += 1;
    date = date.add({ days: 1 });
  }
  expect(expected).toBe((dayFrom(2100, 12, 31) as Day) + 1);
});

test.each([
  [2015, 2, 29],
  [2016, 13, 1],
  [2016, 0, 1],
  [2016, 4, 31],
  [1899, 12, 31],
  [2016, 1, 1.5],
])('%p-%p-%p is no day', (year, month, date) => {
  expect(dayFrom(year, month, date)).toBeNull();
});

test('Excel serials: 42370 is 2016-01-01, the years before March 1900 are refused', () => {
  expect(printDay(dayFromSerial(42370) as Day)).toBe('2016-01-01');
  expect(printDay(dayFromSerial(42370.75) as Day)).toBe('2016-01-01');
  expect(printDay(dayFromSerial(61) as Day)).toBe('1900-03-01');
  expect([60, 1, 0, -1, 2_958_466].map((serial) => dayFromSerial(serial))).toEqual([null, null, null, null, null]);
  expect(serialOf(dayFrom(2016, 1, 1) as Day)).toBe(42370);
});

test('months', () => {
  const month = monthFrom(2015, 12) as Month;
  expect(printMonth((month + 1) as Month)).toBe('2016-01');
  expect([yearOf(month), monthOfYear(month)]).toEqual([2015, 12]);
  expect([monthFrom(2016, 0), monthFrom(2016, 13), monthFrom(1899, 1)]).toEqual([null, null, null]);
  expect(printMonth(monthFrom(1969, 12) as Month)).toBe('1969-12');
});
