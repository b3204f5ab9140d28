/** What the host knows of the Rich API, through the genuine client: every member does what Excel's does, and is spelled as Excel's. */
import { headlessBook } from '../../../preview/book/headless-book';
import { createHost, type Host } from '../../../preview/host/host';
import { PROFILES } from '../../../preview/host/profile';
import { API_TYPES } from '../../../preview/host/richapi/objects/api-types';
import { openOfficePage, type OfficePage } from './office-page';

let page: OfficePage;
let host: Host;

async function open(): Promise<void> {
  host = createHost({ book: headlessBook(), profile: PROFILES.desktop });
  page = await openOfficePage(host);
}

function close(): void {
  page.close();
  host.close();
  expect(host.unknownMembers()).toEqual([]);
}

/** A workbook for each test, or one for all where they leave nothing behind that matters. */
function useWorkbook(each: 'test' | 'group'): void {
  (each === 'test' ? beforeEach : beforeAll)(open);
  (each === 'test' ? afterEach : afterAll)(close);
}

function run<T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>): Promise<T> {
  return page.Excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));
}

/** The code that work ends in, 'done' when it does not fail. */
async function outcome(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown): Promise<string> {
  try {
    await run(async (context, sheet) => {
      batch(context, sheet);
      await context.sync();
    });
    return 'done';
  } catch (error) {
    if (error instanceof page.OfficeExtension.Error) return error.code;
    throw error;
  }
}

/** What cells hold after values were put into them. */
async function entered(values: unknown, format = 'General') {
  return run(async (context, sheet) => {
    const cell = sheet.getRange('A1');
    cell.numberFormat = [[format]];
    cell.values = [[values]];
    cell.load('values,formulas,numberFormat,valueTypes,text');
    await context.sync();
    return [cell.values[0]?.[0] as unknown, cell.formulas[0]?.[0] as unknown, cell.numberFormat[0]?.[0] as unknown, cell.valueTypes[0]?.[0]];
  });
}

describe('what a cell makes of a value', () => {
  useWorkbook('group');

  test.each([
    ['=1+1', 2, '=1+1', 'General', 'Double'],
    ['+A9', 0, '=+A9', 'General', 'Double'],
    ['-5', -5, -5, 'General', 'Double'],
    ['+5', 5, 5, 'General', 'Double'],
    ['=', '=', '=', 'General', 'String'],
    ["'=1+1", '=1+1', '=1+1', 'General', 'String'],
    ["''", "'", "'", 'General', 'String'],
    ['007', 7, 7, 'General', 'Double'],
    [' 12 ', 12, 12, 'General', 'Double'],
    ['360426199101010071', 360_426_199_101_010_000, 360_426_199_101_010_000, 'General', 'Double'],
    ['1,234.50', 1_234.5, 1_234.5, '#,##0.00', 'Double'],
    ['1,23', '1,23', '1,23', 'General', 'String'],
    ['5%', 0.05, 0.05, '0%', 'Double'],
    ['￥12.50', 12.5, 12.5, '"￥"#,##0.00', 'Double'],
    ['1e3', 1_000, 1_000, 'General', 'Double'],
    ['true', true, true, 'General', 'Boolean'],
    ['#N/A', '#N/A', '#N/A', 'General', 'Error'],
    ['2024-01-01', '2024-01-01', '2024-01-01', 'General', 'String'],
    ['', '', '', 'General', 'Empty'],
    [0.1 + 0.2, 0.3, 0.3, 'General', 'Double'],
    [123_456_789_012_345_678, 123_456_789_012_346_000, 123_456_789_012_346_000, 'General', 'Double'],
    [false, false, false, 'General', 'Boolean'],
  ])('%j', async (given, value, formula, format, type) => {
    expect(await entered(given)).toEqual([value, formula, format, type]);
  });

  test.each([
    ['=1+1', '=1+1'],
    ['007', '007'],
    ['#N/A', '#N/A'],
    ["'x", 'x'],
    [5, '5'],
  ])('%j in a cell of text is the text %j', async (given, value) => {
    expect(await entered(given, '@')).toEqual([value, value, '@', 'String']);
  });

  test('null leaves a cell, and a single value or matrix of one fills all', async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = [['x']];
      range.getRow(0).values = [[null, 'y']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['x', 'y'], ['x', 'x']]);
    });
  });

  test('what does not fit is refused', async () => {
    expect(await outcome((_context, sheet) => (sheet.getRange('A1:B2').values = [['a', 'b']]))).toBe('InvalidArgument');
    expect(await outcome((_context, sheet) => (sheet.getRange('A1:B2').values = [['a', 'b'], ['c']]))).toBe('InvalidArgument');
    expect(await outcome((_context, sheet) => (sheet.getRange('D1').values = [['长'.repeat(32_768)]]))).toBe('InvalidArgument');
    expect(await outcome((_context, sheet) => (sheet.getRange('D1').values = [['长'.repeat(32_767)]]))).toBe('done');
    expect(await outcome((_context, sheet) => (sheet.getRange('D1').formulas = [[`=${'1+'.repeat(4_096)}1`]]))).toBe('FormulaLengthExceedsLimit');
  });

  test('more cells than Excel sends are null', async () => {
    await run(async (context, sheet) => {
      const some = sheet.getRange('A1:J5').load('values');
      const whole = sheet.getRange().load('values,cellCount,address');
      await context.sync();
      expect(some.values).toHaveLength(5);
      expect([whole.values, whole.cellCount]).toEqual([null, -1]);
    });
  });
});

