/** The book that Univer keeps, without a screen: everything that the contract promises comes back exactly. */
import type { Area, BookEvent, FunctionAnswer, FunctionCall, Look } from '../../../preview/host/book';
import { PLAIN_LOOK } from '../../../preview/host/book';
import { headlessBook } from '../../../preview/book/headless-book';
import type { UniverBook } from '../../../preview/book/univer-book';

let book: UniverBook;
let sheet: string;
beforeEach(() => {
  book = headlessBook();
  sheet = book.activeSheet();
});
afterEach(() => book.dispose());

const area = (top: number, left: number, rows = 1, columns = 1): Area => ({ top, left, rows, columns });
const value = (top: number, left: number, on = sheet) => book.values(on, area(top, left))[0]?.[0];
const thin = { style: 'Continuous', weight: 'Thin', color: '#7F7F7F' };

describe('content', () => {
  test('what was written comes back, of the same type', () => {
    const inputs = [
      ['文字', 12.5, true],
      [-0.1, false, '多行\n文字'],
      [1e21, '', 1 / 3],
    ];
    book.write(sheet, area(2, 1, 3, 3), inputs);
    expect(book.values(sheet, area(2, 1, 3, 3))).toEqual(inputs);
    expect(book.formulas(sheet, area(2, 1, 3, 3))).toEqual(inputs);
  });

  test.each(['=1+1', '007', '1e5', ' 12 ', '-5', 'TRUE', 'false', '2026-01-31', '1/2', '3%', '+86', '@x', '0x10', '#N/A!', '{=A1}', "'x"])('%j stays text', async (text) => {
    book.write(sheet, area(0, 0, 1, 2), [[text, { formula: '=ISTEXT(A1)' }]]);
    await book.calculated();
    expect(book.values(sheet, area(0, 0, 1, 2))).toEqual([[text, true]]);
    expect(book.formulas(sheet, area(0, 0))).toEqual([[text]]);
    expect(book.texts(sheet, area(0, 0))).toEqual([[text]]);
  });

  test('a number in a cell of text format is still a number to whoever reads it', () => {
    book.setNumberFormats(sheet, area(0, 0), [['@']]);
    book.write(sheet, area(0, 0), [[5]]);
    expect(value(0, 0)).toBe(5);
    expect(book.texts(sheet, area(0, 0))).toEqual([['5']]);
  });

  test('null leaves a cell, an empty text clears it, a new content replaces a formula', async () => {
    book.write(sheet, area(0, 0, 1, 3), [[1, { formula: '=A1*2' }, 'x']]);
    await book.calculated();
    book.write(sheet, area(0, 0, 1, 3), [[null, 'y', '']]);
    await book.calculated();
    expect(book.formulas(sheet, area(0, 0, 1, 3))).toEqual([[1, 'y', '']]);
    expect(book.usedArea(sheet, true)).toEqual(area(0, 0, 1, 2));
  });

  test('clearing contents keeps the look, clearing formats keeps the content, all takes both', () => {
    book.write(sheet, area(0, 0, 1, 3), [['a', 'b', 'c']]);
    book.setLook(sheet, area(0, 0, 1, 3), { bold: true });
    book.merge(sheet, area(1, 0, 1, 2));
    book.clear(sheet, area(0, 0), 'contents');
    book.clear(sheet, area(0, 1), 'formats');
    book.clear(sheet, area(0, 2), 'all');
    expect(book.values(sheet, area(0, 0, 1, 3))).toEqual([['', 'b', '']]);
    expect([0, 1, 2].map((column) => book.look(sheet, area(0, column)).bold)).toEqual([true, false, false]);
    expect(book.merges(sheet)).toHaveLength(1);
    book.clear(sheet, area(1, 1), 'formats');
    expect(book.merges(sheet)).toEqual([]);
  });

  test('the used area ends at the last cell with content, or with a look', () => {
    expect(book.usedArea(sheet, false)).toBeNull();
    book.write(sheet, area(3, 2, 2, 2), [['a', ''], ['', 'b']]);
    book.setLook(sheet, area(9, 9), { fill: '#FF0000' });
    expect(book.usedArea(sheet, true)).toEqual(area(3, 2, 2, 2));
    expect(book.usedArea(sheet, false)).toEqual(area(3, 2, 7, 8));
    book.write(sheet, area(3, 2, 2, 2), [['', ''], ['', '']]);
    expect(book.usedArea(sheet, true)).toBeNull();
  });

  test('content far beyond the first screen', () => {
    book.write(sheet, area(4_999, 40), [['far']]);
    expect(value(4_999, 40)).toBe('far');
    expect(book.usedArea(sheet, true)).toEqual(area(4_999, 40));
  });

  test('100,000 cells in a few seconds, with their look', async () => {
    const rows = Array.from({ length: 10_000 }, (_, r) => Array.from({ length: 10 }, (__, c) => (c % 2 === 0 ? r * c + 0.25 : `客户${r}-${c}`)));
    const whole = area(0, 0, 10_000, 10);
    const start = performance.now();
    book.write(sheet, whole, rows);
    book.setLook(sheet, whole, { fontSize: 9, wrap: true, borders: { InsideHorizontal: thin } });
    await book.calculated();
    expect(performance.now() - start).toBeLessThan(60_000);
    // Compared as one text: the test library would take longer than the book.
    expect(JSON.stringify(book.values(sheet, whole)) === JSON.stringify(rows)).toBe(true);
    expect(book.usedArea(sheet, true)).toEqual(whole);
    expect(book.look(sheet, area(9_999, 9))).toMatchObject({ fontSize: 9, wrap: true });
  }, 20_000);
});

