/** What headings mean: exactly a synonym or a question; never a part of one. */
import { ALL_FIELDS } from '../../../src/domain/intake/fields';
import { gridFromText } from '../../../src/domain/intake/grid-from-text';
import { headingName } from '../../../src/domain/intake/heading-name';
import { readLayout } from '../../../src/domain/intake/layout';
import { matchHeadings, type ColumnMatch } from '../../../src/domain/intake/match-headings';
import { FLAG } from '../../../src/domain/values/flag';
import { lines, readPaste } from './read';

/** The last column, headed by `heading`, with its cells below. */
function column(heading: string, ...cells: readonly string[]): ColumnMatch {
  const rows = cells.length === 0 ? ['5'] : cells;
  const layout = readLayout(gridFromText(lines(`客户名称\t客户编号\t${heading}`, ...rows.map((cell, index) => `甲${index}公司\t00${index}\t${cell}`))));
  const match = matchHeadings(layout)[2];
  if (match === undefined) throw new Error('no column');
  return match;
}

test.each([
  ['存款余额', 'depositBalance'],
  [' 存 款 余 额 ', 'depositBalance'],
  ['*存款余额', 'depositBalance'],
  ['1.存款余额', 'depositBalance'],
  ['(1)存款余额', 'depositBalance'],
  ['求和项:存款余额', 'depositBalance'],
  ['求和项：存款余额', 'depositBalance'],
  ['存款余额（万元）', 'depositBalance'],
  ['存款余额[元]', 'depositBalance'],
  ['存款余额万元', 'depositBalance'],
  ['2016年1月末存款余额', 'depositBalance'],
  ['本月存款余额', 'depositBalance'],
  ['ECIF号', 'customerId'],
  ['ｅｃｉｆ号', 'customerId'],
  ['年日均存款余额', 'depositAvg'],
  ['月日均存款余额', 'depositAvgMonth'],
  ['1月日均存款', 'depositAvgMonth'],
  ['季日均存款', 'depositAvgQuarter'],
  ['存款比年初', 'depositChange'],
  ['年初余额', 'balanceBefore'],
  ['对公存款日均(余额)', 'depositAvg'],
  ['资金归行率%', 'fundReturnRate'],
  ['月资金归行率%', 'fundReturnRate'],
  ['是否独家', 'exclusive'],
  ['是否代发工资', 'products.payroll'],
  ['人品', 'checklist.K01'],
])('%s is %s', (heading, field) => {
  expect(column(heading).field).toBe(field);
});

test.each([
  ['关联人存款余额', 'partyDeposit'],
  ['他行贷款余额', 'otherBankLoan'],
  ['保证金存款余额', 'marginDeposit'],
  ['客户经理工号', 'managerId'],
  ['机构编码', 'orgCode'],
  ['户数', null],
  ['担保人名称', null],
  ['担保人客户名称', null],
  ['存款余额合计数', null],
  ['预计存款余额', null],
  ['存款余额较上年增加', null],
  ['贷款余额净增', null],
  ['存款余额备注', null],
  ['法人客户名称', null],
  ['POS', null],
  ['聚合支付', null],
  ['__proto__', null],
  ['constructor', null],
  ['toString', null],
  ['hasOwnProperty', null],
  ['', null],
])('%s contains another heading and is %p', (heading, field) => {
  expect(column(heading).field).toBe(field);
});

test.each([
  ['余额', ['depositBalance', 'loanBalance']],
  ['日均', ['depositAvg', 'loanAvg']],
  ['占比', ['financingShare', 'payrollShare', 'collectionShare']],
  ['名称', ['customerName', 'orgName']],
  ['编号', ['customerId', 'orgCode']],
  ['责任人', ['manager', 'unitHead', 'leadPerson']],
  ['级别', ['tier']],
  ['状态', []],
  ['网银', ['products.enterpriseOnline', 'products.personalOnline']],
])('%s alone is asked about', (heading, candidates) => {
  expect(column(heading)).toMatchObject({ field: null, why: 'ambiguous', candidates });
});

test('a near heading is proposed, at most three times, and not assigned', () => {
  const match = column('存款余额数');
  expect(match.field).toBeNull();
  expect(match.candidates.length).toBeGreaterThan(0);
  expect(match.candidates.length).toBeLessThanOrEqual(3);
  expect(match.candidates).toContain('depositBalance');
});

test('values decide what words leave open', () => {
  expect(column('客户类型', '结算类', '信贷类、结算类')).toMatchObject({ field: 'serviceClass', why: 'values' });
  expect(column('客户类型', '法人', '个人')).toMatchObject({ field: 'customerKind', why: 'values' });
  expect(column('客户类型', 'A', 'B')).toMatchObject({ field: null, why: 'ambiguous' });
  expect(column('手机', '13800000000', '13900000000')).toMatchObject({ field: 'phone', why: 'values' });
  expect(column('手机', '是', '否')).toMatchObject({ field: 'products.mobile', why: 'values' });
  expect(column('2016年1月', '达标', '未达标')).toMatchObject({ field: 'monthlyResults', why: 'values', period: '2016年1月' });
  expect(column('2016年1月', '500', '600')).toMatchObject({ field: null, why: 'ambiguous' });
});

test('编号 is a sequence only as the first column of 1, 2, 3', () => {
  const first = (a: string, b: string): string | null => matchHeadings(readLayout(gridFromText(lines('编号\t客户名称\t存款余额(元)', `${a}\t甲\t1`, `${b}\t乙\t2`))))[0]?.field ?? null;
  expect(first('1', '2')).toBe('seq');
  expect(first('1', '3')).toBeNull();
});