describe('names of sheets', () => {
  useWorkbook('group');

  test.each([
    ['一'.repeat(31), 'done'],
    ['一'.repeat(32), 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ['a[b', 'InvalidArgument'],
    ["'a", 'InvalidArgument'],
    ["a'b", 'done'],
    ['history', 'InvalidArgument'],
    ['', 'InvalidArgument'],
    ['SHEET1', 'ItemAlreadyExists'],
  ])('a sheet named %j: %s', async (name, code) => {
    expect(await outcome((context) => context.workbook.worksheets.add(name))).toBe(code);
  });
});

describe('sheets', () => {
  useWorkbook('test');

  test('a sheet without a name gets one; it is renamed, moved, hidden and shown', async () => {
    await run(async (context, first) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add();
      sheet.load('name,position,visibility,tabColor,showGridlines');
      first.load('name');
      await context.sync();
      expect(sheet).toMatchObject({ name: 'Sheet2', position: 1, visibility: 'Visible', tabColor: '', showGridlines: true });
      sheet.set({ name: '新', position: 0, visibility: 'Hidden', tabColor: '#c00000' });
      sheet.showGridlines = false;
      sheet.load('name,position,visibility,tabColor,showGridlines');
      const count = worksheets.getCount();
      const visible = worksheets.getCount(true);
      const next = sheet.getNextOrNullObject().load('name');
      const none = first.getNextOrNullObject();
      await context.sync();
      expect(sheet).toMatchObject({ name: '新', position: 0, visibility: 'Hidden', tabColor: '#C00000', showGridlines: false });
      expect([count.value, visible.value, next.name, none.isNullObject]).toEqual([2, 1, 'Sheet1', true]);
    });
    expect(await outcome((context) => context.workbook.worksheets.getItem('新').activate())).toBe('InvalidOperation');
    expect(await outcome((_context, sheet) => (sheet.visibility = 'Hidden'))).toBe('InvalidOperation');
    expect(await outcome((_context, sheet) => sheet.delete())).toBe('InvalidOperation');
  });

  test('a protected sheet takes nothing but in cells that are open', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      sheet.protection.load('protected,options');
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options).toMatchObject({ allowFormatColumns: true, allowFormatCells: false });
    });
    expect(await outcome((_context, sheet) => (sheet.getRange('A1').values = [[1]]))).toBe('AccessDenied');
    expect(await outcome((_context, sheet) => (sheet.getRange('A1:B1').values = [[1, 2]]))).toBe('AccessDenied');
    expect(await outcome((_context, sheet) => (sheet.getRange('B1').values = [[1]]))).toBe('done');
    expect(await outcome((_context, sheet) => (sheet.getRange('B1').format.font.bold = true))).toBe('AccessDenied');
    expect(await outcome((_context, sheet) => (sheet.getRange('B1').format.columnWidth = 50))).toBe('done');
    expect(await outcome((_context, sheet) => sheet.protection.protect())).toBe('AccessDenied');
    expect(await outcome((_context, sheet) => sheet.protection.unprotect())).toBe('done');
    expect(await outcome((_context, sheet) => (sheet.getRange('A1').values = [[1]]))).toBe('done');
  });

  test('a protected structure takes no sheets', async () => {
    host.protectStructure(true);
    expect(await outcome((context) => context.workbook.worksheets.add('新'))).toBe('AccessDenied');
    expect(await outcome((_context, sheet) => (sheet.name = '新'))).toBe('AccessDenied');
    expect(await outcome((_context, sheet) => (sheet.getRange('A1').values = [[1]]))).toBe('done');
    expect(await outcome((context) => context.workbook.protection.unprotect())).toBe('done');
    expect(await outcome((context) => context.workbook.worksheets.add('新'))).toBe('done');
  });

  test('frozen panes', async () => {
    await run(async (context, sheet) => {
      const panes = sheet.freezePanes;
      const read = async () => {
        const found = panes.getLocationOrNullObject().load('address');
        await context.sync();
        return found.isNullObject ? null : found.address;
      };
      expect(await read()).toBeNull();
      panes.freezeAt(sheet.getRange('A1:B3'));
      expect(await read()).toBe('Sheet1!A1:B3');
      panes.freezeRows(2);
      expect(await read()).toBe('Sheet1!1:2');
      panes.freezeColumns(1);
      expect(await read()).toBe('Sheet1!A:A');
      panes.unfreeze();
      expect(await read()).toBeNull();
    });
  });

  test('how a sheet is printed', async () => {
    await run(async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea('A1:F9');
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.setPrintMargins('Centimeters', { left: 2.54 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      pageLayout.load('orientation,zoom,leftMargin,topMargin');
      const area = pageLayout.getPrintArea().load('address');
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const columns = pageLayout.getPrintTitleColumnsOrNullObject();
      await context.sync();
      expect(pageLayout).toMatchObject({ orientation: 'Landscape', zoom: { horizontalFitToPages: 1 }, leftMargin: 72, topMargin: 54 });
      expect([area.address, titles.address, columns.isNullObject]).toEqual(['Sheet1!A1:F9', 'Sheet1!1:2', true]);
    });
    const layout = host.pageLayout(host.book.activeSheet());
    expect(layout.headerFooter.get('CenterFooter')).toBe('第 &P 页');
    expect(layout.printArea).toEqual({ top: 0, left: 0, rows: 9, columns: 6 });
  });
});

