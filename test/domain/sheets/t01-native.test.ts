/** T-01 with native formulas: recalculated by a real engine they say what the values say, under the documents' policy and under others. */
import fc from 'fast-check';
import type { PolicyChoices } from '../../../src/domain/policy/parameter';
import { classifyCustomers } from '../../../src/domain/portfolio/classify';
import { maskPlan } from '../../../src/domain/sheets/mask-plan';
import { planCustomerClassification } from '../../../src/domain/sheets/customer-classification';
import { columnLetters } from '../../../src/domain/sheets/column-letters';
import type { PlanColumn, SheetPlan } from '../../../src/domain/sheets/sheet-plan';
import { T01_COLUMNS } from '../../../src/domain/sheets/t01-columns';
import { dayFrom } from '../../../src/domain/values/day';
import { finish } from '../../../src/domain/intake/finish';
import { listOf, type PlainCustomer } from '../portfolio/list-of';
import { parametersPlan } from './parameters-plan';
import { recalculatedFormulas } from './recalculated-formulas';

const flag = fc.constantFrom(0, 0, 1, 2, 3);
const amount = fc.option(fc.constantFrom(0, 0.01, 499.99, 499.999999, 500, 500.000001, 500.01, 777.77, 999.99, 1000, 1000.01, -0.01), { nil: null });
const customer: fc.Arbitrary<PlainCustomer> = fc.record({
  text: fc.record({ customerName: fc.constantFrom('甲', '=乙'), manager: fc.constantFrom('', '张三', '=1+1'), serviceClass: fc.constantFrom('', '渠道类、结算类') }),
  money: fc.record({ depositAvg: amount, depositAvgMonth: amount, depositBalance: amount, loanBalance: fc.constantFrom(null, 0, 5) }),
  flag: fc.record({ headOfficeLink: flag, highYield: flag, mainDepositSource: flag, productBundle: flag, potential: flag, lowActivity: flag, hasSettlement: flag, hasCredit: flag, relationBased: flag, channelPartner: flag }),
  number: fc.record({ productCount: fc.constantFrom(NaN, 0, 2, 3) }),
  day: fc.record({ lastVisit: fc.constantFrom(NaN, dayFrom(2015, 12, 31) as number, dayFrom(2016, 1, 1) as number, dayFrom(2016, 11, 30) as number) }),
});

function planned(customers: readonly PlainCustomer[], choices: PolicyChoices, results: 'values' | 'native', dataDate?: string): SheetPlan {
  return finish(planCustomerClassification(finish(classifyCustomers(listOf(customers, dataDate), choices)), undefined, results));
}

function bodyOf(sheet: SheetPlan): readonly PlanColumn[] {
  return sheet.blocks.find(({ top, style }) => top === 4 && style === 'body')?.columns ?? [];
}

const shown = (value: number | string | undefined): number | string => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : (value ?? ''));

test.each<[string, PolicyChoices]>([
  ['the documents’ policy', {}],
  ['other limits', { 'tier.low': 777_770_000, 'tier.high': 999_990_000, 'tier.bundleCount': 2 }],
  ['deposits first, low activity always, 1000万 open', { 'tier.precedence': 'deposit', 'tier.lowActivity': 'always', 'tier.aboveHigh': 'open' }],
  ['the balance of the day', { 'tier.basis': 'depositBalance', 'tier.aboveHigh': 'gold' }],
  ['the month’s average', { 'tier.basis': 'depositAvgMonth', 'class.order': ['relationBased', 'channelPartner', 'hasSettlement', 'hasCredit'] }],
])('every formula yields the value: %s', (_policy, choices) => {
  const customers = fc.sample(customer, { numRuns: 250, seed: 20_261_124 });
  const native = planned(customers, choices, 'native');
  const compared = recalculatedFormulas(native, [parametersPlan(choices)]);
  expect(compared.length).toBeGreaterThan(250 * 10);
  const wrong = compared.flatMap(({ address, result, calculated }) => (shown(calculated) === shown(result) ? [] : [[address, shown(result), calculated]]));
  expect(wrong).toEqual([]);
});

test('what the formulas are known to yield is what the values plan says', () => {
  const customers = fc.sample(customer, { numRuns: 100, seed: 7 });
  const values = bodyOf(planned(customers, {}, 'values'));
  const native = bodyOf(planned(customers, {}, 'native'));
  values.forEach((column, c) => {
    if (!('values' in column)) throw new Error('values are planned');
    const other = native[c];
    const results = other !== undefined && 'formulas' in other ? other.formulas.map((cell) => cell?.result) : [...((other as { values: readonly (string | number)[] }).values)];
    expect([T01_COLUMNS[c]?.id, results]).toEqual([T01_COLUMNS[c]?.id, [...column.values].map((value) => (other !== undefined && 'formulas' in other && Number.isNaN(value) ? '' : value))]);
  });
  expect(native.filter((column) => 'formulas' in column)).toHaveLength(10);
});

test('changing a parameter’s cell changes the results at once', () => {
  const customers = [{ money: { depositAvg: 600 } }, { money: { depositAvg: 600.000001 } }];
  const native = planned(customers, {}, 'native');
  const tier = columnLetters(T01_COLUMNS.findIndex(({ id }) => id === 'tier'));
  const answers = recalculatedFormulas(native, [parametersPlan({ 'tier.low': 600_000_000 })]).filter(({ address }) => address === `${tier}5` || address === `${tier}6`);
  expect(answers.map(({ result, calculated }) => [result, calculated])).toEqual([
    ['中端客户', '一般客户'],
    ['中端客户', '中端客户'],
  ]);
});

test('a list without a day has no due days; one without the optional fields has no columns for them', () => {
  const native = planned([{ money: { depositAvg: 600 } }], {}, 'native', '');
  const columns = bodyOf(native);
  expect(columns).toHaveLength(T01_COLUMNS.length + 6);
  expect(columns[T01_COLUMNS.findIndex(({ id }) => id === 'due')]).toEqual({ kind: 'date', values: Float64Array.of(NaN) });
});

test('no text of the list is in a formula, and masked managers stay masked when recalculated', () => {
  const customers = [{ text: { customerName: '甲秘商贸有限公司', manager: '张三秘' }, money: { depositAvg: 1 } }, { text: { customerName: '乙秘商贸有限公司', manager: '张四秘' }, money: { depositAvg: 2 } }];
  const native = planned(customers, {}, 'native');
  for (const { columns } of native.blocks) for (const column of columns) if ('formulas' in column) for (const cell of column.formulas) expect(cell?.formula ?? '').not.toContain('秘');
  const masked = finish(maskPlan(native, { name: 'surname', company: 'number' }));
  const person = columnLetters(T01_COLUMNS.findIndex(({ id }) => id === 'person'));
  const answers = recalculatedFormulas(masked, [parametersPlan()]).filter(({ address }) => address === `${person}5` || address === `${person}6`);
  expect(answers.map(({ result, calculated }) => [result, calculated])).toEqual([
    ['张**〔1〕', '张**〔1〕'],
    ['张**〔2〕', '张**〔2〕'],
  ]);
});
