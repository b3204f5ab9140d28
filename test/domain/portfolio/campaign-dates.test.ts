/** The days of both plans, under every reading, and their deadlines on days off. */
import { campaignSteps, DEADLINE_INCLUSIVE, RESPONSIBILITY_START } from '../../../src/domain/policy/campaign-steps';
import type { PolicyChoices } from '../../../src/domain/policy/parameter';
import { campaignDates } from '../../../src/domain/portfolio/campaign-dates';
import { deadlineOn } from '../../../src/domain/portfolio/deadline';
import { dayFrom, printDay, type Day } from '../../../src/domain/values/day';
import { HOLIDAY_YEARS } from '../../../src/domain/values/holiday-years';
import { WorkingCalendar } from '../../../src/domain/values/working-calendar';

const dates = (plan: 1 | 2, year: number, choices: PolicyChoices = {}): readonly string[] =>
  campaignDates(plan, year, choices).map(({ step, first, last }) => `${step.id} ${first === null ? '-' : printDay(first)} ${printDay(last)}`);

test('the first plan: its days, and the day before where "before" leaves the day out (Q-09)', () => {
  expect(dates(1, 2015)).toEqual(['classify - 2015-10-20', 'plan - 2015-10-31', 'market 2015-11-01 2015-12-31']);
  expect(dates(1, 2015, { 'deadline.inclusive': 'no' })).toEqual(['classify - 2015-10-19', 'plan - 2015-10-30', 'market 2015-11-01 2015-12-31']);
});

test('the second plan: 责任营销 after 清理, or with the second third of January (Q-07)', () => {
  const others = ['clear 2016-01-01 2016-01-15', 'lead 2016-01-01 2016-03-31', 'review 2016-04-01 2016-04-10'];
  expect(dates(2, 2016).filter((one) => !one.startsWith('respond'))).toEqual(others);
  expect(dates(2, 2016)[1]).toBe('respond 2016-01-16 2016-03-31');
  expect(dates(2, 2016, { 'plan2.respStart': 'middle' })[1]).toBe('respond 2016-01-11 2016-03-31');
  expect(dates(2, 2016, { 'plan2.respStart': 'middle', 'deadline.inclusive': 'no' }).filter((one) => !one.startsWith('respond'))).toEqual(others);
});

test('every step and reading cites its sentence', () => {
  for (const { clause } of [...campaignSteps('afterClearing'), DEADLINE_INCLUSIVE, RESPONSIBILITY_START]) {
    expect(clause.id).toMatch(/^A[12]-\d{2}[a-z]?$/);
    expect(clause.says.length).toBeGreaterThan(3);
  }
});

test('a deadline on a day off stays where it is, with the working days beside it', () => {
  const calendar = new WorkingCalendar(HOLIDAY_YEARS);
  const told = (year: number, month: number, date: number): unknown => {
    const found = deadlineOn(dayFrom(year, month, date) as Day, calendar);
    if (found.kind === 'notCovered') return `no ${found.year}`;
    const { day, beside } = found.value;
    return [day, ...(beside === null ? [] : [beside.before, beside.after])].map(printDay);
  };
  expect(told(2015, 10, 20)).toEqual(['2015-10-20']);
  expect(told(2015, 10, 31)).toEqual(['2015-10-31', '2015-10-30', '2015-11-02']);
  expect(told(2016, 2, 7)).toEqual(['2016-02-07', '2016-02-06', '2016-02-14']);
  expect(told(2016, 2, 6)).toEqual(['2016-02-06']);
  expect(told(2016, 12, 31)).toEqual(['2016-12-31', '2016-12-30', '2017-01-03']);
  expect(told(2015, 1, 1)).toBe('no 2014');
  expect(told(2027, 1, 1)).toBe('no 2027');
});
