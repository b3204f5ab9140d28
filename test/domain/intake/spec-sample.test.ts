/** The messy list of the specification, from paste to levels and fund return, reads exactly as it states (4.7). */
import { finish } from '../../../src/domain/intake/finish';
import type { CustomerList } from '../../../src/domain/intake/customer-list';
import type { Facts } from '../../../src/domain/policy/facts';
import { fundReturn } from '../../../src/domain/policy/fund-return';
import { classifyCustomers, TIER_WORDS } from '../../../src/domain/portfolio/classify';
import { evaluate } from '../../../src/domain/readers/evaluate';
import { readPaste } from './read';
import { SPEC_SAMPLE } from './spec-sample';

const { layout, columns, questions, list } = readPaste(SPEC_SAMPLE);

test('block line: organisation, day and unit', () => {
  expect(layout.title).toBe('××农商银行对公客户存贷款情况表');
  expect(list.facts).toEqual({ title: layout.title, organisation: '城关支行', dataDate: '2016-01-31', unit: '万元' });
});

test('two heading rows are joined; nothing is asked', () => {
  expect(columns.map(({ heading, field }) => [heading, field])).toEqual([
    ['序号', 'seq'],
    ['客户名称', 'customerName'],
    ['证件号码', 'idNumber'],
    ['存款余额', 'depositBalance'],
    ['存款日均', 'depositAvg'],
    ['贷款余额', 'loanBalance'],
    ['贷款我行占比(%)', 'financingShare'],
    ['贷款归行率%', 'fundReturnRate'],
    ['客户经理', 'manager'],
    ['备注', 'remark'],
  ]);
  expect(questions).toEqual([]);
});

test('three customers, one of them called 合计商贸有限公司', () => {
  expect(list.text['customerName']).toEqual(['甲建材 有限公司', '乙商贸有限公司', '合计商贸有限公司']);
  expect(list.text['idNumber']).toEqual(['91420900MA4AAAAA0K', '91420900MA4AAAAA1N', '91420900MA4AAAAA2R']);
  expect(list.text['manager']).toEqual(['张三', '李四', '张三']);
  expect([...list.firstRow]).toEqual([5, 6, 8]);
  expect([...list.rowCount]).toEqual([1, 1, 1]);
});

test('amounts in whole 分; the unit in a cell beats the line', () => {
  expect([...(list.money['depositBalance'] ?? [])]).toEqual([1_234_500_000, NaN, 500_000_001]);
  expect([...(list.money['depositAvg'] ?? [])]).toEqual([980_000_000, NaN, 500_000_000]);
  expect([...(list.money['loanBalance'] ?? [])]).toEqual([500_000_000, 300_000_000, 0]);
});

test('rates in billionths', () => {
  expect([...(list.ratio['financingShare']?.numerators ?? [])]).toEqual([1_000_000_000, 455_000_000, NaN]);
  expect([...(list.ratio['fundReturnRate']?.numerators ?? [])]).toEqual([700_000_000, 454_900_000, NaN]);
});

test('every row is accounted for', () => {
  expect(list.balance).toEqual({
    rowsRead: 10,
    headRows: 4,
    dataRows: 3,
    totalRows: 2,
    noteRows: 0,
    signatureRows: 1,
    blankRows: 0,
    repeatedHeadingRows: 0,
    rejectedRows: 0,
    duplicateRows: 0,
    customers: 3,
  });
});

test('the printed totals agree within their last digit', () => {
  expect(list.totals.map(({ row, field, printed, ours, agrees }) => [row, field, printed, ours, agrees])).toEqual([
    [7, 'depositBalance', 1_234_500_000, 1_234_500_000, true],
    [7, 'loanBalance', 800_000_000, 800_000_000, true],
    [9, 'depositBalance', 1_734_500_000, 1_734_500_001, true],
    [9, 'depositAvg', 1_480_000_000, 1_480_000_000, true],
    [9, 'loanBalance', 800_000_000, 800_000_000, true],
  ]);
  expect(list.issues).toEqual([]);
});

test('甲 is 中端 by its average, 乙 waits for data, 丙 is 一般 although its balance is one 分 above 500万元', () => {
  const { basis, tier } = finish(classifyCustomers(list));
  expect(basis).toBe('depositAvg');
  expect([...tier].map((index) => TIER_WORDS[index])).toEqual(['中端客户', '待补数据', '一般客户']);
});

test('fund return: 甲 meets 70% as a sole lender’s customer, 乙 misses its share of 45.5% by a hundredth', () => {
  expect(verdict(0)).toEqual(['达标', 'sole-met']);
  expect(verdict(1)).toEqual(['不达标', 'several-missed']);
});

function verdict(customer: number): readonly [string, string | undefined] {
  const answer = evaluate(fundReturn, { rate: ratioAt(list, 'fundReturnRate', customer), share: ratioAt(list, 'financingShare', customer), exclusive: null });
  return [answer.kind === 'word' ? answer.word : answer.kind, answer.row?.id];
}

function ratioAt({ ratio }: CustomerList, field: string, customer: number): Facts[string] {
  const column = ratio[field];
  return { numerator: column?.numerators[customer] ?? NaN, denominator: column?.denominators[customer] ?? NaN };
}
