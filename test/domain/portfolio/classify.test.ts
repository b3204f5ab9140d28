/** A whole list is classified: levels, classes, counts that add up, and what has to be said. */
import { classifyCustomers, explainTier, serviceLabels, SERVICE_WORDS, TIER_WORDS, type Classification } from '../../../src/domain/portfolio/classify';
import type { PolicyChoices } from '../../../src/domain/policy/parameter';
import { listOf, type PlainCustomer } from './list-of';

function classify(customers: readonly PlainCustomer[], choices: PolicyChoices = {}): Classification {
  const steps = classifyCustomers(listOf(customers), choices);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

const tiers = (result: Classification): string[] => [...result.tier].map((t) => TIER_WORDS[t] as string);

test('levels by deposit, to the 分', () => {
  const result = classify([500, 500.000001, 999.999999, 1000, null, -0.000001].map((depositAvg) => ({ money: { depositAvg } })));
  expect(tiers(result)).toEqual(['一般客户', '中端客户', '中端客户', '高端客户', '待补数据', '错误']);
  expect(result.basis).toBe('depositAvg');
  expect(result.issues.map(({ code, place }) => [code, place.row])).toEqual([
    ['DEPOSIT_MISSING', 9],
    ['NEGATIVE_DEPOSIT', 10],
  ]);
});

test('the average decides when the list has one, and a blank average stays unknown beside a balance (Q-05, Q-68)', () => {
  const customers = [{ money: { depositAvg: null, depositBalance: 2000 } }, { money: { depositAvg: 500, depositBalance: 2000 } }];
  expect(tiers(classify(customers))).toEqual(['待补数据', '一般客户']);
  expect(tiers(classify(customers, { 'tier.basis': 'depositBalance' }))).toEqual(['高端客户', '高端客户']);
  expect(classify([{ money: { depositBalance: 700 } }]).basis).toBe('depositBalance');
  expect(tiers(classify([{ text: { customerName: '甲' } }]))).toEqual(['待补数据']);
});

test('any of the marks decides, and enough products are a bundle (Q-48)', () => {
  const marks = ['headOfficeLink', 'highYield', 'mainDepositSource', 'productBundle', 'potential', 'lowActivity'];
  const result = classify(marks.map((mark) => ({ money: { depositAvg: 700 }, flag: { [mark]: 2 } })));
  expect(tiers(result)).toEqual(['黄金客户', '黄金客户', '高端客户', '高端客户', '高端客户', '一般客户']);
  const products = [2, 3].map((productCount) => ({ money: { depositAvg: 1 }, number: { productCount } }));
  expect(tiers(classify(products))).toEqual(['一般客户', '高端客户']);
  expect(tiers(classify(products, { 'tier.bundleCount': 2 }))).toEqual(['高端客户', '高端客户']);
});

test('an unreadable mark is left out and the other level is named (Q-69)', () => {
  const result = classify([{ money: { depositAvg: 700 }, flag: { headOfficeLink: 3 } }]);
  expect(tiers(result)).toEqual(['中端客户']);
  expect(result.issues).toEqual([expect.objectContaining({ code: 'MARK_UNREADABLE', values: { tier: '黄金客户' } })]);
});

test('a loan says that a customer has credit; labels of a list are taken; the order is the document’s', () => {
  const result = classify([
    { money: { loanBalance: 1 } },
    { money: { loanBalance: 0 }, flag: { hasSettlement: 2 } },
    { text: { serviceClass: '结算类、渠道类' } },
    { text: { serviceClass: '非信贷类' } },
    {},
  ]);
  expect([...result.service].map((s) => SERVICE_WORDS[s])).toEqual(['信贷类', '结算类', '渠道类', '未分类', '未分类']);
  expect(serviceLabels(result, 2)).toEqual(['结算类', '渠道类']);
});

test('counts, deposits and the matrix add up to the list', () => {
  const result = classify([
    { money: { depositAvg: 100.01, loanBalance: 1 } },
    { money: { depositAvg: 600.5, loanBalance: 0 } },
    { money: { depositAvg: null, loanBalance: null } },
    { money: { depositAvg: 2000, loanBalance: null }, flag: { highYield: 2 } },
  ]);
  expect(result.countByTier).toEqual([1, 0, 1, 1, 1, 0]);
  expect(result.depositByTier).toEqual([2_000_000_000, 0, 600_500_000, 100_010_000, 0, 0]);
  expect(result.depositUnknownByTier).toEqual([0, 0, 0, 0, 1, 0]);
  expect(result.matrix.flat().reduce((sum, cell) => sum + cell, 0)).toBe(4);
  expect(result.matrix[3]).toEqual([0, 1, 0, 0, 0]);
});

test('a level given by the list is compared, a missing manager is said', () => {
  const result = classify([
    { money: { depositAvg: 1 }, text: { tier: '中端客户', manager: '' } },
    { money: { depositAvg: 1 }, text: { tier: '一般客户', manager: '张三' } },
  ]);
  expect(result.issues.map(({ code, values }) => [code, values])).toEqual([
    ['TIER_DIFFERS', { given: '中端客户', tier: '一般客户' }],
    ['MANAGER_MISSING', {}],
  ]);
});

test('findings are bounded, and all of them are counted', () => {
  const result = classify(Array.from({ length: 300 }, () => ({ money: { depositAvg: null } })));
  expect(result.issues).toHaveLength(200);
  expect(result.issueCounts).toEqual({ DEPOSIT_MISSING: 300 });
});

test('why: result, reason, clause and quotation, values and what is missing', () => {
  const result = classify([{ money: { depositAvg: 800 } }, { money: { depositAvg: null } }, { money: { depositAvg: 1500 }, flag: { lowActivity: 2 } }]);
  expect(explainTier(result, 0)).toMatchObject({
    result: { zh: '中端客户', en: 'Middle customer' },
    reason: { zh: '存款 800.00万元 大于500.00万元;低于1,000.00万元' },
    clause: 'A1-08',
    says: '中端客户为在我行带来一般性结算,存款不足1000万元的客户,但大于500万元的客户',
    missing: [],
  });
  expect(explainTier(result, 1)).toMatchObject({ result: { zh: '待补数据' }, missing: [{ zh: '存款' }] });
  expect(explainTier(result, 2)).toMatchObject({ result: { zh: '高端客户' }, warnings: [{ zh: expect.stringContaining('资金往来少') as string }] });
});

test('the row order does not matter to anybody’s level', () => {
  const customers = [500, 700, 1000, 1].map((depositAvg, i) => ({ money: { depositAvg }, flag: { potential: i === 3 ? 2 : 0 } }));
  expect(tiers(classify([...customers].reverse()))).toEqual(tiers(classify(customers)).reverse());
});

test('service classes may lack their last character; other words are told and not used', () => {
  const result = classify(['信贷、结算类', '贵宾', '未分类'].map((label) => ({ text: { serviceClass: label }, money: { depositAvg: 1 } })));
  expect([...result.service].map((index) => SERVICE_WORDS[index])).toEqual(['信贷类', '未分类', '未分类']);
  expect(serviceLabels(result, 0)).toEqual(['结算类', '信贷类']);
  expect(result.issues.filter(({ code }) => code === 'SERVICE_CLASS_UNKNOWN')).toMatchObject([{ values: { given: '贵宾' } }]);
});

test('a personal customer is told, because article 1 speaks of corporate ones', () => {
  const result = classify(['个人', '个体工商户', '法人', ''].map((customerKind) => ({ text: { customerKind }, money: { depositAvg: 1 } })));
  expect(result.issueCounts.PERSONAL_CUSTOMER).toBe(2);
});
