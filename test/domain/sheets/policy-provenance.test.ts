/** 来源: control totals as they were written and as they are; a changed result says 已改动. */
import { classifyCustomers, type Classification } from '../../../src/domain/portfolio/classify';
import { planCustomerClassification } from '../../../src/domain/sheets/customer-classification';
import { planPolicyParameters } from '../../../src/domain/sheets/policy-parameters';
import { planProvenance } from '../../../src/domain/sheets/policy-provenance';
import { T01_COLUMNS } from '../../../src/domain/sheets/t01-columns';
import { finish } from '../../../src/domain/intake/finish';
import { listOf, type PlainCustomer } from '../portfolio/list-of';
import { PolicyBook } from './policy-book';

const CUSTOMERS = Array.from({ length: 20 }, (_none, i): PlainCustomer => ({
  text: { customerName: `客户${i}有限公司`, manager: '甲' },
  money: { depositAvg: i === 3 ? null : [0, 500, 500.000001, 1000][i % 4] ?? 0, depositBalance: 12.25 * i },
  flag: { headOfficeLink: i % 11 === 0 ? 2 : 0, hasSettlement: i % 2 === 0 ? 2 : 0 },
}));

const at = (id: string): number => T01_COLUMNS.findIndex((column) => column.id === id);
const RESULT_ROW = 11;
const POLICY_ROW = 10;

function bookOf(classification: Classification, results: 'values' | 'native' = 'values'): PolicyBook {
  const t01 = finish(planCustomerClassification(classification, undefined, results));
  const { plan, result } = planProvenance(t01, classification, { input: 'Sheet1', written: '2016-02-01 09:30' });
  return new PolicyBook([result, planPolicyParameters(classification.choices), plan]);
}

const classification = finish(classifyCustomers(listOf(CUSTOMERS)));

test.each(['values', 'native'] as const)('a result of %s nobody touched', (results) => {
  const book = bookOf(classification, results);
  expect(book.surprises()).toEqual([]);
  expect([book.shown('来源', RESULT_ROW, 0), book.shown('来源', RESULT_ROW, 2)]).toEqual(['结果', '未改动']);
  expect(book.shown('来源', 6, 1)).toMatch(/^版本1,校验码[0-9a-f]{4}-/);
  expect(book.shown('来源', 7, 1)).toBe('20');
  expect(book.shown('来源', 8, 1)).toContain('归并为20户');
  book.free();
});

/** Cells of T-01 that somebody types into; rows from 0, customers from row 4 on. */
const TOUCHED: readonly (readonly [string, readonly (readonly [number, string, string])[]])[] = [
  ['a level', [[5, 'tier', '高端客户']]],
  ['two levels change places', [[5, 'tier', '中端客户'], [6, 'tier', '一般客户']]],
  ['a class', [[4, 'serviceClass', '信贷类']]],
  ['a deposit by one 分', [[5, 'depositAvg', '500.000001']]],
  ['a balance emptied', [[6, 'depositBalance', '']]],
  ['two deposits change places', [[5, 'depositAvg', '500.000001'], [6, 'depositAvg', '500']]],
];

test.each(TOUCHED)('%s: the result says 已改动', (_name, cells) => {
  const book = bookOf(classification);
  for (const [row, id, text] of cells) book.type('T-01', row, at(id), text);
  expect([book.shown('来源', RESULT_ROW, 2), book.shown('来源', POLICY_ROW, 2)]).toEqual(['已改动', '未改动']);
  book.free();
});

test('a changed parameter says 已改动 of the policy, and of the result when it is native', () => {
  const book = bookOf(classification, 'native');
  book.type('政策', 5, 2, '500.000001');
  expect([book.shown('来源', POLICY_ROW, 2), book.shown('来源', RESULT_ROW, 2)]).toEqual(['已改动', '已改动']);
  book.type('政策', 5, 2, '');
  expect([book.shown('来源', POLICY_ROW, 2), book.shown('来源', RESULT_ROW, 2)]).toEqual(['未改动', '未改动']);
  book.free();
});

test('a list without customers has no totals; a sheet that is no result is our own mistake', () => {
  const empty = finish(classifyCustomers(listOf([])));
  const t01 = finish(planCustomerClassification(empty));
  const { plan, result } = planProvenance(t01, empty, { input: '', written: '' });
  expect(result.names ?? []).toEqual([]);
  const book = new PolicyBook([planPolicyParameters(), plan]);
  expect(book.surprises()).toEqual([]);
  book.free();
  expect(() => planProvenance(planPolicyParameters(), classification, { input: '', written: '' })).toThrow('政策 is no result');
});
