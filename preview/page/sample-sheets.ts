/** What stands in the workbook when the preview opens: the sample list as a bank exports it, and a sheet to try the functions on. */
import sample from '../../samples/corporate-customers.txt';
import type { Area, Input } from '../host/book';
import type { UniverBook } from '../book/univer-book';

const HEADER = { fill: '#E7E6E6', bold: true, horizontal: 'Center' } as const;
const THIN = { style: 'Continuous', weight: 'Thin', color: '#BFBFBF' } as const;
const GRID = { EdgeTop: THIN, EdgeBottom: THIN, EdgeLeft: THIN, EdgeRight: THIN, InsideHorizontal: THIN, InsideVertical: THIN };

/** Rows of the list before the first customer. */
const HEADING_ROWS = { first: 2, count: 3 };

export function putSampleList(book: UniverBook, name: string): void {
  const rows: (string | number)[][] = sample.split(/\r?\n/u).map((line) => line.split('\t').map(asPasted));
  while (rows.at(-1)?.every((cell) => cell === '') === true) rows.pop();
  const columns = Math.max(...rows.map((row) => row.length));
  const sheetId = book.activeSheet();
  const all: Area = { top: 0, left: 0, rows: rows.length, columns };
  book.changeSheet(sheetId, { name });
  book.write(sheetId, all, rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? '')));
  book.setLook(sheetId, all, { fontSize: 10 });
  book.setLook(sheetId, { ...all, rows: 1 }, { fontSize: 14, bold: true });
  book.setRowHeights(sheetId, 0, 1, 24);
  book.setLook(sheetId, { ...all, top: HEADING_ROWS.first, rows: HEADING_ROWS.count }, { ...HEADER, wrap: true });
  book.setRowHeights(sheetId, HEADING_ROWS.first, 2, 28);
  book.setLook(sheetId, { ...all, top: HEADING_ROWS.first, rows: rows.length - HEADING_ROWS.first }, { borders: GRID });
  for (let column = 0; column < columns; column += 1) book.setColumnWidth(sheetId, column, widthOf(rows.slice(HEADING_ROWS.first), column));
  book.select(sheetId, { top: 0, left: 0, rows: 1, columns: 1 });
}

/** What Excel makes of a pasted text: plain numbers become numbers, an apostrophe says "text". */
function asPasted(text: string): string | number {
  if (text.startsWith("'")) return text.slice(1);
  return /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/u.test(text) ? Number(text) : text;
}

/** Points for nearly all texts of a column; notes below the list may run over their neighbours. */
function widthOf(rows: readonly (readonly (string | number)[])[], column: number): number {
  const lengths = rows.map((row) => [...String(row[column] ?? '')].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0)).filter((length) => length > 0).sort((a, b) => a - b);
  const most = lengths[Math.floor(lengths.length * 0.85)] ?? 0;
  return Math.min(150, Math.max(36, most * 5.6 + 10));
}

/** One row per function: what is asked, what goes in, the formula, and the formula as text beside it. */
const TRIALS: readonly (readonly [label: string, inputs: readonly Input[], formula: (row: number) => string])[] = [
  ['存款 1234.5 万元、有黄金标志的客户是哪一级?', [1234.5, '是'], (row) => `=BRANCH.TIER(B${row},C${row})`],
  ['存款 600 万元、没有任何标志', [600, ''], (row) => `=BRANCH.TIER(B${row},C${row})`],
  ['谁牵头?', ['黄金客户', ''], (row) => `=BRANCH.OWNER(B${row})`],
  ['归行率 70%,由本行独家支持,达标吗?', [0.7, '是'], (row) => `=BRANCH.FUNDRETURN_OK(B${row},C${row})`],
  ['连续两个月不达标,该做什么?', ['不达标', '不达标'], (row) => `=BRANCH.REPRICE_ACTION(B${row}:C${row})`],
  ['填错了会怎样?(选中结果,看下方状态栏)', [-5, ''], (row) => `=BRANCH.TIER(B${row})`],
  ['为什么是这一级?(向右溢出)', [1234.5, '是'], (row) => `=BRANCH.WHY("TIER",B${row},C${row})`],
];

export function putFunctionTrials(book: UniverBook, name: string): void {
  const { id } = book.addSheet(name);
  const top = 2;
  const table: Area = { top, left: 0, rows: TRIALS.length + 1, columns: 5 };
  book.write(id, { top: 0, left: 0, rows: 1, columns: 1 }, [['函数试用:改动蓝色数字或文字,结果跟着变']]);
  book.setLook(id, { top: 0, left: 0, rows: 1, columns: 1 }, { fontSize: 14, bold: true });
  book.setRowHeights(id, 0, 1, 24);
  book.write(id, table, [
    ['问题', '参数一', '参数二', '公式', '结果'],
    ...TRIALS.map(([label, [first = '', second = ''], formula], index): Input[] => {
      const text = formula(top + index + 2);
      return [label, first, second, text, { formula: text }];
    }),
  ]);
  book.setLook(id, { ...table, rows: 1 }, HEADER);
  // The last result spills to the right.
  book.setLook(id, { ...table, columns: 9 }, { fontSize: 10 });
  book.setLook(id, table, { borders: GRID });
  book.setLook(id, { ...table, top: top + 1, left: 1, rows: TRIALS.length, columns: 2 }, { fontColor: '#0563C1' });
  [230, 70, 70, 190, 110, 150, 60, 240].forEach((width, column) => book.setColumnWidth(id, column, width));
}
