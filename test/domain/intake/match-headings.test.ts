/** What headings mean: exactly a synonym or a question; never a part of one. */
import { ALL_FIELDS } from '../../../src/domain/intake/fields';
import { gridFromHtml } from '../../../src/domain/intake/grid-from-html';
import { gridFromText } from '../../../src/domain/intake/grid-from-text';
import { headingName } from '../../../src/domain/intake/heading-name';
import { readLayout } from '../../../src/domain/intake/layout';
import { matchHeadings, type ColumnMatch } from '../../../src/domain/intake/match-headings';
import { FLAG } from '../../../src/domain/values/flag';
import { found, lines, readGrid, readPaste } from './read';

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

test('a pivot table of row labels and one sum asks what the labels are, and is read when told', () => {
  const pivot = lines('行标签\t求和项:存款余额(万元)', '甲公司\t5', '乙公司\t6', '总计\t11');
  expect(readPaste(pivot).questions).toMatchObject([{ id: 'field:0', kind: 'field', choices: [{ value: 'customerName' }, { value: 'orgName' }, { value: 'manager' }, { value: 'ignore' }] }]);
  const { list } = readPaste(pivot, { 'field:0': 'customerName' });
  expect(list.text['customerName']).toEqual(['甲公司', '乙公司']);
  expect(list.totals).toMatchObject([{ field: 'depositBalance', agrees: true }]);
});

test.each(['计数项:客户编号', '计数项：账号', '计数项:存款余额', '计数项:存款余额(万元)', '计数项:客户名称', '非重复计数项:客户编号'])('%s counts and is never what it counts', (heading) => {
  expect(column(heading)).toMatchObject({ field: null, why: 'unknown', candidates: [] });
});

test('customers that a pivot table counted alike are not merged', () => {
  const { list } = readPaste(lines('客户名称\t计数项:客户编号\t求和项:存款余额(元)', '甲公司\t1\t5', '乙公司\t1\t6'));
  expect([...list.rowCount]).toEqual([1, 1]);
  expect([...(list.money['depositBalance'] ?? [])]).toEqual([500, 600]);
});

