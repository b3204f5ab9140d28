/** Starts the book on the screen: Univer with its own tools, in Chinese or English, light or dark. */
import { LocaleType, LogLevel, merge, Univer, UniverInstanceType } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formatsEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import formatsZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterZh from '@univerjs/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableEn from '@univerjs/preset-sheets-table/locales/en-US';
import tableZh from '@univerjs/preset-sheets-table/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import { emptyWorkbook } from '../book/empty-workbook';
import { UniverBook } from '../book/univer-book';
import type { Language } from './texts';

const LOCALES = { zh: LocaleType.ZH_CN, en: LocaleType.EN_US } as const;

export function visibleBook(container: HTMLElement, { language, dark }: { readonly language: Language; readonly dark: boolean }): UniverBook {
  const univer = new Univer({
    locale: LOCALES[language],
    locales: {
      [LocaleType.ZH_CN]: merge({}, coreZh, tableZh, filterZh, formatsZh, validationZh),
      [LocaleType.EN_US]: merge({}, coreEn, tableEn, filterEn, formatsEn, validationEn),
    },
    darkMode: dark,
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({ container, header: true, toolbar: true, ribbonType: 'simple', disableTextFormatAlert: true, disableTextFormatMark: true, sheets: { disableForceStringAlert: true, disableForceStringMark: true } }),
    UniverSheetsTablePreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
  ];
  for (const { plugins } of presets) univer.registerPlugins(plugins.map((plugin) => (Array.isArray(plugin) ? plugin : [plugin])));
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, emptyWorkbook());
  return new UniverBook(univer);
}
