/** `Excel.Application`: calculation, and how the locale writes numbers. */
import { ApiObject, type ApiType } from '../api-object';
import type { Workbench } from '../workbench';
import { wordOf } from './arguments';

export const NUMBER_FORMAT_INFO: ApiType<Workbench> = {
  name: 'NumberFormatInfo',
  properties: { NumberDecimalSeparator: { get: () => '.' }, NumberGroupSeparator: { get: () => ',' } },
};

export const CULTURE_INFO: ApiType<Workbench> = {
  name: 'CultureInfo',
  properties: { Name: { get: () => 'zh-CN' } },
  navigations: { NumberFormat: (bench) => ApiObject.of(NUMBER_FORMAT_INFO, bench) },
};

export const APPLICATION: ApiType<Workbench> = {
  name: 'Application',
  properties: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (bench, value) => {
        bench.calculationMode = wordOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
      },
    },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  navigations: { CultureInfo: (bench) => ApiObject.of(CULTURE_INFO, bench) },
  methods: {
    Calculate: (bench) => {
      bench.book.recalculate();
      bench.touch();
    },
    // The book calculates after a request in any case, and draws when it likes.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
