/** Working days: every day of the covered years against an independent library, and every answer on both sides of a holiday. */
import { isWorkday } from 'chinese-days';
import { dayFrom, printDay, weekday, type Day } from '../../../src/domain/values/day';
import { HOLIDAY_YEARS } from '../../../src/domain/values/holiday-years';
import { WorkingCalendar, type Covered } from '../../../src/domain/values/working-calendar';

const official = new WorkingCalendar(HOLIDAY_YEARS);

function day(text: string): Day {
  const [year, month, date] = text.split('-').map(Number);
  const found = dayFrom(year ?? 0, month ?? 0, date ?? 0);
  if (found === null) throw new Error(text);
  return found;
}

/** An answer in words. */
const told = (answer: Covered<Day>): string => (answer.kind === 'found' ? printDay(answer.value) : `no ${answer.year}`);

function daysOf(year: number): readonly Day[] {
  const first = day(`${year}-01-01`);
  return Array.from({ length: day(`${year}-12-31`) - first + 1 }, (_none, d) => (first + d) as Day);
}

test('the years with an announcement we know, and no other', () => {
  expect(official.yearsCovered).toEqual([2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
});

test.each(HOLIDAY_YEARS.map(({ year }) => year))('%d: every day as chinese-days has it', (year) => {
  const differing = daysOf(year).filter((one) => {
    const answer = official.isWorkingDay(one);
    return answer.kind !== 'found' || answer.value !== isWorkday(printDay(one));
  });
  expect(differing.map(printDay)).toEqual([]);
  expect(daysOf(year).length).toBeGreaterThanOrEqual(365);
});

test('a worked day is a weekend, runs of days off do not overlap, and both stand in order', () => {
  for (const { year, daysOff, worked } of HOLIDAY_YEARS) {
    for (const one of worked) expect([year, one, weekday(day(`${year}-${one}`)) > 5]).toEqual([year, one, true]);
    const ends = daysOff.flatMap(({ from, to }) => [from, to]);
    expect(ends).toEqual([...ends].sort());
    expect(daysOff.slice(1).every(({ from }, d) => from > (daysOff[d]?.to ?? ''))).toBe(true);
    expect(worked).toEqual([...worked].sort());
  }
});

test('a year without announcement is refused, from either side', () => {
  expect(official.isWorkingDay(day('2014-12-31'))).toEqual({ kind: 'notCovered', year: 2014 });
  expect(official.isWorkingDay(day('2027-01-01'))).toEqual({ kind: 'notCovered', year: 2027 });
  expect(told(official.onOrBefore(day('2015-01-03')))).toBe('no 2014');
  expect(told(official.onOrAfter(day('2026-12-31')))).toBe('2026-12-31');
  expect(told(official.after(day('2026-12-31'), 1))).toBe('no 2027');
  expect(official.between(day('2026-12-30'), day('2027-01-01'))).toEqual({ kind: 'notCovered', year: 2027 });
  expect(official.spread(1, day('2026-12-30'), day('2027-01-01'))).toEqual({ kind: 'notCovered', year: 2027 });
});

test.each([
  // The deadlines of the plans: 10月20日 and 10月31日 of 2015, 元月15日 and 3月31日 of 2016.
  ['2015-10-20', '2015-10-20', '2015-10-20'],
  ['2015-10-31', '2015-10-30', '2015-11-02'],
  ['2016-01-15', '2016-01-15', '2016-01-15'],
  ['2016-02-06', '2016-02-06', '2016-02-06'],
  ['2016-02-07', '2016-02-06', '2016-02-14'],
  ['2016-02-13', '2016-02-06', '2016-02-14'],
  ['2016-02-14', '2016-02-14', '2016-02-14'],
  ['2018-12-31', '2018-12-29', '2019-01-02'],
])('%s: the working day before is %s, the one after %s', (asked, before, after) => {
  expect([told(official.onOrBefore(day(asked))), told(official.onOrAfter(day(asked)))]).toEqual([before, after]);
});

test('the n-th working day after a day', () => {
  expect(told(official.after(day('2016-01-15'), 1))).toBe('2016-01-18');
  expect(told(official.after(day('2016-02-05'), 1))).toBe('2016-02-06');
  expect(told(official.after(day('2016-02-05'), 3))).toBe('2016-02-15');
  expect(() => official.after(day('2016-02-05'), 0)).toThrow('0th');
});

test('working days between, both ends included', () => {
  const count = (from: string, to: string): number | string => {
    const days = official.between(day(from), day(to));
    return days.kind === 'found' ? days.value.length : `no ${days.year}`;
  };
  expect(count('2016-02-06', '2016-02-14')).toBe(2);
  expect(count('2016-02-07', '2016-02-13')).toBe(0);
  expect(count('2016-01-15', '2016-01-15')).toBe(1);
  expect(count('2016-01-16', '2016-01-15')).toBe(0);
  expect(count('2016-01-01', '2016-03-31')).toBe(61);
});

describe('tasks spread over a span', () => {
  const from = day('2016-01-18');
  const to = day('2016-03-31');
  const working = official.between(from, to);
  const span = working.kind === 'found' ? working.value : [];

  test.each([0, 1, 2, 49, 50, 51, 99, 100, 5000])('%d tasks: in order, never on a day off, no day with two more than another', (count) => {
    const spread = official.spread(count, from, to);
    if (spread.kind !== 'found') throw new Error(spread.kind);
    expect(spread.value).toHaveLength(count);
    expect(spread.value).toEqual([...spread.value].sort((a, b) => a - b));
    expect(spread.value.filter((one) => !span.includes(one))).toEqual([]);
    const loads = span.map((one) => spread.value.filter((other) => other === one).length);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });

  test('a span of days off has no place for a task, and needs none for no task', () => {
    expect(official.spread(1, day('2016-02-07'), day('2016-02-13'))).toEqual({ kind: 'noWorkingDay' });
    expect(official.spread(0, day('2016-02-07'), day('2016-02-13'))).toEqual({ kind: 'found', value: [] });
  });

  test('two tasks over four days stand on the first and the third', () => {
    expect(official.spread(2, day('2016-01-18'), day('2016-01-21'))).toEqual({ kind: 'found', value: [day('2016-01-18'), day('2016-01-20')] });
  });
});

test('a pasted year joins the official ones, and a later table of the same year counts', () => {
  const joined = new WorkingCalendar([...HOLIDAY_YEARS, { year: 2027, daysOff: [{ name: '元旦', from: '01-01', to: '01-03' }], worked: [] }, { year: 2015, daysOff: [], worked: [] }]);
  expect(told(joined.after(day('2026-12-31'), 1))).toBe('2027-01-04');
  expect(joined.isWorkingDay(day('2015-01-01'))).toEqual({ kind: 'found', value: true });
  expect(() => new WorkingCalendar([{ year: 2027, daysOff: [], worked: ['02-29'] }])).toThrow('02-29');
});
