/** T-01 as a plan: what stands where, text stays text, and the totals are formulas over the right cells. */
import type { PolicyChoices } from '../../../src/domain/policy/parameter';
import { finish } from '../../../src/domain/intake/finish';
import { classifyCustomers } from '../../../src/domain/portfolio/classify';
import { planCustomerClassification } from '../../../src/domain/sheets/customer-classification';
import { columnLetters } from '../../../src/domain/sheets/column-letters';
import type { SheetPlan } from '../../../src/domain/sheets/sheet-plan';
import { T01_COLUMNS } from '../../../src/domain/sheets/t01-columns';
import { dayFrom } from '../../../src/domain/values/day';
import { listOf, type PlainCustomer } from '../portfolio/list-of';
import { recalculatedFormulas } from './recalculated-formulas';

function plan(customers: readonly PlainCustomer[], dataDate?: string): SheetPlan {
  return finish(planCustomerClassification(finish(classifyCustomers(listOf(customers, dataDate)))));
}

/** Every cell of a plan by address, as text, number or formula. */
function cells(sheet: SheetPlan): Map<string, string | number> {
  const found = new Map<string, string | number>();
  for (const block of sheet.blocks) {
    block.columns.forEach((column, c) => {
      for (let r = 0; r < block.rows; r += 1) {
        const value = 'formulas' in column ? (column.formulas[r]?.formula ?? '') : (column.values[r] as string | number);
        const address = `${columnLetters(block.left + c)}${block.top + r + 1}`;
        if (found.has(address)) throw new Error(`${address} is planned twice`);
        if (value !== '' && !Number.isNaN(value)) found.set(address, value);
      }
    });
  }
  return found;
}

const at = (id: string): string => columnLetters(T01_COLUMNS.findIndex((column) => column.id === id));

const CUSTOMERS: readonly PlainCustomer[] = [
  { text: { customerName: '=甲公司', idNumber: '91420900MA4AAAAA0K', manager: '张三' }, money: { depositAvg: 500, depositBalance: 1234.5 } },
  { text: { customerName: '乙公司', idNumber: '', customerId: '00012', manager: '李四' }, money: { depositAvg: 980, depositBalance: null }, day: { lastVisit: dayFrom(2016, 1, 5) as number } },
  { text: { customerName: '丙公司', manager: '' }, money: { depositAvg: null, loanBalance: 3 }, flag: { headOfficeLink: 3, highYield: 2 } },
];

test('headings, customers and results stand in the document’s order', () => {
  const found = cells(plan(CUSTOMERS));
  expect(found.get('A1')).toBe('存量对公客户分级分类清单');
  expect(found.get('A2')).toBe('填报单位:测试支行');
  expect([found.get('A3'), found.get('A4'), found.get(`${at('basis')}3`)]).toEqual(['客户', '序号', '定级依据(条款)']);
  expect([found.get('A5'), found.get('B5'), found.get('C5'), found.get(`${at('depositAvg')}5`)]).toEqual([1, '=甲公司', '91420900MA4AAAAA0K', 500]);
  expect([5, 6, 7].map((row) => found.get(`${at('tier')}${row}`))).toEqual(['一般客户', '中端客户', '黄金客户']);
  expect([5, 6, 7].map((row) => found.get(`${at('person')}${row}`))).toEqual(['张三', undefined, undefined]);
  expect(found.get('C6')).toBe('00012');
  expect([found.get(`${at('headOfficeLink')}7`), found.get(`${at('highYield')}7`)]).toEqual(['待核', '是']);
  expect(found.get(`${at('depositBalance')}6`)).toBeUndefined();
  expect(found.get(`${at('serviceClass')}7`)).toBe('信贷类');
});

test('the remark says what a person must know, after what the list says', () => {
  const found = cells(
    plan([
      { text: { customerName: '甲', manager: '张三', remark: '新客户', tier: '高端客户' }, money: { depositAvg: 500 } },
      { text: { customerName: '乙', manager: '' }, money: { depositAvg: null } },
      { text: { customerName: '丙', manager: '李四' }, money: { depositAvg: 1000 }, flag: { lowActivity: 2 } },
      { text: { customerName: '丁', manager: '李四' }, money: { depositAvg: 800 }, flag: { headOfficeLink: 3 } },
      { text: { customerName: '戊', manager: '李四' }, money: { depositAvg: 800 } },
    ]),
  );
  expect([5, 6, 7, 8, 9].map((row) => found.get(`${at('remark')}${row}`))).toEqual([
    '新客户;清单所列级别为高端客户,按规则为一般客户',
    '存款未填或无法识别,级别为待补数据;没有客户经理,责任未到人',
    '存款达到高端界限,但标有“资金往来少”(Q-04)',
    '有标志无法识别,未计入;若为“是”则级别为黄金客户(Q-69)',
    undefined,
  ]);
});

test('a customer name that begins with = is a text cell, never a formula', () => {
  const body = plan(CUSTOMERS).blocks.find(({ style, rows }) => style === 'body' && rows === 3);
  expect(body?.columns[1]).toEqual({ kind: 'text', personal: 'company', values: ['=甲公司', '乙公司', '丙公司'] });
});

