/** The list that newcomers try the product on: what it holds and what becomes of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish } from '../../../src/domain/intake/finish';
import { classifyCustomers, SERVICE_WORDS, TIER_WORDS } from '../../../src/domain/portfolio/classify';
import { readPaste } from './read';

const text = readFileSync(join(__dirname, '../../../samples/corporate-customers.txt'), 'utf8');
const { list, columns, questions, layout } = readPaste(text);
const classification = finish(classifyCustomers(list));

test('nothing has to be answered before it is read', () => {
  expect(questions).toEqual([]);
  expect(columns.filter(({ field }) => field === null)).toEqual([]);
  expect(list.facts).toMatchObject({ organisation: '某某总行营业部', dataDate: '2016-01-31', unit: '万元' });
  expect(layout.title).toContain('虚构');
});

test('every row is accounted for', () => {
  expect(list.balance).toEqual({
    rowsRead: 79,
    headRows: 5,
    dataRows: 61,
    totalRows: 5,
    noteRows: 3,
    signatureRows: 1,
    blankRows: 2,
    repeatedHeadingRows: 2,
    rejectedRows: 0,
    duplicateRows: 1,
    customers: 59,
  });
});

test('all levels and classes occur', () => {
  expect(Object.fromEntries(TIER_WORDS.map((word, i) => [word, classification.countByTier[i]]))).toEqual({ 黄金客户: 4, 高端客户: 16, 中端客户: 12, 一般客户: 22, 待补数据: 4, 错误: 1 });
  const byClass = SERVICE_WORDS.map((word, s) => [word, classification.matrix.reduce((sum, row) => sum + (row[s] ?? 0), 0)]);
  expect(Object.fromEntries(byClass)).toEqual({ 结算类: 17, 信贷类: 29, 关系类: 4, 渠道类: 4, 未分类: 5 });
  expect(new Set(list.text['orgName'])).toEqual(new Set(['东片支行', '西片支行', '南片支行', '北片支行']));
  // Ten managers, and customers without one.
  expect(new Set(list.text['manager']).size).toBe(11);
});

test('what has to be said about it', () => {
  expect(list.issueCounts).toEqual({
    FILLED_DOWN: 1,
    DAY_YEAR_ASSUMED: 1,
    DAY_UNREADABLE: 1,
    DAY_NO_SUCH: 1,
    DAY_MONTH_ONLY: 1,
    AMOUNT_UNREADABLE: 3,
    MANAGERS_DIFFER: 1,
    RATE_UNREADABLE: 1,
    FLAG_UNREADABLE: 1,
    FLAG_DIGIT: 1,
    NO_ID: 2,
    PRECISION_LOST: 1,
    ID_CHARSET: 1,
    ID_OLD: 1,
    SAME_NAME: 1,
    DUPLICATE_ROW: 1,
    SEQUENCE_GAP: 1,
    CELL_ERROR: 1,
    TOTAL_DIFFERS: 6,
  });
});

test('a row hidden in the original shows in the totals of its branch and of the whole, and in no other', () => {
  expect(list.totals.filter(({ agrees }) => !agrees).map(({ row, field, printed, ours }) => [row, field, Math.round((printed - ours) / 1_000_000)])).toEqual([
    [75, 'depositBalance', 75],
    [75, 'depositAvg', 70],
    [75, 'loanBalance', 60],
    [76, 'depositBalance', 75],
    [76, 'depositAvg', 70],
    [76, 'loanBalance', 60],
  ]);
});

test('a name that begins with = is a name; no real region stands in a number', () => {
  expect(list.text['customerName']).toContain('=辛某进出口有限公司');
  for (const id of list.text['idNumber'] ?? []) expect(id).toMatch(/^(?:|9?1?000000.*)$/);
});