test('stock ratios and pivot labels are asked about', () => {
  expect(column('存贷比', '70%')).toMatchObject({ field: null, why: 'stock-ratio' });
  expect(column('资金返还率', '70%')).toMatchObject({ field: null, why: 'stock-ratio' });
  expect(column('行标签', '甲')).toMatchObject({ field: null, why: 'pivot', candidates: ['customerName', 'orgName', 'manager'] });
});

test('a group gives its leaf a meaning; a group of others takes it away', () => {
  const groups = lines('客户名称\t存款\t\t贷款\t担保人\t', '\t余额\t日均\t余额\t名称\t客户编号', '甲公司\t1\t2\t3\t丙\t9', '乙公司\t1\t2\t3\t丁\t8');
  expect(matchHeadings(readLayout(gridFromText(groups))).map(({ field }) => field)).toEqual(['customerName', 'depositBalance', 'depositAvg', 'loanBalance', null, null]);
});

test('a change is never a balance, under a group as well', () => {
  const groups = lines('客户名称\t存款\t\t', '\t余额\t较上月增减\t比年初', '甲公司\t1\t2\t3', '乙公司\t1\t2\t3');
  expect(matchHeadings(readLayout(gridFromText(groups))).map(({ field, change }) => [field, change])).toEqual([
    ['customerName', false],
    ['depositBalance', false],
    ['depositChange', true],
    ['depositChange', true],
  ]);
});

test('a group of changes makes no balance of what stands under it', () => {
  const groups = lines('客户名称\t本年变动\t', '\t存款\t', '\t余额\t日均', '甲公司\t1\t2', '乙公司\t1\t2');
  expect(matchHeadings(readLayout(gridFromText(groups))).map(({ field, change }) => [field, change])).toEqual([['customerName', false], [null, true], [null, true]]);
});

test('a heading taken apart', () => {
  expect(headingName('2016年1月末存款余额（万元）')).toMatchObject({ name: '存款余额', period: '2016年1月末', unit: '万元', change: false });
  expect(headingName('资金归行率%')).toMatchObject({ name: '资金归行率', unit: '%' });
  expect(headingName('年日均存款')).toMatchObject({ name: '年日均存款', period: '' });
  const { legend } = headingName('是否独家（1：是 2：否）');
  expect([...(legend ?? [])]).toEqual([['1', FLAG.yes], ['2', FLAG.no]]);
  expect([...(headingName('账户状态(1-销户;2-开户)').legend ?? [])]).toEqual([['1', FLAG.no], ['2', FLAG.yes]]);
  expect(headingName('金额(1月)').legend).toBeNull();
});

test('no synonym stands for two fields', () => {
  const owners = new Map<string, string>();
  for (const { id, synonyms } of ALL_FIELDS) {
    for (const synonym of synonyms) {
      expect([synonym, owners.get(synonym) ?? id]).toEqual([synonym, id]);
      owners.set(synonym, id);
    }
  }
});

test('every synonym is found as a heading of its own', () => {
  for (const { id, synonyms } of ALL_FIELDS) {
    for (const synonym of synonyms) {
      const { name, change } = headingName(synonym);
      const match = column(synonym);
      // 客户性质 and the like are decided by values; words that say too little are asked about.
      expect([synonym, name, change, match.field ?? match.why]).toEqual([synonym, name, match.change, expect.stringMatching(new RegExp(`^(?:${id.replace('.', '\\.')}|ambiguous)$`))]);
    }
  }
});

describe('several columns for one field', () => {
  const list = lines('客户名称\t客户编号\t年初存款余额(元)\t1月末存款余额(元)\t2月末存款余额(元)', '甲\t1\t10\t20\t30');

  test('the newest period is proposed, the choice is asked, all are kept', () => {
    const { questions, list: read } = readPaste(list);
    expect(questions).toMatchObject([{ id: 'several:depositBalance', kind: 'several', columns: [2, 3, 4], preset: '4' }]);
    expect(read.money['depositBalance']?.[0]).toBe(3_000);
    expect(read.money['depositBalance@年初']?.[0]).toBe(1_000);
    expect(read.money['depositBalance@1月末']?.[0]).toBe(2_000);
    expect(read.issueCounts['COLUMN_UNUSED']).toBe(2);
  });

  test('the user’s choice wins', () => {
    const { list: read } = readPaste(list, { 'several:depositBalance': '3' });
    expect(read.money['depositBalance']?.[0]).toBe(2_000);
    expect(read.money['depositBalance@2月末']?.[0]).toBe(3_000);
  });

  test('December of the year before is older than January', () => {
    const years = lines('客户名称\t客户编号\t2016年1月存款余额(元)\t2015年12月存款余额(元)', '甲\t1\t10\t20');
    expect(readPaste(years).list.money['depositBalance']?.[0]).toBe(1_000);
  });

  test('columns of several banks are added', () => {
    const banks = lines('客户名称\t客户编号\t贷款余额(元)\t他行贷款余额(元)\t他行用信(元)', '甲\t1\t100\t200\t100', '乙\t2\t100\t200\t');
    const { questions, list: read } = readPaste(banks);
    expect(questions).toEqual([]);
    expect([...(read.money['otherBankLoan'] ?? [])]).toEqual([30_000, NaN]);
    expect([read.ratio['financingShare']?.numerators[0], read.ratio['financingShare']?.denominators[0]]).toEqual([10_000, 40_000]);
    expect(read.ratio['financingShare']?.numerators[1]).toBeNaN();
  });
});
