/** `Excel.Application`: calculation, and how the locale writes numbers. */
import { ApiError } from '../api-error';
import { ApiObject, type ApiType, type Argument } from '../api-object';
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

/** A workbook that was made of a file and is not shown yet. */
interface Created {
  readonly bench: Workbench;
  readonly id: string;
  /** The file's bytes in base64, '' for an empty workbook. */
  readonly file: string;
}

export const WORKBOOK_CREATED: ApiType<Created> = {
  name: 'WorkbookCreated',
  identity: ({ id }) => ({ Id: id }),
  properties: { Id: { get: ({ id }) => id } },
  methods: { Open: ({ bench, file }) => bench.openWorkbook(file) },
};

/** What a .xlsx file begins with, in base64. */
const FILE_START = 'UEsDB';

/** The file of a new workbook as the add-in gives it; without one the workbook is empty. */
export function workbookFileOf(file: Argument | undefined): string {
  if (file === null || file === undefined) return '';
  if (typeof file !== 'string' || !file.startsWith(FILE_START)) throw new ApiError('InvalidArgument', 'This is no workbook.');
  return file;
}

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
    CreateWorkbook: (bench, [file]) => ApiObject.of(WORKBOOK_CREATED, { bench, id: bench.createdWorkbook(), file: workbookFileOf(file) }),
    Calculate: (bench) => {
      bench.book.recalculate();
      bench.touch();
    },
    // The book calculates after a request in any case, and draws when it likes.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
