/** The preview's workbook as a file, opened again by somebody else's program. */
import ExcelJS from '@protobi/exceljs';
import { headlessBook } from '../../../preview/book/headless-book';
import { workbookFile } from '../../../preview/page/workbook-file';
import type { UniverBook } from '../../../preview/book/univer-book';
import { newPageLayout, type PageLayout } from '../../../preview/host/richapi/page-layout';
import { unzipped } from '../../workbook/unzipped';

let book: UniverBook;
let sheet: string;
let layout: PageLayout;
beforeEach(() => {
  book = headlessBook();
  sheet = book.activeSheet();
  layout = newPageLayout();
});
afterEach(() => book.dispose());

const area = (top: number, left: number, rows = 1, columns = 1) => ({ top, left, rows, columns });

async function written(): Promise<{ readonly bytes: Uint8Array; readonly opened: ExcelJS.Workbook }> {
  const bytes = await workbookFile({ pageLayout: () => layout }, book, 'BRANCH');
  const opened = new ExcelJS.Workbook();
  await opened.xlsx.load(bytes.buffer);
  return { bytes, opened };
}

async function first(): Promise<ExcelJS.Worksheet> {
  const { opened } = await written();
  const [worksheet] = opened.worksheets;
  if (worksheet === undefined) throw new Error('no sheet in the file');
  return worksheet;
}

test('values of every type, texts that look like something else, formulas with results', async () => {
  book.write(sheet, area(0, 0, 2, 4), [
    ['007', 12.5, true, '=1+1'],
    [{ formula: '=B1*2' }, '#N/A', '', { formula: '=1/0' }],
  ]);
  await book.calculated();
  const worksheet = await first();
  expect(['A1', 'B1', 'C1', 'D1'].map((cell) => worksheet.getCell(cell).value)).toEqual(['007', 12.5, true, '=1+1']);
  expect(worksheet.getCell('A2').value).toMatchObject({ formula: 'B1*2', result: 25 });
  expect(worksheet.getCell('B2').value).toEqual({ richText: [{ text: '#N/A' }] });
  expect(worksheet.getCell('D2').value).toMatchObject({ formula: '1/0', result: '#DIV/0!' });
});

test("an add-in's functions under the name that files keep, results of several cells as an array", async () => {
  book.registerFunction('BRANCH.WHY', async () => [['黄金客户', 'A1-04']]);
  book.write(sheet, area(0, 0), [[{ formula: '=branch.why("BRANCH.TIER",1)' }]]);
  await book.calculated();
  const { bytes } = await written();
  const xml = unzipped(bytes).get('xl/worksheets/sheet1.xml') ?? '';
  expect(xml).toMatch(/<f t="array" ref="A1:B1">_xldudf_BRANCH_WHY\((?:&quot;|")BRANCH\.TIER(?:&quot;|"),1\)<\/f>/u);
});

test('looks, number formats, merges, widths, heights, hidden rows, frozen panes, colour of the tab', async () => {
  book.write(sheet, area(0, 0, 2, 2), [['标题', ''], [1234.5, 'b']]);
  book.setLook(sheet, area(0, 0), { fontName: '黑体', fontSize: 16, bold: true, fontColor: '#C00000', fill: '#FFE699', horizontal: 'Center', wrap: true });
  book.setLook(sheet, area(1, 0), { numberFormat: '#,##0.00', borders: { EdgeTop: { style: 'Double', weight: 'Thick', color: '#7F7F7F' } } });
  book.merge(sheet, area(0, 0, 1, 2));
  book.setColumnWidth(sheet, 0, 90);
  book.setRowHeights(sheet, 0, 1, 30);
  book.setRowsHidden(sheet, 1, 1, true);
  book.changeSheet(sheet, { frozen: { rows: 1, columns: 1 }, tabColor: '#0F6F43', gridlines: false });
  const worksheet = await first();
  expect(worksheet.getCell('A1').font).toMatchObject({ name: '黑体', size: 16, bold: true, color: { argb: 'FFC00000' } });
  expect(worksheet.getCell('A1').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFFE699' } });
  expect(worksheet.getCell('A1').alignment).toMatchObject({ horizontal: 'center', vertical: 'middle', wrapText: true });
  expect(worksheet.getCell('B1').isMerged).toBe(true);
  expect(worksheet.getCell('A2').numFmt).toBe('#,##0.00');
  expect(worksheet.getCell('A2').border.top).toMatchObject({ style: 'double', color: { argb: 'FF7F7F7F' } });
  expect([worksheet.getColumn(1).width, worksheet.getRow(1).height, worksheet.getRow(2).hidden]).toEqual([16.43, 30, true]);
  expect(worksheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1, showGridLines: false });
  expect(worksheet.properties.tabColor).toMatchObject({ argb: 'FF0F6F43' });
});

