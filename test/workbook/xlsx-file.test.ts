/** A plan as a file, opened by somebody else's program: another library always, LibreOffice where it is installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import type { SheetPlan } from '../../src/domain/sheets/sheet-plan';
import { WorkbookError } from '../../src/workbook/workbook';
import { xlsxFile } from '../../src/workbook/xlsx-file';
import { HOSTILE_TEXTS, plan } from './plans';

async function opened(plans: readonly SheetPlan[]): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const bytes = await xlsxFile(plans);
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book;
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Texts that no XML file can hold: control characters, which Excel itself cannot store either. */
 
const WRITABLE = HOSTILE_TEXTS.filter((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text));

test('texts stay texts in text cells, whatever they look like', async () => {
  const sheet = sheetOf(await opened([plan(WRITABLE)]), '客户分级清单');
  expect(WRITABLE.length).toBeGreaterThan(300);
  const lines = (text: string): string => text.replace(/\r\n?/g, '\n');
  WRITABLE.forEach((text, i) => {
    const { value, numFmt } = sheet.getCell(3 + i, 1);
    const found = value !== null && typeof value === 'object' && 'richText' in value ? value.richText.map((run) => run.text).join('') : value;
    expect([typeof found === 'string' ? lines(found) : found, numFmt]).toEqual([lines(text), '@']);
  });
});

test('numbers, dates, formulas and blanks', async () => {
  const sheet = sheetOf(await opened([plan(['甲', '乙', '丙', '丁'])]), '客户分级清单');
  expect(sheet.getCell('B4').value).toBe('913604000000000001');
  expect([sheet.getCell('C4').value, sheet.getCell('C4').numFmt]).toEqual([1.25, '#,##0.00']);
  expect(sheet.getCell('E4').value).toEqual(new Date(Date.UTC(2025, 11, 10)));
  expect(sheet.getCell('C6').value).toBeNull();
  expect(sheet.getCell('C7').formula).toBe('SUM(C3:C6)');
});

test('look, widths, merges, frozen rows, conditional formats and the page', async () => {
  const given = plan(['甲', '乙']);
  const sheet = sheetOf(await opened([given]), '客户分级清单');
  expect(sheet.getCell('A1').font).toMatchObject({ name: '宋体', bold: true, size: 16 });
  expect(sheet.getCell('A3').border.top).toMatchObject({ style: 'thin' });
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  expect(sheet.pageSetup.printTitlesRow).toBe(`${given.print.titleRows.first + 1}:${given.print.titleRows.last + 1}`);
  expect(sheet.headerFooter.oddFooter).toBe(`&C${given.print.footer}`);
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: given.freeze.rows });
  const rules = (sheet as unknown as { conditionalFormattings: { ref: string; rules: unknown[] }[] }).conditionalFormattings;
  expect(rules).toHaveLength(given.highlights.length);
  expect(sheet.getColumn(1).width).toBeCloseTo(((given.widths[0] ?? 0) * 8) / 7, 1);
});

test('several plans are several sheets with names of their own', async () => {
  const book = await opened(['台账', '台账', 'a/b'].map((name) => plan(['甲'], { name })));
  expect(book.worksheets.map(({ name }) => name)).toEqual(['台账', '台账(2)', 'a_b']);
});

test('what does not fit a cell is refused, and our own mistakes throw', async () => {
  await expect(xlsxFile([plan(['长'.repeat(32_768)])])).rejects.toMatchObject({ fault: 'too-large' });
  await expect(xlsxFile([plan(['甲'], { statusCell: { row: 2, column: 0 } })])).rejects.not.toBeInstanceOf(WorkbookError);
});

test('LibreOffice opens the file and calculates its formulas', async () => {
  const version = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) {
    process.stdout.write('xlsx-file: LibreOffice is not installed, so the file was opened by one library only\n');
    expect(version.error).toBeDefined();
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'branchbook-'));
  try {
    writeFileSync(join(folder, 'plan.xlsx'), await xlsxFile([plan(['=1+1', '甲', "'乙"])]));
    const { status } = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', '--outdir', folder, join(folder, 'plan.xlsx')]);
    expect(status).toBe(0);
    const rows = readFileSync(join(folder, 'plan.csv'), 'utf8').trimEnd().split('\n');
    expect(rows.slice(2, 6).map((row) => row.split(',').slice(0, 3))).toEqual([
      ['=1+1', expect.any(String), '0.25'],
      ['甲', '913604000000000001', '1.25'],
      ["'乙", expect.any(String), '2.25'],
      ['合计', '共2户', '3.75'],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
