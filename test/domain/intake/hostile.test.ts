/** Whatever is pasted: nothing throws, nothing is lost, nothing takes more than its share of time. */
import fc from 'fast-check';
import type { RowBalance } from '../../../src/domain/intake/customer-list';
import { gridFromRange } from '../../../src/domain/intake/grid-from-range';
import { gridFromText } from '../../../src/domain/intake/grid-from-text';
import { cutHtml } from '../../../src/domain/intake/grid-from-html';
import { gridFromCsv } from '../../../src/domain/intake/grid-from-csv';
import { finish } from '../../../src/domain/intake/finish';
import type { CellInput, Grid } from '../../../src/domain/intake/grid';
import { ALL_FIELDS } from '../../../src/domain/intake/fields';
import { readLayout } from '../../../src/domain/intake/layout';
import { issueWords, type IntakeIssueCode } from '../../../src/domain/texts/issues';
import { lines, readGrid, readPaste } from './read';

const HEADING = ['序号', '客户名称', '证件号码', '支行', '存款余额(元)', '总对总'];

/** Rows as lists hold them, with the part of the balance they must end in. */
const ROWS: Readonly<Record<keyof Omit<RowBalance, 'rowsRead' | 'headRows' | 'customers'>, (n: number) => string>> = {
  dataRows: (n) => `${n + 1}\t甲${n % 7}公司\t\t东\t${n}\t是`,
  duplicateRows: () => '1\t甲公司\t\t东\t5\t是',
  totalRows: () => '\t合 计：\t\t\t5\t',
  noteRows: () => '说明：……\t\t\t\t\t',
  signatureRows: () => '填报人：\t\t复核人：\t\t\t',
  blankRows: () => '\t \t\u3000\t\t\t',
  repeatedHeadingRows: () => HEADING.join('\t'),
  rejectedRows: (n) => `${n + 1}\t\t\t东\t5\t是`,
};
const KINDS = Object.keys(ROWS) as (keyof typeof ROWS)[];

function sumOf({ headRows, dataRows, totalRows, noteRows, signatureRows, blankRows, repeatedHeadingRows, rejectedRows }: RowBalance): number {
  return headRows + dataRows + totalRows + noteRows + signatureRows + blankRows + repeatedHeadingRows + rejectedRows;
}

test('rows in are rows accounted for, whatever the mix', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...KINDS), { maxLength: 60 }), fc.boolean(), (kinds, twoHeadings) => {
      const rows = ['0\t丁公司\t\t西\t1\t否', ...kinds.map((kind, n) => ROWS[kind](n))];
      const { list } = readPaste(lines(...(twoHeadings ? ['某表', '单位：元'] : []), HEADING.join('\t'), ...rows));
      const { balance } = list;
      const count = (kind: keyof typeof ROWS): number => kinds.filter((each) => each === kind).length;
      const equal = count('duplicateRows');
      expect(sumOf(balance)).toBe(balance.rowsRead);
      expect(balance).toMatchObject({
        rowsRead: rows.length + (twoHeadings ? 3 : 1),
        headRows: twoHeadings ? 3 : 1,
        dataRows: 1 + count('dataRows') + equal,
        duplicateRows: Math.max(0, equal - 1),
        totalRows: count('totalRows'),
        noteRows: count('noteRows'),
        signatureRows: count('signatureRows'),
        blankRows: count('blankRows'),
        repeatedHeadingRows: count('repeatedHeadingRows'),
        rejectedRows: count('rejectedRows'),
        customers: list.count,
      });
      expect(list.rowCount.reduce((sum, rowsOf) => sum + rowsOf, 0)).toBe(balance.dataRows - balance.duplicateRows);
    }),
    { numRuns: 300 },
  );
});

test('the order of rows changes no customer’s figures', () => {
  const customer = fc.record({ name: fc.constantFrom('甲', '乙', '丙', '丁'), amount: fc.integer({ min: 0, max: 1e9 }), flag: fc.constantFrom('是', '否', '') });
  fc.assert(
    fc.property(fc.array(customer, { minLength: 1, maxLength: 30 }), fc.infiniteStream(fc.nat()), (customers, numbers) => {
      const rows = customers.map(({ name, amount, flag }, i) => `${i}\t${name}\t\t东\t${amount}\t${flag}`);
      const shuffled = rows.map((row) => [numbers.next().value ?? 0, row] as const).sort((a, b) => a[0] - b[0]).map(([, row]) => row);
      const figures = (all: readonly string[]): ReadonlyMap<string, readonly unknown[]> => {
        const { list } = readPaste(lines(HEADING.join('\t'), ...all));
        return new Map((list.text['customerName'] ?? []).map((name, i) => [name, [list.money['depositBalance']?.[i], list.flag['headOfficeLink']?.[i], list.rowCount[i]]]));
      };
      expect(Object.fromEntries(figures(shuffled))).toEqual(Object.fromEntries(figures(rows)));
    }),
    { numRuns: 200 },
  );
});