describe('calculation', () => {
  test('formulas follow what they refer to', async () => {
    book.write(sheet, area(0, 0, 1, 4), [[2, 3, { formula: '=A1*B1' }, { formula: '=IF(C1>5,"多","少")' }]]);
    await book.calculated();
    expect(book.values(sheet, area(0, 0, 1, 4))).toEqual([[2, 3, 6, '多']]);
    book.write(sheet, area(0, 1), [[2]]);
    await book.calculated();
    expect(book.values(sheet, area(0, 2, 1, 2))).toEqual([[4, '少']]);
    expect(book.formulas(sheet, area(0, 2))).toEqual([['=A1*B1']]);
  });

  test('the functions that our sheets use, on another sheet and through names', async () => {
    const list = book.addSheet('清单 2026').id;
    book.write(list, area(0, 0, 3, 2), [['黄金客户', 10], ['高端客户', 20], ['黄金客户', 30]]);
    book.setName({ name: '存款', formula: "='清单 2026'!$B$1:$B$3", visible: true, comment: '' });
    book.write(sheet, area(0, 0, 5, 1), [
      [{ formula: "=SUMIFS('清单 2026'!B1:B3,'清单 2026'!A1:A3,\"黄金客户\")" }],
      [{ formula: "=COUNTIFS('清单 2026'!A1:A3,\"黄金客户\")" }],
      [{ formula: '=SUM(存款)' }],
      [{ formula: "=INDEX('清单 2026'!A1:A3,MATCH(20,存款,0))" }],
      [{ formula: '=1/0' }],
    ]);
    await book.calculated();
    expect(book.values(sheet, area(0, 0, 5, 1))).toEqual([[40], [2], [60], ['高端客户'], ['#DIV/0!']]);
  });

  test('an array spills beside its formula, and the spilled cells count as used', async () => {
    book.write(sheet, area(0, 0), [[{ formula: '={1,2;3,4}' }]]);
    await book.calculated();
    expect(book.values(sheet, area(0, 0, 2, 2))).toEqual([[1, 2], [3, 4]]);
    expect(book.formulas(sheet, area(0, 0, 2, 2))).toEqual([['={1,2;3,4}', 2], [3, 4]]);
    expect(book.usedArea(sheet, true)).toEqual(area(0, 0, 2, 2));
  });

  test('nothing to calculate is calculated at once', async () => {
    await expect(book.calculated()).resolves.toBeUndefined();
  });
});