describe('ranges from ranges', () => {
  useWorkbook('group');

  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getCell', (range) => range.getCell(1, 2), 'E3'],
    ['getRow', (range) => range.getRow(1), 'C3:E3'],
    ['getColumn', (range) => range.getColumn(-1), 'B2:B5'],
    ['getLastCell', (range) => range.getLastCell(), 'E5'],
    ['getLastRow', (range) => range.getLastRow(), 'C5:E5'],
    ['getLastColumn', (range) => range.getLastColumn(), 'E2:E5'],
    ['getOffsetRange', (range) => range.getOffsetRange(-1, 2), 'E1:G4'],
    ['getResizedRange', (range) => range.getResizedRange(-3, 1), 'C2:F2'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(2, 2), 'C2:D3'],
    ['getRowsAbove', (range) => range.getRowsAbove(), 'C1:E1'],
    ['getRowsBelow', (range) => range.getRowsBelow(2), 'C6:E7'],
    ['getColumnsBefore', (range) => range.getColumnsBefore(2), 'A2:B5'],
    ['getColumnsAfter', (range) => range.getColumnsAfter(), 'F2:F5'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:5'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'C:E'],
    ['getBoundingRect', (range) => range.getBoundingRect('A9'), 'A2:E9'],
    ['getIntersection', (range) => range.getIntersection('D:D'), 'D2:D5'],
  ])('%s', async (_name, make, address) => {
    await run(async (context, sheet) => {
      const found = make(sheet.getRange('C2:E5')).load('address');
      await context.sync();
      expect(found.address).toBe(`Sheet1!${address}`);
    });
  });
});

