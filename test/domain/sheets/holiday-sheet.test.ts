/** 节假日: what the sheet shows is read back as it was, a new year joins, and anything wrong is told and nothing taken. */
import type { CellInput } from '../../../src/domain/intake/grid';
import { readHolidays } from '../../../src/domain/intake/read-holidays';
import { HOLIDAY_FIRST_ROW, planHolidays } from '../../../src/domain/sheets/holiday-sheet';
import { HOLIDAY_ISSUES } from '../../../src/domain/texts/holidays';
import { HOLIDAY_YEARS } from '../../../src/domain/values/holiday-years';
import { WorkingCalendar } from '../../../src/domain/values/working-calendar';

/** The sheet's rows as a range is read: blanks as ''. */
function rowsOf(years = HOLIDAY_YEARS): readonly (readonly CellInput[])[] {
  const body = planHolidays(years).blocks.find(({ top }) => top === HOLIDAY_FIRST_ROW);
  return Array.from({ length: body?.rows ?? 0 }, (_none, r) =>
    (body?.columns ?? []).map((column): CellInput => {
      const value = 'values' in column ? column.values[r] : undefined;
      return value === undefined || (typeof value === 'number' && Number.isNaN(value)) ? '' : value;
    }),
  );
}

const whole: readonly (readonly CellInput[])[] = [
  ['放假', '元旦', '2027-01-01', '2027-01-03'],
  ['放假', '国庆节', '2027年10月1日', '2027年10月7日'],
  ['上班', '', '2027-10-09', ''],
];
const issuesOf = (...rows: readonly (readonly CellInput[])[]): unknown => readHolidays([...whole, ...rows], 4).issues.map(({ code, place, values }) => [code, place.row ?? null, values]);

test('the official years survive the sheet', () => {
  expect(readHolidays(rowsOf(), 4)).toEqual({ years: HOLIDAY_YEARS, issues: [] });
});

test('a pasted year joins, and its New Year’s Eve belongs to the year before', () => {
  const pasted: readonly (readonly CellInput[])[] = [...whole, ['放假', '元旦', '2026-12-31', '2027-01-03'], ['', '', '', ''], []];
  const { years, issues } = readHolidays([...rowsOf(), ...pasted.slice(1)], 4);
  expect(issues).toEqual([]);
  expect(years.at(-1)).toEqual({ year: 2027, daysOff: [{ name: '元旦', from: '01-01', to: '01-03' }, { name: '国庆节', from: '10-01', to: '10-07' }], worked: ['10-09'] });
  expect(years.at(-2)?.daysOff.at(-1)).toEqual({ name: '元旦', from: '12-31', to: '12-31' });
  expect(new WorkingCalendar(years).yearsCovered.at(-1)).toBe(2027);
});

test.each([
  [['休息', '', '2027-05-01', ''], [['HOLIDAY_KIND', 7, { text: '休息' }]]],
  [['', '劳动节', '2027-05-01', ''], [['HOLIDAY_KIND', 7, { text: '' }]]],
  [['放假', '劳动节', '5月初', ''], [['HOLIDAY_DAY', 7, {}]]],
  [['放假', '劳动节', '', '2027-05-01'], [['HOLIDAY_DAY', 7, {}]]],
  [['放假', '劳动节', '2027-02-29', ''], [['HOLIDAY_DAY', 7, {}]]],
  [['放假', '劳动节', '2027-05-02', '2027-05-01'], [['HOLIDAY_ORDER', 7, { limit: 31 }]]],
  [['放假', '劳动节', '2027-05-01', '2027-06-01'], [['HOLIDAY_ORDER', 7, { limit: 31 }]]],
  [['放假', '劳动节', '2027-05-01', '2027-05-31'], []],
  [['上班', '', '2027-05-07', '2027-05-08'], [['HOLIDAY_WEEKDAY', 7, { day: '2027-05-07' }]]],
  [['上班', '', '2027-10-02', ''], [['HOLIDAY_BOTH', null, { day: '2027-10-02' }]]],
  [['放假', '元旦', '2027-12-31', '2028-01-02'], [['HOLIDAY_YEAR_INCOMPLETE', null, { year: 2028 }]]],
] as const)('%j', (row, expected) => {
  expect(issuesOf(row)).toEqual(expected);
  expect(readHolidays([...whole, row], 4).years).toHaveLength(expected.length === 0 ? 1 : 0);
});

test('every issue has words in both languages', () => {
  for (const { reason, cure } of Object.values(HOLIDAY_ISSUES)) {
    for (const { zh, en } of [reason, cure]) expect([zh, en]).toEqual([expect.stringMatching(/[一-龥]/), expect.stringMatching(/^[A-Z{]/)]);
  }
});