test('tables, names, conditional formats, hidden sheets', async () => {
  book.write(sheet, area(0, 0, 3, 2), [['客户', '存款'], ['甲', 1], ['乙', 2]]);
  book.addTable({ name: '客户表', sheetId: sheet, area: area(0, 0, 3, 2), hasHeaders: true, showTotals: false, style: 'TableStyleMedium4', showFilterButton: true });
  book.setName({ name: '存款', formula: '=Sheet1!$B$2:$B$3', visible: true, comment: '' });
  const rule = { operator: 'EqualTo', formula1: '="甲"', formula2: '', text: '' };
  book.addConditionalFormat({ sheetId: sheet, area: area(1, 0, 2, 1), type: 'CellValue', rule, look: { fill: '#FFE699', bold: true }, stopIfTrue: false });
  book.addConditionalFormat({ sheetId: sheet, area: area(1, 1, 2, 1), type: 'ContainsText', rule: { ...rule, operator: 'Contains', text: '2' }, look: { fontColor: '#C00000' }, stopIfTrue: true });
  book.changeSheet(book.addSheet('留痕').id, { visibility: 'VeryHidden' });
  const { opened, bytes } = await written();
  const [worksheet, hidden] = opened.worksheets;
  expect(unzipped(bytes).get('xl/tables/table1.xml')).toMatch(/ref="A1:B3".*TableStyleMedium4/su);
  expect(opened.definedNames.getRanges('存款').ranges).toEqual(['Sheet1!$B$2:$B$3']);
  const formats = (worksheet as unknown as { conditionalFormattings: { ref: string; rules: { type: string; formulae: string[] }[] }[] }).conditionalFormattings;
  expect(formats.map(({ ref, rules }) => [ref, rules[0]?.type, rules[0]?.formulae])).toEqual(
    expect.arrayContaining([
      ['A2:A3', 'cellIs', ['"甲"']],
      ['B2:B3', 'expression', ['NOT(ISERROR(SEARCH("2",B2)))']],
    ]),
  );
  expect([hidden?.name, hidden?.state]).toEqual(['留痕', 'veryHidden']);
});

test('the page as the add-in set it up', async () => {
  book.write(sheet, area(0, 0, 3, 2), [['a', 'b'], [1, 2], [3, 4]]);
  layout.settings.set('Orientation', 'Landscape');
  layout.settings.set('Zoom', { horizontalFitToPages: 1 });
  layout.settings.set('LeftMargin', 36);
  layout.headerFooter.set('CenterFooter', '第 &P 页');
  layout.printArea = area(0, 0, 3, 2);
  layout.titleRows = area(0, 0, 1, 1);
  const worksheet = await first();
  expect(worksheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printArea: 'A1:B3', printTitlesRow: '1:1', paperSize: 9 });
  expect(worksheet.pageSetup.margins?.left).toBe(0.5);
  expect(worksheet.headerFooter.oddFooter).toBe('&C第 &P 页');
});

test('an untouched workbook is a file too', async () => {
  const { opened } = await written();
  expect(opened.worksheets.map(({ name, actualRowCount }) => [name, actualRowCount])).toEqual([['Sheet1', 0]]);
});