describe("an add-in's functions", () => {
  const calls: FunctionCall[] = [];
  let answer: (call: FunctionCall) => Promise<FunctionAnswer>;
  beforeEach(() => {
    calls.length = 0;
    answer = async ({ args }) => `级别${String(args[0])}`;
    book.registerFunction('BRANCH.TIER', (call) => {
      calls.push(call);
      return answer(call);
    });
  });
  const formula = (text: string) => ({ formula: text });

  test('called by its dotted name in any case, with the cell that calls', async () => {
    book.write(sheet, area(0, 0, 1, 3), [[5, formula('=BRANCH.TIER(A1)'), formula('=branch.tier(A1+1)')]]);
    await book.calculated();
    expect(book.values(sheet, area(0, 1, 1, 2))).toEqual([['级别5', '级别6']]);
    expect(calls.map(({ name, args, address }) => ({ name, args, address }))).toEqual([
      { name: 'BRANCH.TIER', args: [5], address: 'Sheet1!B1' },
      { name: 'BRANCH.TIER', args: [6], address: 'Sheet1!C1' },
    ]);
  });

  test('a cell is busy until the answer is there, and so is what depends on it', async () => {
    let release: (answer: FunctionAnswer) => void = () => undefined;
    answer = () => new Promise((resolve) => (release = resolve));
    book.write(sheet, area(0, 0, 1, 2), [[formula('=BRANCH.TIER(1)'), formula('=A1&"!"')]]);
    while (value(0, 1) === '') await new Promise((resolve) => setTimeout(resolve, 10));
    expect(book.values(sheet, area(0, 0, 1, 2))).toEqual([['#BUSY!', '#BUSY!']]);
    release('高端客户');
    await book.calculated();
    expect(book.values(sheet, area(0, 0, 1, 2))).toEqual([['高端客户', '高端客户!']]);
  });

  test('a range arrives as a matrix with types kept and blanks empty; a single blank cell is empty', async () => {
    answer = async () => 1;
    book.write(sheet, area(0, 0, 2, 2), [['007', 7], [true, '']]);
    book.write(sheet, area(5, 0, 1, 2), [[formula('=BRANCH.TIER(A1:B2)'), formula('=BRANCH.TIER(B2,"x",TRUE)')]]);
    await book.calculated();
    expect(calls.map(({ args }) => args)).toEqual([[[['007', 7], [true, '']]], ['', 'x', true]]);
  });

  test('an answer of several cells spills', async () => {
    answer = async ({ args }) => (args[0] as string[][]).map(([text]) => [text ?? '', `${text ?? ''}!`]);
    book.write(sheet, area(0, 0, 2, 2), [['a', formula('=BRANCH.TIER(A1:A2)')], ['b', null]]);
    await book.calculated();
    expect(book.values(sheet, area(0, 1, 2, 2))).toEqual([['a', 'a!'], ['b', 'b!']]);
  });

  test('functions within functions', async () => {
    book.write(sheet, area(0, 0), [[formula('=BRANCH.TIER(BRANCH.TIER(1)&BRANCH.TIER(2))')]]);
    await book.calculated();
    expect(value(0, 0)).toBe('级别级别1级别2');
    expect(calls).toHaveLength(3);
  });

  test('an error that is answered is an error; a call that fails is #VALUE!', async () => {
    answer = async ({ args }) => {
      if (args[0] === 0) throw new Error('down');
      return '#N/A';
    };
    book.write(sheet, area(0, 0, 1, 3), [[formula('=BRANCH.TIER(0)'), formula('=BRANCH.TIER(1)'), formula('=IFERROR(B1,"无")')]]);
    await book.calculated();
    expect(book.values(sheet, area(0, 0, 1, 3))).toEqual([['#VALUE!', '#N/A', '无']]);
  });

  test('asked again when an argument changes or everything is calculated, and not otherwise', async () => {
    book.write(sheet, area(0, 0, 1, 3), [[5, formula('=BRANCH.TIER(A1)'), 'other']]);
    await book.calculated();
    book.write(sheet, area(0, 2), [['changed']]);
    await book.calculated();
    expect(calls).toHaveLength(1);
    book.write(sheet, area(0, 0), [[6]]);
    await book.calculated();
    expect(value(0, 1)).toBe('级别6');
    expect(calls).toHaveLength(2);
    book.write(sheet, area(0, 0), [[5]]);
    await book.calculated();
    expect(calls).toHaveLength(3);
    book.recalculate();
    await book.calculated();
    expect(calls).toHaveLength(4);
  });

  test('all calls of a column are under way together', async () => {
    let open = 0;
    let most = 0;
    answer = async ({ args }) => {
      most = Math.max(most, (open += 1));
      await new Promise((resolve) => setTimeout(resolve, 50));
      open -= 1;
      return (args[0] as number) * 2;
    };
    book.write(sheet, area(0, 0, 300, 2), Array.from({ length: 300 }, (_, r) => [r, formula(`=BRANCH.TIER(A${r + 1})`)]));
    await book.calculated();
    expect(book.values(sheet, area(0, 1, 300, 1))).toEqual(Array.from({ length: 300 }, (_, r) => [r * 2]));
    expect(most).toBe(300);
  });
});

