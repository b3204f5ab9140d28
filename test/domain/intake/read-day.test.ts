/** Dates as lists write them; what a date leaves open is never made up. */
import type { CellInput } from '../../../src/domain/intake/grid';
import { hasTwoDigitYear, readDataDate, readDay, type DayContext } from '../../../src/domain/intake/read-day';
import { readValidity } from '../../../src/domain/intake/read-validity';
import { printDay } from '../../../src/domain/values/day';

const ALONE: DayContext = { year: null, century: null };

/** ISO day, null for a blank, the code for a refusal. */
function read(cell: CellInput, context = ALONE, reader = readDay): string | null {
  const reading = reader(cell, context);
  return reading.kind === 'value' ? printDay(reading.value) : reading.kind === 'blank' ? null : reading.code;
}

test.each<[CellInput, string]>([
  ['2016.1.1', '2016-01-01'],
  ['2016-1-1', '2016-01-01'],
  ['2016/01/01', '2016-01-01'],
  ['2016年1月1日', '2016-01-01'],
  ['2016 年 1 月 31 日', '2016-01-31'],
  ['2016年1月31号', '2016-01-31'],
  ['2016年1月31', '2016-01-31'],
  ['2016年元月1日', '2016-01-01'],
  ['20160131', '2016-01-31'],
  [20160131, '2016-01-31'],
  ['2016.01.01 00:00:00', '2016-01-01'],
  ['2016/1/1 10:30', '2016-01-01'],
  ['2016/1/1 上午 10:30', '2016-01-01'],
  ['2016-01-31T23:59:59.999Z', '2016-01-31'],
  ['42370', '2016-01-01'],
  [42370, '2016-01-01'],
  [42370.75, '2016-01-01'],
  ['42370.75', '2016-01-01'],
  [61, '1900-03-01'],
  ['２０１６．１．１', '2016-01-01'],
  ["'2016-01-01", '2016-01-01'],
  ['二0一六年一月一日', '2016-01-01'],
  ['二〇一六年一月一日', '2016-01-01'],
  ['二○一五年十二月三十一日', '2015-12-31'],
  ['二〇一五年十月二十日', '2015-10-20'],
  ['二零一五年十一月十五日', '2015-11-15'],
  ['2016年1月末', '2016-01-31'],
  ['2016年2月底', '2016-02-29'],
  ['2016-02末', '2016-02-29'],
  ['2015年末', '2015-12-31'],
  ['2016-02-29', '2016-02-29'],
])('%p is %s', (cell, iso) => {
  expect(read(cell)).toBe(iso);
});

test.each<CellInput>(['', '-', '/', '无', '#N/A', '暂无'])('%p is blank', (cell) => {
  expect(read(cell)).toBeNull();
});

test.each<[CellInput, string]>([
  ['2015.2.29', 'DAY_NO_SUCH'],
  ['2016-13-01', 'DAY_NO_SUCH'],
  ['2016-00-01', 'DAY_NO_SUCH'],
  ['20161301', 'DAY_NO_SUCH'],
  ['2016年13月末', 'DAY_NO_SUCH'],
  ['待定', 'DAY_UNREADABLE'],
  ['2016', 'DAY_UNREADABLE'],
  [2016, 'DAY_UNREADABLE'],
  [0, 'DAY_UNREADABLE'],
  [-5, 'DAY_UNREADABLE'],
  [NaN, 'DAY_UNREADABLE'],
  [true, 'DAY_UNREADABLE'],
  ['2016-1.1', 'DAY_UNREADABLE'],
  ['1/15/2016', 'DAY_UNREADABLE'],
  ['1.15', 'DAY_UNREADABLE'],
  ['16.1', 'DAY_UNREADABLE'],
  ['9999999', 'DAY_UNREADABLE'],
  [1, 'DAY_SERIAL_AMBIGUOUS'],
  [60, 'DAY_SERIAL_AMBIGUOUS'],
  ['60', 'DAY_SERIAL_AMBIGUOUS'],
  ['2016-01', 'DAY_MONTH_ONLY'],
  ['2016年1月', 'DAY_MONTH_ONLY'],
  ['201601', 'DAY_MONTH_ONLY'],
  ['1月15日', 'DAY_NO_YEAR'],
  ['1月末', 'DAY_NO_YEAR'],
  ['16-1-1', 'DAY_TWO_DIGIT_YEAR'],
  ['16.01.31', 'DAY_TWO_DIGIT_YEAR'],
  ['16年1月1日', 'DAY_TWO_DIGIT_YEAR'],
  ['#VALUE!', 'CELL_ERROR'],
  ['#####', 'CELL_HASHES'],
  ['1'.repeat(100_000), 'DAY_UNREADABLE'],
])('%p is refused: %s', (cell, code) => {
  expect(read(cell)).toBe(code);
});

test('a date without a year takes that of the data date, with a mark', () => {
  const context = { year: 2016, century: null };
  expect(readDay('2月末', context)).toEqual({ kind: 'value', value: 16_860, remark: 'DAY_YEAR_ASSUMED' });
  expect(read('1月15日', context)).toBe('2016-01-15');
  expect(read('2月30日', context)).toBe('DAY_NO_SUCH');
  expect(read('2月29日', { year: 2015, century: null })).toBe('DAY_NO_SUCH');
});

test('two-digit years wait for an answer', () => {
  expect(hasTwoDigitYear('16-1-1')).toBe(true);
  expect(hasTwoDigitYear('2016-1-1')).toBe(false);
  expect(read('16-1-1', { year: null, century: 2000 })).toBe('2016-01-01');
  expect(read('85.12.31', { year: null, century: 1900 })).toBe('1985-12-31');
});

test('a list dated by a month was drawn up on its last day', () => {
  expect(read('2016年2月', ALONE, readDataDate)).toBe('2016-02-29');
  expect(read('201602', ALONE, readDataDate)).toBe('2016-02-29');
  expect(read('2016-02-15', ALONE, readDataDate)).toBe('2016-02-15');
});

describe('validity', () => {
  const validity = (cell: CellInput): string | null => {
    const reading = readValidity(cell, ALONE);
    return reading.kind === 'value' ? reading.value : reading.kind === 'blank' ? null : reading.code;
  };

  test.each<[CellInput, string | null]>([
    ['2010.05.01-2020.05.01', '2020-05-01'],
    ['2010年5月1日至2020年5月1日', '2020-05-01'],
    ['2010.05.01-长期', '长期'],
    ['至2020-05-01', '2020-05-01'],
    ['2020年5月1日止', '2020-05-01'],
    ['20100501-20200501', '2020-05-01'],
    ['2020-05-01', '2020-05-01'],
    ['长期', '长期'],
    ['长期有效', '长期'],
    [42370, '2016-01-01'],
    ['-', null],
    ['2020.05.01-2010.05.01', 'VALIDITY_REVERSED'],
    ['2020.05.01-2020.05.01', '2020-05-01'],
    ['2020.05.01-?', 'DAY_UNREADABLE'],
    ['2020年5月', 'DAY_MONTH_ONLY'],
  ])('%p: %p', (cell, expected) => {
    expect(validity(cell)).toBe(expected);
  });
});