describe('ranges', () => {
  useWorkbook('test');

  test('what lies outside a sheet or does not meet is refused', async () => {
    expect(await outcome((_context, sheet) => sheet.getRange('A1').getOffsetRange(-1, 0))).toBe('InvalidArgument');
    expect(await outcome((_context, sheet) => sheet.getRange('XFE1'))).toBe('InvalidArgument');
    expect(await outcome((_context, sheet) => sheet.getRange('XFD1048576'))).toBe('done');
    expect(await outcome((_context, sheet) => sheet.getRange('没有的名称'))).toBe('InvalidArgument');
    expect(await outcome((_context, sheet) => sheet.getRange('A1').getIntersection('B1'))).toBe('ItemNotFound');
    await run(async (context, sheet) => {
      const none = sheet.getRange('A1').getIntersectionOrNullObject('B1');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  test('the used range reaches to the last look, or only to the last value', async () => {
    await run(async (context, sheet) => {
      const empty = sheet.getUsedRange().load('address');
      await context.sync();
      expect(empty.address).toBe('Sheet1!A1');
      sheet.getRange('B2').values = [['x']];
      sheet.getRange('D5').format.fill.color = '#FFFF00';
      const all = sheet.getUsedRange().load('address');
      const values = sheet.getUsedRange(true).load('address');
      const inside = sheet.getRange('A1:C9').getUsedRangeOrNullObject(true).load('address');
      const nothing = sheet.getRange('C1:C9').getUsedRangeOrNullObject(true);
      await context.sync();
      expect([all.address, values.address, inside.address, nothing.isNullObject]).toEqual(['Sheet1!B2:D5', 'Sheet1!B2', 'Sheet1!B2', true]);
    });
  });

  test('looks come back; where cells differ there is none', async () => {
    await run(async (context, sheet) => {
      const { format } = sheet.getRange('A1:B2');
      format.font.set({ name: '黑体', size: 12, bold: true, italic: true, color: '#c00000', underline: 'Single' });
      format.fill.color = '#ffff00';
      format.set({ horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true, columnWidth: 60, rowHeight: 30 });
      const top = format.borders.getItem('EdgeTop');
      top.set({ style: 'Continuous', weight: 'Medium', color: '#0000FF' });
      format.load('horizontalAlignment,verticalAlignment,wrapText,columnWidth,rowHeight,font/name,font/size,font/bold,font/color,font/underline,fill/color');
      top.load('style,weight,color');
      const wider = sheet.getRange('A1:C3').load('format/font/bold,format/fill/color,format/columnWidth');
      await context.sync();
      expect(format.toJSON()).toMatchObject({
        horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true, columnWidth: 60, rowHeight: 30,
        font: { name: '黑体', size: 12, bold: true, color: '#C00000', underline: 'Single' },
        fill: { color: '#FFFF00' },
      });
      expect(top.toJSON()).toMatchObject({ style: 'Continuous', weight: 'Medium', color: '#0000FF' });
      expect([wider.format.font.bold, wider.format.fill.color, wider.format.columnWidth]).toEqual([null, '', null]);
    });
    expect(await outcome((_context, sheet) => (sheet.getRange('A1').format.font.color = 'kein'))).toBe('InvalidArgument');
    expect(await outcome((_context, sheet) => (sheet.getRange('A1:B1').format.borders.getItem('InsideHorizontal').style = 'Continuous'))).toBe('InvalidArgument');
    expect(await outcome((_context, sheet) => (sheet.getRange('A1').format.rowHeight = 410))).toBe('InvalidArgument');
  });

  test('a look stays on its own area, sheet and side', async () => {
    await run(async (context, sheet) => {
      const other = context.workbook.worksheets.add('乙');
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('B1').format.font.italic = true;
      other.getRange('B1').format.fill.color = '#FF0000';
      sheet.getRange('C1').format.borders.getItem('EdgeLeft').style = 'Double';
      sheet.getRange('C1').format.borders.getItem('EdgeRight').color = '#00FF00';
      await context.sync();
      sheet.getRange('C1').format.borders.getItem('EdgeLeft').color = '#0000FF';
      const fonts = [sheet.getRange('A1'), sheet.getRange('B1'), other.getRange('A1'), other.getRange('B1')].map((range) => range.load('format/font/bold,format/font/italic,format/fill/color'));
      const lines = (['EdgeLeft', 'EdgeRight', 'EdgeTop'] as const).map((side) => sheet.getRange('C1').format.borders.getItem(side).load('style,color'));
      await context.sync();
      expect(fonts.map(({ format }) => [format.font.bold, format.font.italic, format.fill.color])).toEqual([
        [true, false, '#FFFFFF'],
        [false, true, '#FFFFFF'],
        [false, false, '#FFFFFF'],
        [false, false, '#FF0000'],
      ]);
      expect(lines.map(({ style, color }) => [style, color])).toEqual([['Double', '#0000FF'], ['Continuous', '#00FF00'], ['None', '#000000']]);
    });
  });

  test('hidden rows: all, none, some, and the view without them', async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:A3');
      range.values = [[1], [2], [3]];
      sheet.getRange('2:2').rowHidden = true;
      const parts = ['A1:A3', 'A2', 'A1'].map((address) => sheet.getRange(address).load('rowHidden'));
      const view = range.getVisibleView().load('values,rowCount,columnCount,cellAddresses');
      await context.sync();
      expect(parts.map(({ rowHidden }) => rowHidden)).toEqual([null, true, false]);
      expect(view.toJSON()).toMatchObject({ values: [[1], [3]], rowCount: 2, columnCount: 1, cellAddresses: [['Sheet1!A1'], ['Sheet1!A3']] });
    });
  });

  test('a merged area keeps its first cell, and drops what is written under it', async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = [[1, 2], [3, 4]];
      range.merge();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[1, ''], ['', '']]);
      range.values = [[5, 6], [7, 8]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[5, ''], ['', '']]);
      range.unmerge();
      range.merge(true);
      await context.sync();
    });
    expect(host.book.merges(host.book.activeSheet())).toEqual([
      { top: 0, left: 0, rows: 1, columns: 2 },
      { top: 1, left: 0, rows: 1, columns: 2 },
    ]);
  });

  test('clearing takes contents, looks or both', async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:C1');
      range.values = [['a', 'b', 'c']];
      range.format.font.bold = true;
      sheet.getRange('A1').clear('Contents');
      sheet.getRange('B1').clear('Formats');
      sheet.getRange('C1').clear();
      const cells = ['A1', 'B1', 'C1'].map((address) => sheet.getRange(address).load('values,format/font/bold'));
      await context.sync();
      expect(cells.map(({ values, format }) => [values[0]?.[0], format.font.bold])).toEqual([['', true], ['b', false], ['', false]]);
    });
  });

  test('the selection', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const active = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect([selected.address, active.address]).toEqual(['Sheet1!B2:C3', 'Sheet1!B2']);
      const [a, b] = [{ top: 0, left: 0, rows: 1, columns: 1 }, { top: 4, left: 1, rows: 2, columns: 1 }];
      host.selectAreas(host.book.activeSheet(), [a, b]);
      const areas = context.workbook.getSelectedRanges().load('address,areaCount,areas/items/address');
      await context.sync();
      expect([areas.address, areas.areaCount]).toEqual(['Sheet1!A1,Sheet1!B5:B6', 2]);
      expect(areas.areas.items.map(({ address }) => address)).toEqual(['Sheet1!A1', 'Sheet1!B5:B6']);
    });
    expect(await outcome((context) => context.workbook.getSelectedRange().load('address'))).toBe('InvalidSelection');
    host.book.select(host.book.activeSheet(), { top: 0, left: 0, rows: 1, columns: 1 });
    expect(await outcome((context) => context.workbook.getSelectedRange().load('address'))).toBe('done');
  });
});

