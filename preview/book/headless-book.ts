/** Starts a book without a screen, for tests in Node: Univer's model, calculation, tables and conditional formats. */
import { LocaleType, LogLevel, Univer, UniverInstanceType } from '@univerjs/core';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import { emptyWorkbook } from './empty-workbook';
import { UniverBook } from './univer-book';

export function headlessBook(): UniverBook {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} }, logLevel: LogLevel.SILENT });
  univer.registerPlugins([
    [UniverFormulaEnginePlugin],
    [UniverSheetsPlugin],
    [UniverSheetsFormulaPlugin],
    [UniverSheetsNumfmtPlugin],
    [UniverSheetsFilterPlugin],
    [UniverSheetsTablePlugin],
    [UniverSheetsConditionalFormattingPlugin],
  ]);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, emptyWorkbook());
  return new UniverBook(univer);
}
