/** `Excel.Worksheet`: a sheet with what hangs on it. */
import type { Visibility } from '../../book';
import { WHOLE_SHEET } from '../address';
import { ApiError } from '../api-error';
import { ApiObject, type ApiType } from '../api-object';
import { eventMethods, SHEET_EVENTS } from '../event-kinds';
import { rangeOf, SheetRange } from '../sheet-range';
import { checkSheetName } from '../sheet-rules';
import type { Workbench } from '../workbench';
import { flagOf, textOf, wholeOf, wordOf, colorOf } from './arguments';
import { FREEZE_PANES } from './freeze-panes';
import { PAGE_LAYOUT } from './page-layout';
import { rangeObject } from './range';
import { tablesObject } from './tables';
import { WORKSHEET_PROTECTION } from './worksheet-protection';

/** A sheet by its id, which stays when it is renamed. */
export interface Sheet {
  readonly bench: Workbench;
  readonly id: string;
}

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const satisfies readonly Visibility[];

function stateOf({ bench, id }: Sheet) {
  return bench.sheet(id);
}

function rename({ bench, id }: Sheet, name: string): void {
  allowStructure(bench);
  checkSheetName(name, bench.book.sheets().filter((sheet) => sheet.id !== id).map((sheet) => sheet.name));
  bench.book.changeSheet(id, { name });
}

function show({ bench, id }: Sheet, visibility: Visibility): void {
  allowStructure(bench);
  if (visibility !== 'Visible') keepOneVisible({ bench, id });
  bench.book.changeSheet(id, { visibility });
}

function keepOneVisible({ bench, id }: Sheet): void {
  const others = bench.book.sheets().some((sheet) => sheet.id !== id && sheet.visibility === 'Visible');
  if (!others) throw new ApiError('InvalidOperation', 'A workbook keeps one visible sheet.');
}

/** @throws ApiError when the structure of the workbook is protected */
export function allowStructure(bench: Workbench): void {
  if (bench.structureProtected) throw new ApiError('AccessDenied', 'The structure of the workbook is protected.');
}

function remove({ bench, id }: Sheet): void {
  allowStructure(bench);
  keepOneVisible({ bench, id });
  if (bench.sheet(id).visibility === 'VeryHidden') throw new ApiError('InvalidOperation', 'A sheet that is very hidden cannot be deleted.');
  bench.book.removeSheet(id);
  bench.forget(id);
}

function move({ bench, id }: Sheet, position: number): void {
  allowStructure(bench);
  if (position < 0 || position >= bench.book.sheets().length) throw new ApiError('InvalidArgument', 'There is no such position.');
  bench.book.moveSheet(id, position);
}

function wholeSheet({ bench, id }: Sheet): SheetRange {
  return new SheetRange(bench, id, WHOLE_SHEET);
}

/** The next visible or any sheet in a direction. */
function neighbour({ bench, id }: Sheet, step: 1 | -1, visibleOnly: boolean): ApiObject | null {
  const sheets = bench.book.sheets().filter((sheet) => sheet.id === id || !visibleOnly || sheet.visibility === 'Visible');
  const found = sheets[sheets.findIndex((sheet) => sheet.id === id) + step];
  return found === undefined ? null : worksheetObject(bench, found.id);
}

function found(sheet: ApiObject | null): ApiObject {
  if (sheet === null) throw new ApiError('ItemNotFound', 'There is no sheet on that side.');
  return sheet;
}

export const WORKSHEET: ApiType<Sheet> = {
  name: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: { get: (sheet) => stateOf(sheet).name, set: (sheet, value) => rename(sheet, textOf(value)) },
    Position: { get: ({ bench, id }) => bench.book.sheets().findIndex((sheet) => sheet.id === id), set: (sheet, value) => move(sheet, wholeOf(value)) },
    Visibility: { get: (sheet) => stateOf(sheet).visibility, set: (sheet, value) => show(sheet, wordOf(value, VISIBILITIES)) },
    TabColor: {
      get: (sheet) => stateOf(sheet).tabColor,
      set: ({ bench, id }, value) => bench.book.changeSheet(id, { tabColor: value === '' ? '' : colorOf(value) }),
    },
    // Loaded under the first name, set under the second.
    ShowGridlines: { get: (sheet) => stateOf(sheet).gridlines, set: ({ bench, id }, value) => bench.book.changeSheet(id, { gridlines: flagOf(value) }) },
    Gridlines: { get: (sheet) => stateOf(sheet).gridlines, set: ({ bench, id }, value) => bench.book.changeSheet(id, { gridlines: flagOf(value) }) },
    ShowHeadings: { get: (sheet) => stateOf(sheet).headings, set: ({ bench, id }, value) => bench.book.changeSheet(id, { headings: flagOf(value) }) },
    Headings: { get: (sheet) => stateOf(sheet).headings, set: ({ bench, id }, value) => bench.book.changeSheet(id, { headings: flagOf(value) }) },
  },
  navigations: {
    Tables: ({ bench, id }) => tablesObject(bench, id),
    Protection: (sheet) => ApiObject.of(WORKSHEET_PROTECTION, sheet),
    FreezePanes: (sheet) => ApiObject.of(FREEZE_PANES, sheet),
    PageLayout: (sheet) => ApiObject.of(PAGE_LAYOUT, sheet),
  },
  methods: {
    ...eventMethods(SHEET_EVENTS, ({ bench }: Sheet) => bench, ({ id }) => id),
    Activate: ({ bench, id }) => {
      if (bench.sheet(id).visibility !== 'Visible') throw new ApiError('InvalidOperation', 'A hidden sheet cannot be shown.');
      bench.book.activate(id);
    },
    Delete: remove,
    GetRange: (sheet, [address = null]) => rangeObject(address === null ? wholeSheet(sheet) : rangeOf(sheet.bench, address, sheet.id)),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      rangeObject(wholeSheet(sheet).at({ top: wholeOf(row), left: wholeOf(column), rows: wholeOf(rows), columns: wholeOf(columns) })),
    GetCell: (sheet, [row, column]) => rangeObject(wholeSheet(sheet).at({ top: wholeOf(row), left: wholeOf(column), rows: 1, columns: 1 })),
    GetUsedRange: (sheet, [valuesOnly]) =>
      rangeObject(wholeSheet(sheet).used(flagOf(valuesOnly, false)) ?? wholeSheet(sheet).at({ top: 0, left: 0, rows: 1, columns: 1 })),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const used = wholeSheet(sheet).used(flagOf(valuesOnly, false));
      return used === null ? null : rangeObject(used);
    },
    GetNext: (sheet, [visibleOnly]) => found(neighbour(sheet, 1, flagOf(visibleOnly, false))),
    GetNextOrNullObject: (sheet, [visibleOnly]) => neighbour(sheet, 1, flagOf(visibleOnly, false)),
    GetPrevious: (sheet, [visibleOnly]) => found(neighbour(sheet, -1, flagOf(visibleOnly, false))),
    GetPreviousOrNullObject: (sheet, [visibleOnly]) => neighbour(sheet, -1, flagOf(visibleOnly, false)),
    Calculate: ({ bench }) => {
      bench.book.recalculate();
      bench.touch();
    },
  },
};

export function worksheetObject(bench: Workbench, id: string): ApiObject {
  // A sheet that is gone must not seem to be there.
  bench.sheet(id);
  return ApiObject.of(WORKSHEET, { bench, id });
}