describe('tables and names', () => {
  useWorkbook('test');

  test('a table with its parts', async () => {
    await run(async (context, sheet) => {
      sheet.getRange('B2:C4').values = [['客户', '存款'], ['甲', 1], ['乙', 2]];
      const table = sheet.tables.add('B2:C4', true);
      table.load('name,id,style,showTotals');
      await context.sync();
      expect(table).toMatchObject({ name: '表1', style: 'TableStyleMedium2', showTotals: false });
      table.name = '台账';
      const body = table.getDataBodyRange().load('values');
      const head = table.getHeaderRowRange().load('address');
      const column = table.columns.getItem('存款').getDataBodyRange().load('address');
      table.columns.load('count,items/name');
      table.rows.load('count');
      const named = sheet.getRange('台账').load('address');
      context.workbook.tables.load('items/name');
      await context.sync();
      expect([body.values, head.address, column.address, named.address]).toEqual([[['甲', 1], ['乙', 2]], 'Sheet1!B2:C2', 'Sheet1!C3:C4', 'Sheet1!B2:C4']);
      expect([table.columns.items.map(({ name }) => name), table.columns.count, table.rows.count]).toEqual([['客户', '存款'], 2, 2]);
      expect(context.workbook.tables.items.map(({ name }) => name)).toEqual(['台账']);
    });
    expect(await outcome((_context, sheet) => sheet.tables.add('C4:D6', true))).toBe('InvalidArgument');
    expect(await outcome((context) => (context.workbook.tables.getItem('台账').name = 'A1'))).toBe('InvalidArgument');
    expect(await outcome((context) => (context.workbook.tables.getItem('台账').name = 'a b'))).toBe('InvalidArgument');
    expect(await outcome((context) => context.workbook.names.add('台账', '=1'))).toBe('ItemAlreadyExists');
    expect(await outcome((context) => context.workbook.tables.getItem('台账').getTotalRowRange())).toBe('ItemNotFound');
    expect(await outcome((_context, sheet) => { sheet.getRange('F1:G1').merge(); sheet.tables.add('F1:G3', true); })).toBe('MergedRangeConflict');
    expect(await outcome((context) => context.workbook.tables.getItem('台账').convertToRange())).toBe('done');
    expect(host.book.tables()).toEqual([]);
  });

  test('names of ranges and of values', async () => {
    await run(async (context, sheet) => {
      const { names } = context.workbook;
      names.add('政策参数', sheet.getRange('A1:B9'), '说明');
      names.add('上限', '=500');
      names.load('items/name,items/formula,items/type,items/value,items/comment,items/visible,items/scope');
      const range = names.getItem('政策参数').getRange().load('address');
      const none = names.getItem('上限').getRangeOrNullObject();
      await context.sync();
      expect(names.items.map((item) => item.toJSON())).toEqual([
        expect.objectContaining({ name: '政策参数', formula: '=Sheet1!$A$1:$B$9', type: 'Range', value: 'Sheet1!A1:B9', comment: '说明', visible: true, scope: 'Workbook' }),
        expect.objectContaining({ name: '上限', formula: '=500', type: 'Double', value: 500, comment: '' }),
      ]);
      expect([range.address, none.isNullObject]).toEqual(['Sheet1!A1:B9', true]);
      names.getItem('上限').delete();
      await context.sync();
    });
    expect(host.book.names().map(({ name }) => name)).toEqual(['政策参数']);
    expect(await outcome((context) => context.workbook.names.add('R1C1', '=1'))).toBe('InvalidArgument');
  });

  test('the names of a sheet that is deleted lead nowhere', async () => {
    await run(async (context) => {
      const { worksheets, names } = context.workbook;
      const sheet = worksheets.add('政策 A');
      names.add('P_tier_low', sheet.getRange('E6'));
      names.add('上限', '=500');
      await context.sync();
      sheet.delete();
      await context.sync();
      const item = names.getItem('P_tier_low').load('formula');
      const range = item.getRangeOrNullObject();
      const other = names.getItem('上限').load('formula');
      const none = names.getItemOrNullObject('没有').getRangeOrNullObject();
      await context.sync();
      expect([item.formula, range.isNullObject, other.formula, none.isNullObject]).toEqual(['=#REF!', true, '=500', true]);
      item.delete();
      const again = names.add('P_tier_low', worksheets.getActiveWorksheet().getRange('A1')).load('formula');
      await context.sync();
      expect(again.formula).toBe('=Sheet1!$A$1');
    });
  });

  test('what may be typed into cells', async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:A3');
      range.dataValidation.rule = { decimal: { operator: 'Between', formula1: 0.5, formula2: 10 } };
      range.dataValidation.prompt = { showPrompt: true, title: '', message: '0.5 到 10' };
      range.dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '', message: '只收数字' };
      const list = sheet.getRange('B1').dataValidation;
      list.rule = { list: { inCellDropDown: true, source: sheet.getRange('H8:J8') } };
      const whole = sheet.getRange('C1').dataValidation;
      whole.rule = { wholeNumber: { operator: 'GreaterThan', formula1: 1 } };
      const [one, mixed, none] = ['A2', 'A3:A4', 'D9'].map((address) => sheet.getRange(address).dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks'));
      list.load('type,rule');
      whole.load('rule');
      await context.sync();
      expect(one?.toJSON()).toEqual({
        type: 'Decimal',
        rule: { decimal: { operator: 'Between', formula1: '=0.5', formula2: '=10' } },
        prompt: { showPrompt: true, title: '', message: '0.5 到 10' },
        errorAlert: { showAlert: true, style: 'Stop', title: '', message: '只收数字' },
        ignoreBlanks: true,
      });
      expect([mixed?.type, mixed?.rule, none?.type, none?.rule]).toEqual(['Inconsistent', null, 'None', {}]);
      expect([list.type, list.rule]).toEqual(['List', { list: { inCellDropDown: true, source: '=$H$8:$J$8' } }]);
      expect(whole.rule).toEqual({ wholeNumber: { operator: 'GreaterThan', formula1: '=1' } });
      sheet.getRange('A2').dataValidation.clear();
      sheet.getRange('B1').clear();
      const left = ['A1', 'A2', 'A3', 'B1'].map((address) => sheet.getRange(address).dataValidation.load('type'));
      await context.sync();
      expect(left.map(({ type }) => type)).toEqual(['Decimal', 'None', 'Decimal', 'None']);
    });
    const rule = { operator: 'Between', formula1: 1, formula2: 2 } as const;
    expect(await outcome((_context, sheet) => (sheet.getRange('A1').dataValidation.rule = { decimal: rule, wholeNumber: rule }))).toBe('InvalidArgument');
    expect(await outcome((_context, sheet) => (sheet.getRange('A1').dataValidation.rule = { decimal: { operator: 'Between', formula1: 1 } }))).toBe('InvalidArgument');
    expect(await outcome((_context, sheet) => (sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: '', message: '长'.repeat(256) }))).toBe('InvalidArgument');
    expect(await outcome((_context, sheet) => (sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: '', message: '长'.repeat(255) }))).toBe('done');
    expect(await outcome((_context, sheet) => { sheet.protection.protect(); sheet.getRange('A1').dataValidation.clear(); })).toBe('AccessDenied');
  });

  test('where a cell leads', async () => {
    await run(async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['@']];
      cell.hyperlink = { documentReference: 'C_A1_09', textToDisplay: '1-9', screenTip: '条款' };
      cell.load('hyperlink,values,format/font/underline,format/font/color');
      const none = sheet.getRange('B1').load('hyperlink');
      const mixed = sheet.getRange('A1:B1').load('hyperlink');
      await context.sync();
      expect(cell.hyperlink).toEqual({ documentReference: 'C_A1_09', textToDisplay: '1-9', screenTip: '条款' });
      expect([cell.values, cell.format.font.underline, cell.format.font.color]).toEqual([[['1-9']], 'Single', '#0563C1']);
      expect([none.hyperlink, mixed.hyperlink]).toEqual([null, null]);
      cell.clear();
      cell.load('hyperlink');
      await context.sync();
      expect(cell.hyperlink).toBeNull();
    });
    expect(await outcome((_context, sheet) => (sheet.getRange('A1').hyperlink = { textToDisplay: 'x' }))).toBe('InvalidArgument');
    expect(await outcome((_context, sheet) => (sheet.getRange('A1').hyperlink = { address: 'x', documentReference: 'A1' }))).toBe('InvalidArgument');
    expect(await outcome((_context, sheet) => { sheet.protection.protect(); sheet.getRange('A1').hyperlink = { documentReference: 'A1' }; })).toBe('AccessDenied');
  });

  test('conditional formats of three kinds', async () => {
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:A9');
      const value = range.conditionalFormats.add('CellValue');
      value.cellValue.rule = { formula1: '="x"', operator: 'EqualTo' };
      value.cellValue.format.font.color = '#ff0000';
      value.cellValue.format.fill.color = '#00ff00';
      value.cellValue.format.font.bold = true;
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=A1>2';
      const text = range.conditionalFormats.add('ContainsText');
      text.textComparison.rule = { operator: 'Contains', text: '缺' };
      value.load('type,cellValue/rule,cellValue/format/font/color,stopIfTrue');
      const other = value.customOrNullObject;
      const count = range.conditionalFormats.getCount();
      const elsewhere = sheet.getRange('B1').conditionalFormats.getCount();
      await context.sync();
      expect(value.toJSON()).toMatchObject({ type: 'CellValue', stopIfTrue: false, cellValue: { rule: { formula1: '="x"', operator: 'EqualTo' }, format: { font: { color: '#FF0000' } } } });
      expect([count.value, elsewhere.value, other.isNullObject]).toEqual([3, 0, true]);
    });
    // The newest comes first.
    expect(host.book.conditionalFormats(host.book.activeSheet()).map(({ type, rule, look }) => [type, rule, look]).reverse()).toEqual([
      ['CellValue', { operator: 'EqualTo', formula1: '="x"', formula2: '', text: '' }, { fontColor: '#FF0000', fill: '#00FF00', bold: true }],
      ['Custom', { operator: 'EqualTo', formula1: '=A1>2', formula2: '', text: '' }, {}],
      ['ContainsText', { operator: 'Contains', formula1: '', formula2: '', text: '缺' }, {}],
    ]);
    expect(await outcome((_context, sheet) => sheet.getRange('A1').conditionalFormats.add('DataBar'))).toBe('InvalidArgument');
    expect(await outcome((_context, sheet) => sheet.getRange('A1:A9').conditionalFormats.clearAll())).toBe('done');
    expect(host.book.conditionalFormats(host.book.activeSheet())).toEqual([]);
  });

  test('the application', async () => {
    await run(async (context, sheet) => {
      const { application } = context.workbook;
      application.calculationMode = 'Manual';
      application.suspendApiCalculationUntilNextSync();
      application.load('calculationMode,decimalSeparator');
      application.cultureInfo.load('name');
      sheet.getRange('A1:A2').values = [[2], ['=A1*3']];
      application.calculate('Full');
      const cell = sheet.getRange('A2').load('values');
      await context.sync();
      expect([application.calculationMode, application.decimalSeparator, application.cultureInfo.name]).toEqual(['Manual', '.', 'zh-CN']);
      expect(cell.values).toEqual([[6]]);
    });
  });
});

