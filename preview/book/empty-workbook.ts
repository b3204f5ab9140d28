/** The one place that says how a workbook in Univer begins: its first sheet, sizes and the look of untouched cells. */
import { LocaleType, mergeWorksheetSnapshotWithDefault, VerticalAlign, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import { PLAIN_LOOK } from '../host/book';

export const WORKBOOK_ID = 'workbook';
export const FIRST_SHEET = { id: 'sheet-1', name: 'Sheet1' } as const;

/** A new sheet of Excel: 54 and 14.25 points at 96 pixels an inch. */
const COLUMN_PIXELS = 72;
const ROW_PIXELS = 19;

export function emptySheet(id: string, name: string): IWorksheetData {
  return mergeWorksheetSnapshotWithDefault({
    id,
    name,
    rowCount: 200,
    columnCount: 60,
    defaultColumnWidth: COLUMN_PIXELS,
    defaultRowHeight: ROW_PIXELS,
    defaultStyle: { ff: PLAIN_LOOK.fontName, fs: PLAIN_LOOK.fontSize, vt: VerticalAlign.MIDDLE },
  });
}

export function emptyWorkbook(): Partial<IWorkbookData> {
  return {
    id: WORKBOOK_ID,
    name: '支行客户簿',
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: [FIRST_SHEET.id],
    sheets: { [FIRST_SHEET.id]: emptySheet(FIRST_SHEET.id, FIRST_SHEET.name) },
  };
}
