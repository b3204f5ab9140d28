/** Which period is the newest, and when nobody can tell. */
import { newestPeriod } from '../../../src/domain/intake/period-order';

/** The newest period, or `?` behind it when that is not certain. */
function newest(dataDate: string, ...periods: readonly string[]): string {
  const { at, isCertain } = newestPeriod(periods, dataDate);
  return `${periods[at] ?? ''}${isCertain ? '' : '?'}`;
}

test.each([
  [['2015年末', '2016年1月末'], '2016年1月末'],
  [['2015年12月末', '2016年1月末'], '2016年1月末'],
  [['2016年初', '2016年1月'], '2016年1月'],
  [['2016年1月末', '2016年末'], '2016年末'],
  [['2015.12.31', '2016.1.31'], '2016.1.31'],
  [['2015年12月31日', '2016年1月1日'], '2016年1月1日'],
  [['2016年1月31日', '2016年1月20日'], '2016年1月31日'],
  [['2015-12', '2016-01'], '2016-01'],
  [['2016年元月', '2016年2月初'], '2016年2月初'],
  [['年初', ''], ''],
  [['上月', '年初'], '上月'],
  [['上年末', '年初', '本月'], '本月'],
])('of %j the newest is %s, whatever their order', (periods, expected) => {
  expect(newest('', ...periods)).toBe(expected);
  expect(newest('', ...[...periods].reverse())).toBe(expected);
});

test('months without years need the date of the list', () => {
  expect(newest('', '12月末', '1月末')).toMatch(/\?$/);
  expect(newest('', '年初', '1月末', '2月末')).toMatch(/\?$/);
  for (const day of ['2016-01-01', '2016-01-31', '2016-11-30']) expect(newest(day, '12月末', '1月末')).toBe('1月末');
  expect(newest('2016-12-31', '12月末', '1月末')).toBe('12月末');
  expect(newest('2016-02-29', '年初', '1月末', '2月末')).toBe('2月末');
  expect(newest('2016-01-31', '上年末', '12月末', '1月末')).toBe('1月末');
  expect(newest('2016-01-31', '2015年末', '1月末')).toBe('1月末');
});

test('equally new, of two scales, or after the date of the list: not certain', () => {
  expect(newest('', '', '')).toBe('?');
  expect(newest('', '本月', '')).toMatch(/\?$/);
  expect(newest('', '2016年1月末', '本月')).toMatch(/\?$/);
  expect(newest('', '1季度', '年初')).toMatch(/\?$/);
  expect(newest('2016-06-30', '2016年1季度', '2016年6月末')).toMatch(/\?$/);
  expect(newest('', '年末', '年初')).toBe('年末?');
  expect(newest('2016-06-30', '年末', '年初')).toBe('年末?');
  expect(newest('2016-12-31', '年末', '年初')).toBe('年末');
  expect(newest('2016-05-31', '季末', '季初')).toBe('季末?');
  expect(newest('2016-06-30', '季末', '季初')).toBe('季末');
  expect(newest('2016-01-31', '1月末', '')).toMatch(/\?$/);
  expect(newest('2016-01-31', '2016年1月末', '2016年2月末')).toBe('2016年2月末?');
});