describe('every name is Excel’s', () => {
  useWorkbook('group');

  /** Members that the client knows of a class, by their names on the wire. */
  function known(name: string): ReadonlySet<string> {
    const type = (page.Excel as unknown as Record<string, { readonly prototype: Record<string, unknown> } | undefined>)[name];
    if (type === undefined) throw new Error(`the client has no ${name}`);
    const pascal = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);
    const scalars = (type.prototype['_scalarPropertyOriginalNames'] ?? []) as readonly string[];
    return new Set([...scalars, ...Object.getOwnPropertyNames(type.prototype).map(pascal)]);
  }

  /** Reached by names that the client's classes do not carry. */
  const WIRE_NAMES: ReadonlySet<string> = new Set(['Worksheet.Gridlines', 'Worksheet.Headings', 'Workbook.CreateAndOpenWorkbook']);
  const SERVICES: ReadonlySet<string> = new Set(['CustomFunctions', 'AddinInternalService']);

  test('types and members', () => {
    expect(API_TYPES.length).toBeGreaterThan(40);
    const strangers = API_TYPES.filter(({ name }) => !SERVICES.has(name)).flatMap(({ name, properties = {}, navigations = {}, methods = {} }) => {
      const members = known(name);
      return [...Object.keys(properties), ...Object.keys(navigations), ...Object.keys(methods)].filter((member) => !members.has(member)).map((member) => `${name}.${member}`);
    });
    expect(strangers.filter((member) => !WIRE_NAMES.has(member))).toEqual([]);
  });
});