test.each(['平均值项', '最大值项', '最小值项'])('%s is no sum: never beside one, alone only if the user says so', (kind) => {
  const list = lines(`客户名称\t客户编号\t${kind}:存款余额(元)\t求和项:存款余额(元)`, '甲公司\t1\t5\t10');
  expect([...(readPaste(list).list.money['depositBalance'] ?? [])]).toEqual([1_000]);
  expect(readPaste(list).questions).toMatchObject([{ id: 'field:2', preset: 'ignore' }]);
  expect(column(`${kind}:存款余额(元)`)).toMatchObject({ field: null, why: 'ambiguous', candidates: ['depositBalance'], unit: '元' });
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

describe('periods below a heading that is merged over them', () => {
  const merged = lines('客户名称\t所属支行\t存款余额(万元)\t\t', '\t\t年初\t1月末\t2月末', '甲公司\t城关\t400\t501\t1499');

  test('are heads: the columns mean the heading, and which one is used is asked', () => {
    const { layout, columns, questions, list: read } = readPaste(merged);
    expect([layout.headingRows, layout.dataRows, read.count]).toEqual([[0, 1], 1, 1]);
    expect(columns.map(({ field, period, unit }) => [field, period, unit])).toEqual([
      ['customerName', '', ''],
      ['orgName', '', ''],
      ['depositBalance', '年初', '万元'],
      ['depositBalance', '1月末', '万元'],
      ['depositBalance', '2月末', '万元'],
    ]);
    expect(questions).toMatchObject([{ id: 'several:depositBalance', columns: [2, 3, 4] }]);
    expect(found(read)).not.toContain('ROW_WITHOUT_CUSTOMER@2');
  });

  test('in HTML with colspan and rowspan too', () => {
    const html = gridFromHtml('<table><tr><td rowspan=2>客户名称</td><td rowspan=2>所属支行</td><td colspan=3>存款余额(万元)</td></tr><tr><td>年初</td><td>1月末</td><td>2月末</td></tr><tr><td>甲公司</td><td>城关</td><td>400</td><td>501</td><td>1499</td></tr></table>');
    const { layout, columns, questions } = readGrid(html);
    expect([layout.headingRows, layout.dataRows]).toEqual([[0, 1], 1]);
    expect(columns.map(({ field, period }) => [field, period]).slice(2)).toEqual([['depositBalance', '年初'], ['depositBalance', '1月末'], ['depositBalance', '2月末']]);
    expect(questions).toMatchObject([{ id: 'several:depositBalance', columns: [2, 3, 4] }]);
  });

  test('balance and average side by side each ask; months do not split one average', () => {
    const { columns, questions } = readPaste(lines('客户名称\t存款余额(元)\t\t日均存款(元)\t', '\t1月\t2月\t1月\t2月', '甲公司\t1\t2\t3\t4'));
    expect(columns.map(({ field }) => field)).toEqual(['customerName', 'depositBalance', 'depositBalance', 'depositAvg', 'depositAvg']);
    expect(questions.map(({ id }) => id)).toEqual(['several:depositBalance', 'several:depositAvg']);
  });

  test('under 存款 each is asked what it is, and then which one is used', () => {
    const list = lines('客户名称\t存款(元)\t', '\t1月末\t2月末', '甲公司\t1\t2');
    const { columns, questions } = readPaste(list);
    expect(columns.map(({ field, why, candidates }) => [field, why, candidates]).slice(1)).toEqual([
      [null, 'ambiguous', ['depositBalance', 'depositAvg']],
      [null, 'ambiguous', ['depositBalance', 'depositAvg']],
    ]);
    expect(questions.map(({ id }) => id)).toEqual(['field:1', 'field:2']);
    expect(readPaste(list, { 'field:1': 'depositBalance', 'field:2': 'depositBalance' }).questions.map(({ id }) => id)).toEqual(['several:depositBalance']);
  });

  test('full dates, three heading rows, and the heading above the row of the names', () => {
    const fields = (...rows: readonly string[]) => readPaste(lines(...rows)).columns.map(({ field, period }) => [field, period]).slice(1);
    const two = (a: string, b: string) => [['depositBalance', a], ['depositBalance', b]];
    expect(fields('客户名称\t存款余额(元)\t', '\t2015.12.31\t2016.1.31', '甲公司\t1\t2')).toEqual(two('2015.12.31', '2016.1.31'));
    expect(fields('客户名称\t存款余额(元)\t', '\t2015年12月31日\t2016年1月31日', '甲公司\t1\t2')).toEqual(two('2015年12月31日', '2016年1月31日'));
    expect(fields('\t存款余额(元)\t', '客户名称\t1月末\t2月末', '甲公司\t1\t2')).toEqual(two('1月末', '2月末'));
    expect(fields('客户名称\t存款\t', '\t余额\t', '\t1月末\t2月末', '甲公司\t1\t2')).toEqual(two('1月末', '2月末'));
  });

  test.each([
    ['\t上年同期\t本期', ['depositBalance', '上年同期'], ['depositBalance', '本期']],
    ['\t年初数\t期末数', ['depositBalance', '年初'], ['depositBalance', '期末']],
    ['\t一季度\t2季度', ['depositBalance', '一季度'], ['depositBalance', '2季度']],
    ['\t2015.12\t2016.1', ['depositBalance', '2015.12'], ['depositBalance', '2016.1']],
    ['\t账面\t核定', [null, ''], [null, '']],
  ])('whatever they are called: %j', (row, first, second) => {
    const { layout, columns } = readPaste(lines('客户名称\t存款余额(元)\t', row, '甲公司\t1\t2'));
    expect([layout.headingRows, layout.dataRows]).toEqual([[0, 1], 1]);
    expect(columns.map(({ field, period }) => [field, period]).slice(1)).toEqual([first, second]);
  });

  test('cells of dates, as a workbook holds them', () => {
    const formats = [['General', 'General', 'General'], ['General', 'yyyy-mm-dd', 'yyyy-mm-dd'], ['General', 'General', 'General']];
    const values = [['客户名称', '存款余额(元)', ''], ['', 42_369, 42_400], ['甲公司', 1, 2]];
    const { columns, questions } = readGrid({ ...gridFromText(''), origin: 'range', values, formats });
    expect(columns.map(({ field, period }) => [field, period]).slice(1)).toEqual([['depositBalance', '2015-12-31'], ['depositBalance', '2016-01-31']]);
    expect(questions).toMatchObject([{ id: 'several:depositBalance', preset: '2' }]);
    expect(readGrid({ ...gridFromText(''), origin: 'range', values, formats: null }).layout.headingRows).toEqual([0]);
  });

  test.each([
    ['客户名称\t存款余额(元)\t', '\t\t见附件'],
    ['客户名称\t存款余额(元)\t', '\t约500\t600'],
    ['客户名称\t存款余额(元)\t', '\t5万\t6万'],
    ['客户名称\t存款余额(元)\t', '甲公司\t待定\t待定'],
    ['行标签\t统计月份\t备注', '甲公司\t2016年1月\t旧'],
    ['客户名称\t统计月份\t备注', '\t2016年1月\t旧'],
    ['客户名称\t存款余额(元)\t日均存款(元)', '\t2016.1\t2016.2'],
    ['客户名称\t证件种类\t存款余额(元)', '甲公司\t1月末\t-'],
  ])('below %j the row %j is data', (heading, row) => {
    const { layout } = readPaste(lines(heading, row, '乙公司\t\t5'));
    expect(layout.headingRows).toEqual([0]);
  });
});

describe('several columns for one field', () => {
  const undated = lines('客户名称\t客户编号\t年初存款余额(元)\t1月末存款余额(元)\t2月末存款余额(元)', '甲\t1\t10\t20\t30');
  const list = lines('数据日期：2016年2月29日', undated);

  test('the newest period is proposed, the choice is asked, all are kept', () => {
    const { questions, list: read } = readPaste(list);
    expect(questions).toMatchObject([{ id: 'several:depositBalance', kind: 'several', columns: [2, 3, 4], preset: '4' }]);
    expect(read.money['depositBalance']?.[0]).toBe(3_000);
    expect(read.money['depositBalance@年初']?.[0]).toBe(1_000);
    expect(read.money['depositBalance@1月末']?.[0]).toBe(2_000);
    expect(read.issueCounts['COLUMN_UNUSED']).toBe(2);
  });

  test('a deposit whose newest period is not certain has no preset, and without an answer none is read', () => {
    const open = [
      undated,
      lines('客户名称\t客户编号\t存款余额(元)\t存款余额(元)', '甲\t1\t10\t20'),
      lines('数据日期：2016年2月29日', '客户名称\t客户编号\t2月末存款余额(元)\t本月存款余额(元)', '甲\t1\t10\t20'),
      lines('客户名称\t客户编号\t12月末存款余额(元)\t1月末存款余额(元)', '甲\t1\t10\t20'),
    ];
    for (const each of open) {
      const { questions, list: read } = readPaste(each);
      expect(questions.map(({ id, preset }) => [id, preset])).toEqual([['several:depositBalance', null]]);
      expect(read.money['depositBalance']).toBeUndefined();
    }
    expect(readPaste(undated, { 'several:depositBalance': '3' }).list.money['depositBalance']?.[0]).toBe(2_000);
  });

  test.each(['存款日均', '月日均存款', '季日均存款'])('%s twice has no preset', (heading) => {
    expect(readPaste(lines(`客户名称\t${heading}(元)\t${heading}(元)`, '甲\t1\t2')).questions).toMatchObject([{ kind: 'several', preset: null }]);
  });

  test('what decides no tier keeps its preset', () => {
    expect(readPaste(lines('客户名称\t贷款余额(元)\t贷款余额(元)', '甲\t1\t2')).questions).toMatchObject([{ id: 'several:loanBalance', preset: '1' }]);
  });

  test('in January the column of December is last year’s, wherever it stands', () => {
    const two = lines('数据日期：2016年1月31日', '客户名称\t1月末存款余额(元)\t12月末存款余额(元)', '甲\t10\t20');
    expect(readPaste(two).questions).toMatchObject([{ id: 'several:depositBalance', preset: '1' }]);
    expect(readPaste(two).list.money['depositBalance']?.[0]).toBe(1_000);
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
