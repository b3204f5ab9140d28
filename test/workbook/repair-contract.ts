/** What repairing stuck formulas must do, whatever is behind the workbook: run by one test file per implementation. */
import type { GivenBook } from '../../src/workbook/memory-workbook';
import { WorkbookError, type Progress } from '../../src/workbook/workbook';
import type { BenchBook, OpenBench } from './bench-book';

const NAME = '#NAME?';

const BOOK: GivenBook = {
  sheets: [
    {
      name: '台账',
      rows: [
        ['客户名称', '存款', '级别', '备注'],
        ['甲公司', 900, NAME, '=_xldudf_BRANCH_TIER(B2)'],
        ['乙公司', 400, NAME, 'BRANCH.TIER('],
        ['丙公司', 100, '一般客户', ''],
        ['丁公司', 100, NAME, 5],
        ['合计', 1500, 3, NAME],
      ],
      formulas: [
        { row: 1, column: 2, formula: '=_xldudf_BRANCH_TIER(B2)' },
        { row: 2, column: 2, formula: "='C:\\表\\x.xlsx'!BRANCH.TIER(B3)" },
        { row: 3, column: 2, formula: '=BRANCH.TIER(B4)' },
        { row: 4, column: 2, formula: '=BRANCH.TIER(B5)' },
        { row: 5, column: 2, formula: '=COUNTA(A2:A5)' },
        { row: 5, column: 3, formula: '=别人的(A1)' },
      ],
      formats: [{ area: { top: 0, left: 3, rows: 2, columns: 1 }, format: '@' }],
    },
    { name: '锁定', rows: [['', NAME], ['', NAME]], formulas: [{ row: 0, column: 1, formula: '=BRANCH.TIER(A1)' }, { row: 1, column: 1, formula: '=BRANCH.TIER(A2)' }], isProtected: true },
    { name: '文本', rows: [[NAME], [NAME]], formulas: [{ row: 0, column: 0, formula: '=BRANCH.TIER(B1)' }, { row: 1, column: 0, formula: '=BRANCH.TIER(B2)' }], formats: [{ area: { top: 0, left: 0, rows: 1, columns: 1 }, format: '@' }] },
    { name: '干净', rows: [['=不是公式', 1]], formats: [{ area: { top: 0, left: 0, rows: 1, columns: 1 }, format: '@' }] },
    { name: '空', rows: [] },
  ],
};

