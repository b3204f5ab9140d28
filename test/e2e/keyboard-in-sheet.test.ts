/** A person at the keyboard of the preview: types a function into a cell, sees its Chinese help and its result, and takes the workbook home. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from '@protobi/exceljs';
import type { PreviewWindow } from '../../preview/page/preview-window';
import { openPreview, type OpenPreview } from './open-preview';

let preview: OpenPreview;
beforeAll(async () => {
  preview = await openPreview();
});
afterAll(async () => {
  expect(preview.complaints).toEqual([]);
  await preview.close();
});

async function selectCell(row: number, column: number): Promise<void> {
  await preview.page.evaluate(
    ([r, c]) => {
      const { book } = (window as unknown as PreviewWindow).branchbook;
      book.select(book.activeSheet(), { top: r, left: c, rows: 1, columns: 1 });
    },
    [row, column] as const,
  );
}

async function activeSheet(): Promise<string> {
  return preview.page.evaluate(() => {
    const { book } = (window as unknown as PreviewWindow).branchbook;
    return book.sheets().find(({ id }) => id === book.activeSheet())?.name ?? '';
  });
}

test('typing =BRANCH.TIER( offers help in Chinese, and Enter gives the tier', async () => {
  const { page } = preview;
  await page.locator('canvas[id^=univer-sheet-main]').click({ position: { x: 300, y: 300 } });
  await selectCell(85, 1);
  await page.keyboard.type('=BRANCH.TI', { delay: 30 });
  await page.getByText('对公客户级别', { exact: false }).first().waitFor({ timeout: 10_000 });
  await page.keyboard.type('ER(800)', { delay: 30 });
  // As long as the list of proposals is open, Enter would take one of them.
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => {
      const { book } = (window as unknown as PreviewWindow).branchbook;
      return book.values(book.activeSheet(), { top: 85, left: 1, rows: 1, columns: 1 })[0]?.[0] === '中端客户';
    },
    undefined,
    { timeout: 10_000 },
  );
});

test('a wrong call shows #VALUE! and its sentence', async () => {
  const { page } = preview;
  await selectCell(86, 1);
  await page.keyboard.type('=BRANCH.TIER(-1)', { delay: 30 });
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => {
    const { book } = (window as unknown as PreviewWindow).branchbook;
    return book.values(book.activeSheet(), { top: 86, left: 1, rows: 1, columns: 1 })[0]?.[0] === '#VALUE!';
  });
  await selectCell(85, 1);
  await selectCell(86, 1);
  await page.getByText('存款为负数', { exact: false }).first().waitFor({ timeout: 10_000 });
});

test('the workbook is downloaded as a file that another program reads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'branchbook-'));
  try {
    const [download] = await Promise.all([preview.page.waitForEvent('download'), preview.page.click('#download')]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const path = join(folder, 'book.xlsx');
    await download.saveAs(path);
    const book = new ExcelJS.Workbook();
    const bytes = readFileSync(path);
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
    const sheet = book.getWorksheet(await activeSheet());
    expect(sheet?.getCell('A1').value).toBe('某某农村商业银行对公客户存贷款及走访情况表（虚构样例，与任何真实客户无关）');
    expect(sheet?.getCell('C6').value).toBe('91000000MAX000001D');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