test('next visit: month’s end for a sub-branch president, quarter’s end for a deputy president, none for a customer manager', () => {
  const found = cells(plan(CUSTOMERS));
  expect([5, 6, 7].map((row) => found.get(`${at('due')}${row}`))).toEqual([undefined, 42429, 42460]);
  expect(found.get(`${at('lastVisit')}6`)).toBe(42374);
  expect(cells(plan(CUSTOMERS, '')).get(`${at('due')}7`)).toBeUndefined();
});

test('totals and summaries are formulas over exactly the customers', () => {
  const found = cells(plan(CUSTOMERS));
  const average = at('depositAvg');
  expect(found.get(`${average}8`)).toBe(`=SUM(${average}5:${average}7)`);
  expect(found.get('B8')).toBe('=COUNT($A$5:$A$7)');
  const tier = at('tier');
  expect([found.get('B12'), found.get('C12'), found.get('D12'), found.get('F12')]).toEqual([
    '黄金客户',
    `=COUNTIF($${tier}$5:$${tier}$7,B12)`,
    `=SUMIF($${tier}$5:$${tier}$7,B12,$${at('depositBalance')}$5:$${at('depositBalance')}$7)`,
    `=SUMIF($${tier}$5:$${tier}$7,B12,$${average}$5:$${average}$7)`,
  ]);
  expect(found.get('C18')).toBe('=SUM(C12:C17)');
});

test('the results kept beside formulas are what a spreadsheet calculates', () => {
  const many = Array.from({ length: 40 }, (_none, i): PlainCustomer => ({
    text: { customerName: `客户${i}`, manager: '张三' },
    money: { depositAvg: i % 9 === 0 ? null : ((i * 37) % 14) * 100 + 0.01, depositBalance: (i * 41) % 1800 },
    flag: { headOfficeLink: i % 13 === 0 ? 2 : 0, lowActivity: i % 5 === 0 ? 2 : 0, hasSettlement: i % 2 === 0 ? 2 : 0, channelPartner: i % 8 === 0 ? 2 : 0 },
  }));
  const compared = recalculatedFormulas(plan(many));
  expect(compared.length).toBe(3 + 2 * 7 + 7 + 7 * 6);
  for (const { address, result, calculated } of compared) expect([address, calculated]).toEqual([address, expect.closeTo(result as number, 6)]);
});

test('merges and blocks never overlap another block’s cells, and the status cell is free', () => {
  const sheet = plan(CUSTOMERS);
  const found = cells(sheet);
  expect(found.has(`${columnLetters(sheet.statusCell.column)}${sheet.statusCell.row + 1}`)).toBe(false);
  for (const { top, left, rows, columns } of sheet.merges) {
    for (let r = 0; r < rows; r += 1) {
      for (let c = 0; c < columns; c += 1) {
        if (r + c > 0) expect([`${columnLetters(left + c)}${top + r + 1}`, found.get(`${columnLetters(left + c)}${top + r + 1}`)]).toEqual([`${columnLetters(left + c)}${top + r + 1}`, undefined]);
      }
    }
  }
});

test('rows have room for the longest text of the list, up to five lines', () => {
  const lines = (remark: string): number | undefined => plan([{ text: { customerName: '甲', remark }, money: { depositAvg: 1 } }]).blocks.find(({ style, rows }) => style === 'body' && rows === 1)?.lines;
  expect([lines(''), lines('字'.repeat(22)), lines('字'.repeat(43)), lines('字'.repeat(400))]).toEqual([2, 3, 5, 5]);
});

test('the row balance is printed', () => {
  const notes = [...cells(plan(CUSTOMERS)).values()].filter((value) => String(value).includes('行数平衡'));
  expect(notes).toEqual([
    '2、行数平衡:读入7行=表头4+数据3+合计0+说明与签字0+空行0+重复表头0;数据3行归并为3户(完全相同的重复行0行只计一次,无客户名称剔除0行)。',
  ]);
});

test('a list without customers still makes a sheet', () => {
  const found = cells(plan([]));
  expect(found.get('A1')).toBe('存量对公客户分级分类清单');
});

test('column letters', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
});

test('the notes say by which policy the levels were given', () => {
  const notesOf = (choices: PolicyChoices): readonly string[] => {
    const sheet = finish(planCustomerClassification(finish(classifyCustomers(listOf(CUSTOMERS), choices))));
    return sheet.blocks.filter(({ style }) => style === 'note').flatMap(({ columns }) => columns.flatMap((column) => ('values' in column ? Array.from(column.values, String) : [])));
  };
  const standard = notesOf({});
  expect(standard).toHaveLength(5);
  expect(standard[3]).toBe('4、存款1000万元以上且无标志的客户,文件未明确,按高端客户处理(Q-02);500万元整为一般客户(Q-01)。');
  const other = notesOf({ 'tier.high': 12_000_000_000, 'tier.low': 600_500_000, 'tier.aboveHigh': 'gold' });
  expect(other[3]).toBe('4、存款12000万元以上且无标志的客户,文件未明确,按黄金客户处理(Q-02);600.5万元整为一般客户(Q-01)。');
  expect(other[5]).toBe('6、以下政策参数不是文件默认:一般客户存款上限(含)=600.5万元、中端客户存款上限(不含)=12,000万元、存款达到上限且无标志的客户=黄金客户。');
});