export function repairContract(host: string, open: OpenBench): void {
  describe(`${host}: repairing formulas`, () => {
    let bench: BenchBook;
    beforeEach(async () => {
      bench = await open(BOOK);
    });
    afterEach(() => {
      bench.close();
    });
    const formulas = (sheet: string, column: number, rows: readonly number[]): readonly unknown[] => rows.map((row) => bench.cell(sheet, row, column).formula);

    /** The first request that enters: it comes after the sheets and the cells of the first one; four sheets hold cells. */
    const firstEntering = async (): Promise<number> => {
      const from = bench.requests();
      await bench.workbook.findStuckFormulas();
      return bench.requests() - from - 4 + 2;
    };

    test('finds every stuck form on every sheet, and writes nothing', async () => {
      const before = bench.sheetNames().map((name) => bench.fingerprint(name));
      expect(await bench.workbook.findStuckFormulas()).toEqual([
        { name: '台账', cells: 3, first: 'C2', isProtected: false },
        { name: '锁定', cells: 2, first: 'B1', isProtected: true },
        { name: '文本', cells: 2, first: 'A2', isProtected: false },
      ]);
      expect(bench.sheetNames().map((name) => bench.fingerprint(name))).toEqual(before);
    });

    test('enters them again, lists what it left alone, and changes no other cell', async () => {
      const others: [string, number, number][] = [];
      for (let row = 0; row < 7; row += 1) for (let column = 0; column < 5; column += 1) if (column !== 2 || ![1, 2, 4].includes(row)) others.push(['台账', row, column]);
      const before = others.map(([sheet, row, column]) => bench.cell(sheet, row, column));
      const untouched = ['锁定', '干净', '空'].map((name) => bench.fingerprint(name));
      expect(await bench.workbook.repairFormulas()).toEqual({
        repaired: [
          { name: '台账', cells: 3 },
          { name: '文本', cells: 1 },
        ],
        left: [
          { name: '锁定', cells: 2, why: 'protected' },
          { name: '文本', cells: 1, why: 'text-format' },
        ],
      });
      expect(formulas('台账', 2, [1, 2, 3, 4, 5])).toEqual(['=BRANCH.TIER(B2)', '=BRANCH.TIER(B3)', '=BRANCH.TIER(B4)', '=BRANCH.TIER(B5)', '=COUNTA(A2:A5)']);
      expect(formulas('文本', 0, [0, 1])).toEqual(['=BRANCH.TIER(B1)', '=BRANCH.TIER(B2)']);
      expect(others.map(([sheet, row, column]) => bench.cell(sheet, row, column))).toEqual(before);
      expect(['锁定', '干净', '空'].map((name) => bench.fingerprint(name))).toEqual(untouched);
    });

    test('five thousand formulas go in few requests, with progress; cancelled midway, the rest waits for the next time', async () => {
      bench.close();
      const rows = 5_000;
      bench = await open({
        sheets: [{ name: '长', rows: Array.from({ length: rows }, (_row, i) => [i, NAME]), formulas: Array.from({ length: rows }, (_row, row) => ({ row, column: 1, formula: `=_xldudf_BRANCH_TIER(A${row + 1})` })) }],
      });
      const stop = new AbortController();
      const seen: Progress[] = [];
      const error: unknown = await bench.workbook
        .repairFormulas({ signal: stop.signal, onProgress: (progress) => (seen.push(progress), stop.abort()) })
        .then(() => null, (reason: unknown) => reason);
      expect(error).toBeInstanceOf(WorkbookError);
      expect(error).toMatchObject({ fault: 'cancelled', sheet: '长' });
      const [after] = await bench.workbook.findStuckFormulas();
      expect(after?.cells).toBeGreaterThan(0);
      expect(after?.cells).toBeLessThan(rows);
      const from = bench.requests();
      const report = await bench.workbook.repairFormulas({ onProgress: (progress) => seen.push(progress) });
      expect(report).toEqual({ repaired: [{ name: '长', cells: after?.cells }], left: [] });
      expect(bench.requests() - from).toBeLessThanOrEqual(8);
      expect(seen.at(-1)).toEqual({ done: 2 * rows, total: 2 * rows });
      expect(await bench.workbook.findStuckFormulas()).toEqual([]);
      expect(bench.cell('长', rows - 1, 1).formula).toBe(`=BRANCH.TIER(A${rows})`);
    });

    test('cells that the host refuses are left, the others of the same request are entered', async () => {
      const first = await firstEntering();
      let failed = 0;
      // The first request that enters, and then the first of its entries by itself.
      bench.failAt((request) => (request === first || request === first + 1 ? ((failed += 1), { code: 'MergedRangeConflict', applied: 0 }) : null));
      const report = await bench.workbook.repairFormulas();
      bench.failAt(null);
      expect(failed).toBe(2);
      expect(report.left).toContainEqual({ name: '台账', cells: 2, why: 'refused' });
      expect(report.repaired).toContainEqual({ name: '台账', cells: 1 });
      expect(formulas('台账', 2, [1, 4])).toEqual(['=_xldudf_BRANCH_TIER(B2)', '=BRANCH.TIER(B5)']);
    });

    test('an error of the workbook stops and names the sheet', async () => {
      const first = await firstEntering();
      bench.failAt((request) => (request === first ? { code: 'InvalidOperationInCellEditMode', applied: 0 } : null));
      await expect(bench.workbook.repairFormulas()).rejects.toMatchObject({ fault: 'cell-editing', sheet: '台账' });
    });
  });
}