describe('looks', () => {
  const dressed: Omit<Look, 'borders'> = {
    numberFormat: '#,##0.00',
    fontName: '黑体',
    fontSize: 16,
    fontColor: '#C00000',
    bold: true,
    italic: true,
    underline: 'Single',
    fill: '#FFE699',
    horizontal: 'Center',
    vertical: 'Top',
    wrap: true,
    indent: 2,
    locked: false,
  };

  test('an untouched cell is plain', () => {
    expect(book.look(sheet, area(0, 0, 5, 5))).toEqual(PLAIN_LOOK);
  });

  test('every part of a look comes back, and can be taken back', () => {
    book.setLook(sheet, area(1, 1, 2, 2), dressed);
    expect(book.look(sheet, area(1, 1, 2, 2))).toEqual({ ...dressed, borders: {} });
    expect(book.look(sheet, area(3, 3))).toEqual(PLAIN_LOOK);
    const { borders: _, ...plain } = PLAIN_LOOK;
    book.setLook(sheet, area(1, 1, 2, 2), plain);
    expect(book.look(sheet, area(1, 1, 2, 2))).toEqual(PLAIN_LOOK);
  });

  test('what differs between cells is null, what they share is told', () => {
    book.setLook(sheet, area(0, 0, 1, 2), { bold: true });
    book.setLook(sheet, area(0, 1), { fill: '#FFFFFF', locked: false });
    expect(book.look(sheet, area(0, 0, 1, 2))).toEqual({ ...PLAIN_LOOK, bold: true, fill: null, locked: null });
  });

  test('borders: around, inside, taken away on one side', () => {
    const all = { EdgeTop: thin, EdgeBottom: thin, EdgeLeft: thin, EdgeRight: thin, InsideHorizontal: thin, InsideVertical: thin };
    book.setLook(sheet, area(1, 1, 3, 3), { borders: all });
    expect(book.look(sheet, area(1, 1, 3, 3)).borders).toEqual(all);
    const double = { style: 'Double', weight: 'Thick', color: '#000000' };
    book.setLook(sheet, area(3, 1, 1, 3), { borders: { EdgeBottom: double, EdgeLeft: { ...thin, style: 'None' } } });
    const { EdgeTop, EdgeRight, InsideVertical } = all;
    expect(book.look(sheet, area(3, 1, 1, 3)).borders).toEqual({ EdgeTop, EdgeRight, InsideVertical, EdgeBottom: double });
    // The left edge of the whole is no longer the same all along.
    expect(Object.keys(book.look(sheet, area(1, 1, 3, 3)).borders ?? {})).not.toContain('EdgeLeft');
    expect(book.look(sheet, area(0, 0)).borders).toEqual({});
  });

  test('number formats one by one, and the text that a cell shows', () => {
    book.write(sheet, area(0, 0, 1, 5), [[1234.5, 0.256, 46000, '文', true]]);
    book.setNumberFormats(sheet, area(0, 0, 1, 5), [['#,##0.00', '0.0%', 'yyyy-mm-dd', null, null]]);
    expect(book.numberFormats(sheet, area(0, 0, 1, 5))).toEqual([['#,##0.00', '0.0%', 'yyyy-mm-dd', 'General', 'General']]);
    expect(book.texts(sheet, area(0, 0, 1, 5))).toEqual([['1,234.50', '25.6%', '2025-12-09', '文', 'TRUE']]);
  });

  test('a whole column keeps its look for cells that come later', () => {
    book.write(sheet, area(0, 2), [['before']]);
    book.setLook(sheet, area(0, 2, 1_048_576, 1), { bold: true });
    book.write(sheet, area(900, 2), [['after']]);
    expect(book.look(sheet, area(0, 2)).bold).toBe(true);
    expect(book.look(sheet, area(900, 2)).bold).toBe(true);
    expect(book.look(sheet, area(0, 3)).bold).toBe(false);
    expect(book.usedArea(sheet, true)).toEqual(area(0, 2, 901, 1));
  });

  test('widths and heights in points; hidden rows and columns', () => {
    expect([book.columnWidth(sheet, 0), book.rowHeight(sheet, 0)]).toEqual([54, 14.25]);
    book.setColumnWidth(sheet, 3, 90);
    book.setRowHeights(sheet, 2, 2, 30);
    expect([2, 3, 4].map((column) => book.columnWidth(sheet, column))).toEqual([54, 90, 54]);
    expect([1, 2, 3, 4].map((row) => book.rowHeight(sheet, row))).toEqual([14.25, 30, 30, 14.25]);
    book.setRowsHidden(sheet, 5, 2, true);
    book.setColumnsHidden(sheet, 1, 1, true);
    expect([4, 5, 6, 7].map((row) => book.isRowHidden(sheet, row))).toEqual([false, true, true, false]);
    expect([0, 1, 2].map((column) => book.isColumnHidden(sheet, column))).toEqual([false, true, false]);
    book.setRowsHidden(sheet, 6, 1, false);
    book.setColumnsHidden(sheet, 1, 1, false);
    expect([book.isRowHidden(sheet, 5), book.isRowHidden(sheet, 6), book.isColumnHidden(sheet, 1)]).toEqual([true, false, false]);
  });

  test('merging keeps the first content; unmerging takes every merge that it meets', () => {
    book.write(sheet, area(0, 0, 2, 2), [['标题', 'b'], ['c', 'd']]);
    book.merge(sheet, area(0, 0, 2, 2));
    book.merge(sheet, area(4, 0, 1, 3));
    expect(book.merges(sheet)).toEqual([area(0, 0, 2, 2), area(4, 0, 1, 3)]);
    expect(book.values(sheet, area(0, 0, 2, 2))).toEqual([['标题', ''], ['', '']]);
    book.unmerge(sheet, area(1, 1, 1, 1));
    expect(book.merges(sheet)).toEqual([area(4, 0, 1, 3)]);
  });
});

