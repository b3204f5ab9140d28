/** Yes and no, states of products, loan classes, counts and listed words. */
import type { CellInput } from '../../../src/domain/intake/grid';
import { readCount } from '../../../src/domain/intake/read-count';
import { isFlagDigit, readFlag, type Legend } from '../../../src/domain/intake/read-flag';
import { readLoanClass } from '../../../src/domain/intake/read-loan-class';
import { readMonthResult } from '../../../src/domain/intake/read-month-result';
import { nameKey, splitNames } from '../../../src/domain/intake/read-name';
import { readProductStatus } from '../../../src/domain/intake/read-product-status';
import type { Reading } from '../../../src/domain/intake/reading';
import { readGivenTier, readPhone, readText, readVisitMethod } from '../../../src/domain/intake/read-text';
import { FLAG } from '../../../src/domain/values/flag';

function shown<T>(reading: Reading<T>): T | string | null {
  return reading.kind === 'value' ? reading.value : reading.kind === 'blank' ? null : reading.code;
}

const ONE_IS_YES: Legend = new Map([['1', FLAG.yes], ['2', FLAG.no]]);

test.each<CellInput>(['是', '√', '✓', '✔', '有', 'Y', 'y', 'yes', 'TRUE', 'Ｙ', '已开通', '开通', '已签约', '正常', ' 是 ', true])('%p is yes', (cell) => {
  expect(shown(readFlag(cell, null))).toBe(FLAG.yes);
});

test.each<CellInput>(['否', '×', '✗', 'x', 'X', '无', 'N', 'no', '未开通', '未开', '未签约', '销户', false])('%p is no', (cell) => {
  expect(shown(readFlag(cell, null))).toBe(FLAG.no);
});

test.each<CellInput>(['', '-', '—', '/', '待补数据', '#N/A'])('%p is blank', (cell) => {
  expect(shown(readFlag(cell, null))).toBeNull();
});

test('a digit means something by a legend only', () => {
  expect(shown(readFlag('1', null))).toBe('FLAG_DIGIT');
  expect(shown(readFlag(0, null))).toBe('FLAG_DIGIT');
  expect(shown(readFlag('1', ONE_IS_YES))).toBe(FLAG.yes);
  expect(shown(readFlag(2, ONE_IS_YES))).toBe(FLAG.no);
  expect(shown(readFlag('3', ONE_IS_YES))).toBe('FLAG_DIGIT');
  expect([isFlagDigit('１'), isFlagDigit('10'), isFlagDigit(1.5), isFlagDigit(true)]).toEqual([true, false, false, false]);
});

test.each<[CellInput, string]>([
  ['待定', 'FLAG_UNREADABLE'],
  ['是/否', 'FLAG_UNREADABLE'],
  ['不适用', 'FLAG_UNREADABLE'],
  [12, 'FLAG_UNREADABLE'],
  ['constructor', 'FLAG_UNREADABLE'],
  ['#NAME?', 'CELL_ERROR'],
])('%p: %s', (cell, code) => {
  expect(shown(readFlag(cell, null))).toBe(code);
});

test.each<[CellInput, number | string | null]>([
  ['达标', FLAG.yes],
  ['未达标', FLAG.no],
  ['不达标', FLAG.no],
  ['是', FLAG.yes],
  ['', null],
  ['差一点', 'FLAG_UNREADABLE'],
])('month %p: %p', (cell, expected) => {
  expect(shown(readMonthResult(cell, null))).toBe(expected);
});

test.each<[CellInput, string]>([
  ['', '未阐述'],
  ['-', '未阐述'],
  ['是', '已开通'],
  ['√', '已开通'],
  ['否', '未开通'],
  ['无', '未开通'],
  ['使用', '已使用'],
  ['已开通无流量', '已开通无流量'],
  ['2015-03-01', '已开通'],
  ['2015年3月', '已开通'],
  ['35', '已使用'],
  ['1,200元', '已使用'],
  ['-5', 'PRODUCT_NEGATIVE'],
  ['3', 'FLAG_DIGIT'],
  ['待定', 'PRODUCT_UNREADABLE'],
  ['#REF!', 'CELL_ERROR'],
])('product %p: %s', (cell, expected) => {
  expect(shown(readProductStatus(cell, null, false))).toBe(expected);
});

test('numbers of transactions', () => {
  expect(shown(readProductStatus('3', null, true))).toBe('已使用');
  expect(shown(readProductStatus(0, null, true))).toBe('已开通无流量');
});

test.each<[CellInput, string | null]>([
  ['正常', '正常'],
  ['正常类', '正常'],
  ['正常一级', '正常'],
  ['关注1', '关注'],
  ['01', '正常'],
  [5, '损失'],
  ['03次级', '次级'],
  ['', null],
  ['正常关注类', 'LOAN_CLASS_COMBINED'],
  ['良好', 'LOAN_CLASS_UNKNOWN'],
  ['06', 'LOAN_CLASS_UNKNOWN'],
  ['不正常', 'LOAN_CLASS_UNKNOWN'],
  [true, 'LOAN_CLASS_UNKNOWN'],
])('loan class %p: %p', (cell, expected) => {
  expect(shown(readLoanClass(cell))).toBe(expected);
});

test.each<[CellInput, number | string | null]>([
  ['3', 3],
  ['３个', 3],
  ['1,200', 1200],
  ['3.0', 3],
  [0, 0],
  ['-', null],
  ['3.5', 'NUMBER_UNREADABLE'],
  [3.5, 'NUMBER_UNREADABLE'],
  ['-1', 'NUMBER_UNREADABLE'],
  ['0.04', 'NUMBER_UNREADABLE'],
  ['三', 'NUMBER_UNREADABLE'],
  ['3②', 'NUMBER_UNREADABLE'],
])('count %p: %p', (cell, expected) => {
  expect(shown(readCount(cell))).toBe(expected);
});

test('text stays as printed; names match without width and blanks', () => {
  expect(shown(readText('\u200b 甲（集团） 公司\u3000'))).toBe('甲（集团） 公司');
  expect(shown(readText("'=1+1"))).toBe('=1+1');
  expect(shown(readText(12))).toBe('12');
  expect(shown(readText('—'))).toBeNull();
  expect(nameKey(' 甲（集团） 有限公司')).toBe('甲(集团)有限公司');
  expect(nameKey('ａ公司')).toBe('A公司');
  expect(nameKey('甲有限责任公司')).not.toBe(nameKey('甲有限公司'));
  expect(splitNames('张三、李四,王五；赵六/钱七\n孙八')).toEqual(['张三', '李四', '王五', '赵六', '钱七', '孙八']);
});

test('listed words', () => {
  expect(shown(readGivenTier('黄金'))).toBe('黄金客户');
  expect(shown(readGivenTier('中端客户'))).toBe('中端客户');
  expect(shown(readGivenTier('AAA'))).toBe('TIER_OTHER_SCALE');
  expect(shown(readGivenTier('constructor'))).toBe('TIER_OTHER_SCALE');
  expect(shown(readVisitMethod('上门回访'))).toBe('上门走访');
  expect(shown(readVisitMethod('视频'))).toBe('视频');
  expect(shown(readPhone('138 0000 0000/0000-0000000'))).toBe('138 0000 0000');
});