const NASTY = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'a.__proto__.b', '\u200b', '\u202e甲', '𠮷', '\ud842', '=1+1', '@SUM(A1)', '+1', '-', "'", '"', '#REF!', '###', 'NaN', '1E+999', '３．６Ｅ＋１７', '①', '合计', '小计', '说明：', '填报人：', '\u0001', '\u0000', '1'.repeat(50), '亿', '（', '%', '2016.2.30', '〇十', '十十'];
const anyCell: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(...ALL_FIELDS.flatMap(({ synonyms }) => synonyms.slice(0, 1))),
);
const SYNONYMS = ALL_FIELDS.flatMap(({ synonyms }) => synonyms);
const anyHeading = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...SYNONYMS) }, { weight: 1, arbitrary: fc.constantFrom(...NASTY, '余额', '2016年1月', '存款余额(万元)', '1月末存款余额', '是否独家(1:是 2:否)') });

/** Reads a grid as far as it can be read; whatever is said has its words, and whatever came in is accounted for. */
function survives(grid: Grid): void {
  const { problem } = readLayout(grid);
  if (problem !== null) {
    expect(issueWords(problem.code, problem.values).reason.zh).not.toMatch(/[{}]/);
    return;
  }
  const { list } = readGrid(grid, { unit: '元', 'intake.equalRows': 'once' });
  expect(sumOf(list.balance)).toBe(grid.values.length);
  for (const { code, values } of list.issues) issueWords(code as IntakeIssueCode, values);
  for (const column of Object.values(list.text)) expect(column.length).toBe(list.count);
  for (const column of Object.values(list.money)) expect(column.length).toBe(list.count);
}

test('random cells under random headings', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).length;
  const list = fc.record({ headings: fc.array(anyHeading, { minLength: 2, maxLength: 12 }), rows: fc.array(fc.array(anyCell, { maxLength: 12 }), { maxLength: 12 }) });
  fc.assert(
    fc.property(list, ({ headings, rows }) => {
      survives(gridFromRange([{ values: [['客户名称', ...headings], ...rows], formats: rows.map((row) => row.map(() => '0.00%')) }]));
    }),
    { numRuns: 600 },
  );
  expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(before);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('random text, pasted, as a file and as HTML', () => {
  const piece = fc.oneof(fc.constantFrom('\t', '\n', '\r\n', '"', ',', ';', '客户名称', '存款余额', '<table><tr><td>', '</td>', '&#', 'rowspan=3', ...NASTY), fc.string({ unit: 'binary', maxLength: 8 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const grid of [gridFromText(text), gridFromCsv(text), finish(cutHtml(text))]) survives(grid);
    }),
    { numRuns: 600 },
  );
});

test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('a heading %s is an unknown column and is lost nowhere', (heading) => {
  const { columns, list } = readPaste(lines(`客户名称\t${heading}\t${heading}\t存款余额(元)`, '甲\t1\t2\t5'));
  expect(columns.map(({ heading: printed, field }) => [printed, field])).toEqual([['客户名称', 'customerName'], [heading, null], [heading, null], ['存款余额(元)', 'depositBalance']]);
  expect(list.money['depositBalance']?.[0]).toBe(500);
  expect(Object.keys(list.text)).toEqual(['customerName']);
});

test('names that begin with a sign stay text', () => {
  const names = ['=1+1', '+甲', '-乙', '@丙', '＝丁', '=HYPERLINK("http://x","y")'];
  const { list } = readPaste(lines('客户名称\t客户编号', ...names.map((name, i) => `${name}\t${i}`)));
  expect(list.text['customerName']).toEqual(names);
});

// The bound is far above what is needed, for a busy machine, and far below what the square of the length would take.
test('a long cell in any column takes time in proportion to its length', () => {
  const headings = ALL_FIELDS.flatMap(({ synonyms, kind }) => (kind === 'ignored' ? [] : synonyms.slice(0, 1)));
  for (const piece of [' ', '9', ',', '(', '-', '、', '一', '１', "'", '\u200b', '年', '计', '1:', '%', '.', '"']) {
    const cell = piece.repeat(100_000);
    const grid: Grid = { ...gridFromText(''), values: [headings, headings.map(() => cell), headings.map((_heading, i) => (i === 0 ? '甲' : cell))] };
    const start = process.hrtime.bigint();
    survives(grid);
    survives({ ...grid, values: [['客户名称', '存款余额(元)', cell], ['甲', '5', '6'], [cell, cell, cell]] });
    survives({ ...grid, values: [[cell], ['单位：' + cell, cell], ['客户名称', '存款余额(元)'], ['甲', '5']] });
    expect([piece, Number(process.hrtime.bigint() - start) / 1e6 < 15_000]).toEqual([piece, true]);
  }
});