describe('sheets', () => {
  test('added behind the last, named, moved, hidden, coloured, frozen', () => {
    const added = book.addSheet('分级结果');
    expect(added).toEqual({ id: added.id, name: '分级结果', visibility: 'Visible', tabColor: '', gridlines: true, headings: true, frozen: { rows: 0, columns: 0 } });
    expect(book.sheets().map(({ name }) => name)).toEqual(['Sheet1', '分级结果']);
    book.moveSheet(added.id, 0);
    expect(book.sheets().map(({ name }) => name)).toEqual(['分级结果', 'Sheet1']);
    const change = { name: '改名', visibility: 'VeryHidden', tabColor: '#C00000', gridlines: false, headings: false, frozen: { rows: 3, columns: 1 } } as const;
    book.changeSheet(added.id, change);
    expect(book.sheets()[0]).toEqual({ id: added.id, ...change });
    book.changeSheet(added.id, { visibility: 'Visible', gridlines: true, headings: true, frozen: { rows: 0, columns: 0 } });
    expect(book.sheets()[0]).toEqual({ id: added.id, name: '改名', visibility: 'Visible', tabColor: '#C00000', gridlines: true, headings: true, frozen: { rows: 0, columns: 0 } });
  });

  test('formulas follow a sheet that is renamed', async () => {
    const list = book.addSheet('清单').id;
    book.write(list, area(0, 0), [[7]]);
    book.write(sheet, area(0, 0), [[{ formula: '=清单!A1+1' }]]);
    await book.calculated();
    book.changeSheet(list, { name: '新清单' });
    await book.calculated();
    expect(book.formulas(sheet, area(0, 0))).toEqual([['=新清单!A1+1']]);
    book.write(list, area(0, 0), [[8]]);
    await book.calculated();
    expect(value(0, 0)).toBe(9);
  });

  test('another sheet becomes active when the active one is hidden or removed; what stood on it is gone', () => {
    const second = book.addSheet('第二').id;
    book.write(second, area(0, 0, 2, 1), [['名称'], ['甲']]);
    book.addTable({ name: '表1', sheetId: second, area: area(0, 0, 2, 1), hasHeaders: true, showTotals: false, style: 'TableStyleLight1', showFilterButton: false });
    book.activate(second);
    book.changeSheet(second, { visibility: 'Hidden' });
    expect(book.activeSheet()).toBe(sheet);
    book.changeSheet(second, { visibility: 'Visible' });
    book.activate(second);
    book.removeSheet(second);
    expect(book.activeSheet()).toBe(sheet);
    expect(book.sheets().map(({ id }) => id)).toEqual([sheet]);
    expect(book.tables()).toEqual([]);
    expect(() => book.removeSheet(sheet)).toThrow('A workbook keeps one visible sheet.');
  });
});

describe('tables, names, conditional formats', () => {
  test('a table is added, resized, renamed, restyled, removed; formulas know its columns', async () => {
    book.write(sheet, area(0, 0, 4, 2), [['客户', '存款'], ['甲', 1], ['乙', 2], ['丙', 4]]);
    const table = book.addTable({ name: '客户表', sheetId: sheet, area: area(0, 0, 3, 2), hasHeaders: true, showTotals: false, style: 'TableStyleMedium4', showFilterButton: true });
    expect(book.tables()).toEqual([table]);
    book.write(sheet, area(0, 4), [[{ formula: '=SUM(客户表[存款])' }]]);
    await book.calculated();
    expect(value(0, 4)).toBe(3);
    book.changeTable(table.id, { name: '名单', area: area(0, 0, 4, 2), style: 'TableStyleLight9', showFilterButton: false, showTotals: false });
    expect(book.tables()).toEqual([{ ...table, name: '名单', area: area(0, 0, 4, 2), style: 'TableStyleLight9', showFilterButton: false }]);
    book.removeTable(table.id);
    expect(book.tables()).toEqual([]);
    expect(value(0, 0)).toBe('客户');
  });

  test('names are added, changed, found in any case, hidden, removed', () => {
    const name = { name: '政策参数', formula: '=Sheet1!$A$1:$B$9', visible: true, comment: '两列' };
    book.setName(name);
    expect(book.names()).toEqual([name]);
    book.setName({ ...name, formula: '=1+1', visible: false, comment: '' });
    expect(book.names()).toEqual([{ name: '政策参数', formula: '=1+1', visible: false, comment: '' }]);
    book.setName({ name: 'Rate', formula: '=Sheet1!$C$1', visible: true, comment: '' });
    book.removeName('RATE');
    expect(book.names().map((one) => one.name)).toEqual(['政策参数']);
    expect(() => book.removeName('RATE')).toThrow('No name RATE.');
  });

  test('conditional formats come back in the words they were given', () => {
    const rule = { operator: 'EqualTo', formula1: '="黄金客户"', formula2: '', text: '' };
    const first = book.addConditionalFormat({ sheetId: sheet, area: area(1, 0, 10, 1), type: 'CellValue', rule, look: { fill: '#FFE699', bold: true }, stopIfTrue: false });
    const second = book.addConditionalFormat({ sheetId: sheet, area: area(1, 1, 10, 1), type: 'Custom', rule: { ...rule, operator: '', formula1: '=$B2>5' }, look: { fontColor: '#C00000' }, stopIfTrue: true });
    expect(book.conditionalFormats(sheet)).toHaveLength(2);
    expect(book.conditionalFormats(sheet)).toEqual(expect.arrayContaining([first, second]));
    book.changeConditionalFormat(first.id, { look: { fill: '#000000' }, rule: { ...rule, formula1: '="高端客户"' } });
    expect(book.conditionalFormats(sheet).find(({ id }) => id === first.id)).toEqual({ ...first, look: { fill: '#000000' }, rule: { ...rule, formula1: '="高端客户"' } });
    book.removeConditionalFormats(sheet, area(0, 0, 6, 2));
    expect(book.conditionalFormats(sheet).map((one) => one.area)).toEqual(expect.arrayContaining([area(6, 0, 5, 1), area(6, 1, 5, 1)]));
    book.removeConditionalFormats(sheet, area(0, 0, 20, 1));
    expect(book.conditionalFormats(sheet).map(({ id }) => id)).toEqual([second.id]);
  });
});

describe('what listeners hear', () => {
  let heard: BookEvent[];
  beforeEach(() => {
    heard = [];
    book.listen((event) => heard.push(event));
  });

  test('content that the program writes, not looks and not results', async () => {
    book.setLook(sheet, area(0, 0, 3, 3), { bold: true });
    book.write(sheet, area(1, 1, 2, 2), [[1, 2], [{ formula: '=B2' }, 4]]);
    await book.calculated();
    expect(heard).toEqual([{ kind: 'cells-changed', sheetId: sheet, area: area(1, 1, 2, 2), source: 'program' }]);
  });

  test('what a person types', () => {
    void book.door.commands.executeCommand('sheet.command.set-range-values', { unitId: book.door.unitId, subUnitId: sheet, range: { startRow: 2, endRow: 2, startColumn: 3, endColumn: 3 }, value: { v: 'x' } });
    expect(heard).toEqual([{ kind: 'cells-changed', sheetId: sheet, area: area(2, 3), source: 'user' }]);
  });

  test('the selection', () => {
    expect(book.selection()).toEqual({ sheetId: sheet, area: area(0, 0) });
    book.select(sheet, area(4, 1, 3, 2));
    expect(book.selection()).toEqual({ sheetId: sheet, area: area(4, 1, 3, 2) });
    expect(heard).toEqual([{ kind: 'selection-changed', sheetId: sheet, area: area(4, 1, 3, 2) }]);
  });

  test('sheets that come, go, are renamed and shown', () => {
    const { id } = book.addSheet('第二');
    book.changeSheet(id, { name: '改名' });
    book.select(id, area(0, 0));
    book.removeSheet(id);
    expect(heard).toEqual([
      { kind: 'sheet-added', sheetId: id },
      { kind: 'sheet-renamed', sheetId: id },
      { kind: 'sheet-activated', sheetId: id },
      { kind: 'selection-changed', sheetId: id, area: area(0, 0) },
      { kind: 'sheet-activated', sheetId: sheet },
      { kind: 'sheet-deleted', sheetId: id },
    ]);
  });

  test('nothing after they stopped listening', () => {
    const other: BookEvent[] = [];
    const stop = book.listen((event) => other.push(event));
    stop();
    book.write(sheet, area(0, 0), [[1]]);
    expect(heard).toHaveLength(1);
    expect(other).toEqual([]);
  });
});
