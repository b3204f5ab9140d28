/** `Excel.Range`: a rectangle of cells. */
import { SHEET_COLUMNS, SHEET_ROWS, writeArea, writeSheet } from '../address';
import { ApiError } from '../api-error';
import { ApiObject, type ApiType, type Json } from '../api-object';
import { linkOf, setLink } from '../hyperlink';
import { rangeOf, type SheetRange } from '../sheet-range';
import { flagOf, wholeOf, wordOf } from './arguments';
import { CONDITIONAL_FORMATS } from './conditional-format';
import { DATA_VALIDATION } from './data-validation';
import { RANGE_FORMAT } from './range-format';
import { RANGE_VIEW } from './range-view';
import { worksheetObject } from './worksheet';

const CLEARS = { All: 'all', Contents: 'contents', Formats: 'formats' } as const;

/** The client cuts large matrices into pieces and asks first whether the whole would fit. */
function validateSize(range: SheetRange, rows: number, columns: number): void {
  if (rows !== range.area.rows || columns !== range.area.columns) {
    throw new ApiError('InvalidArgument', 'The rows and columns given are not those of the range.');
  }
}

/** Whether all, some (null) or none of a row's or column's cells are hidden. */
function hidden(count: number, isHidden: (index: number) => boolean): boolean | null {
  const first = isHidden(0);
  for (let i = 1; i < count; i += 1) if (isHidden(i) !== first) return null;
  return first;
}

function rowsHidden({ bench, sheetId, area }: SheetRange): boolean | null {
  return hidden(area.rows, (r) => bench.book.isRowHidden(sheetId, area.top + r));
}

function columnsHidden({ bench, sheetId, area }: SheetRange): boolean | null {
  return hidden(area.columns, (c) => bench.book.isColumnHidden(sheetId, area.left + c));
}

function formulas(range: SheetRange): Json {
  return range.matrix((book, sheetId, area) => book.formulas(sheetId, area));
}

function numberFormats(range: SheetRange): Json {
  return range.matrix((book, sheetId, area) => book.numberFormats(sheetId, area));
}

export const RANGE: ApiType<SheetRange> = {
  name: 'Range',
  identity: ({ reference }) => (reference === null ? {} : { _ReferenceId: reference }),
  properties: {
    Address: { get: ({ address }) => address },
    AddressLocal: { get: ({ address }) => address },
    RowIndex: { get: ({ area }) => area.top },
    ColumnIndex: { get: ({ area }) => area.left },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    // More than Excel's own integers hold reads as -1.
    CellCount: { get: ({ cells }) => (cells > 2 ** 31 - 1 ? -1 : cells) },
    IsEntireRow: { get: ({ area }) => area.columns === SHEET_COLUMNS },
    IsEntireColumn: { get: ({ area }) => area.rows === SHEET_ROWS },
    Values: { get: (range) => range.matrix((book, sheetId, area) => book.values(sheetId, area)), set: (range, value) => range.put(value) },
    Formulas: { get: formulas, set: (range, value) => range.put(value) },
    FormulasLocal: { get: formulas, set: (range, value) => range.put(value) },
    NumberFormat: { get: numberFormats, set: (range, value) => range.putNumberFormat(value) },
    NumberFormatLocal: { get: numberFormats, set: (range, value) => range.putNumberFormat(value) },
    Text: { get: (range) => range.matrix((book, sheetId, area) => book.texts(sheetId, area)) },
    ValueTypes: { get: (range) => range.valueTypes() },
    Hyperlink: { get: linkOf, set: setLink },
    RowHidden: {
      get: rowsHidden,
      set: (range, value) => {
        range.allowFormatting('allowFormatRows');
        range.bench.book.setRowsHidden(range.sheetId, range.area.top, range.area.rows, flagOf(value));
      },
    },
    ColumnHidden: {
      get: columnsHidden,
      set: (range, value) => {
        range.allowFormatting('allowFormatColumns');
        range.bench.book.setColumnsHidden(range.sheetId, range.area.left, range.area.columns, flagOf(value));
      },
    },
    Hidden: {
      get: (range) => {
        const rows = rowsHidden(range);
        const columns = columnsHidden(range);
        return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
      },
    },
  },
  navigations: {
    Format: (range) => ApiObject.of(RANGE_FORMAT, range),
    Worksheet: ({ bench, sheetId }) => worksheetObject(bench, sheetId),
    ConditionalFormats: (range) => ApiObject.of(CONDITIONAL_FORMATS, range),
    DataValidation: (range) => ApiObject.of(DATA_VALIDATION, range),
  },
  methods: {
    GetCell: (range, [row, column]) =>
      rangeObject(range.at({ top: range.area.top + wholeOf(row), left: range.area.left + wholeOf(column), rows: 1, columns: 1 })),
    GetRow: (range, [row]) => rangeObject(range.at({ ...range.area, top: range.area.top + wholeOf(row), rows: 1 })),
    GetColumn: (range, [column]) => rangeObject(range.at({ ...range.area, left: range.area.left + wholeOf(column), columns: 1 })),
    GetLastRow: (range) => rangeObject(range.at({ ...range.area, top: range.area.top + range.area.rows - 1, rows: 1 })),
    GetLastColumn: (range) => rangeObject(range.at({ ...range.area, left: range.area.left + range.area.columns - 1, columns: 1 })),
    GetLastCell: (range) => {
      const { top, left, rows, columns } = range.area;
      return rangeObject(range.at({ top: top + rows - 1, left: left + columns - 1, rows: 1, columns: 1 }));
    },
    GetOffsetRange: (range, [rows, columns]) =>
      rangeObject(range.at({ ...range.area, top: range.area.top + wholeOf(rows), left: range.area.left + wholeOf(columns) })),
    GetResizedRange: (range, [rows, columns]) =>
      rangeObject(range.at({ ...range.area, rows: range.area.rows + wholeOf(rows), columns: range.area.columns + wholeOf(columns) })),
    GetAbsoluteResizedRange: (range, [rows, columns]) => rangeObject(range.at({ ...range.area, rows: wholeOf(rows), columns: wholeOf(columns) })),
    GetRowsAbove: (range, [count]) => rangeObject(range.at(before(range.area.top, wholeOf(count, 1), (top, rows) => ({ ...range.area, top, rows })))),
    GetRowsBelow: (range, [count]) =>
      rangeObject(range.at(behind(range.area.top + range.area.rows, wholeOf(count, 1), (top, rows) => ({ ...range.area, top, rows })))),
    GetColumnsBefore: (range, [count]) =>
      rangeObject(range.at(before(range.area.left, wholeOf(count, 1), (left, columns) => ({ ...range.area, left, columns })))),
    GetColumnsAfter: (range, [count]) =>
      rangeObject(range.at(behind(range.area.left + range.area.columns, wholeOf(count, 1), (left, columns) => ({ ...range.area, left, columns })))),
    GetEntireRow: (range) => rangeObject(range.at({ ...range.area, left: 0, columns: SHEET_COLUMNS })),
    GetEntireColumn: (range) => rangeObject(range.at({ ...range.area, top: 0, rows: SHEET_ROWS })),
    GetBoundingRect: (range, [other = null]) => rangeObject(range.bounding(rangeOf(range.bench, other, range.sheetId))),
    GetIntersection: (range, [other = null]) => {
      const common = range.intersection(rangeOf(range.bench, other, range.sheetId));
      if (common === null) throw new ApiError('ItemNotFound', 'The ranges have no cell in common.');
      return rangeObject(common);
    },
    GetIntersectionOrNullObject: (range, [other = null]) => {
      const common = range.intersection(rangeOf(range.bench, other, range.sheetId));
      return common === null ? null : rangeObject(common);
    },
    GetUsedRange: (range, [valuesOnly]) =>
      rangeObject(range.used(flagOf(valuesOnly, false)) ?? range.at({ top: range.area.top, left: range.area.left, rows: 1, columns: 1 })),
    GetUsedRangeOrNullObject: (range, [valuesOnly]) => {
      const used = range.used(flagOf(valuesOnly, false));
      return used === null ? null : rangeObject(used);
    },
    GetVisibleView: (range) => ApiObject.of(RANGE_VIEW, range),
    Clear: (range, [applyTo]) => range.clear(CLEARS[applyTo === null || applyTo === undefined ? 'All' : wordOf(applyTo, ['All', 'Contents', 'Formats'])]),
    Merge: (range, [across]) => range.merge(flagOf(across, false)),
    Unmerge: (range) => range.unmerge(),
    Select: ({ bench, sheetId, area }) => {
      bench.book.activate(sheetId);
      bench.book.select(sheetId, area);
    },
    Calculate: ({ bench }) => {
      bench.book.recalculate();
      bench.touch();
    },
    _ValidateArraySize: (range, [rows, columns]) => validateSize(range, wholeOf(rows), wholeOf(columns)),
    _KeepReference: (range) => {
      range.reference ??= range.bench.keep(rangeObject(range));
    },
  },
};

export function rangeObject(range: SheetRange): ApiObject {
  return ApiObject.of(RANGE, range);
}

/** `Sheet1!$A$1:$B$2`, as a name refers to it. */
export function absoluteAddress({ bench, sheetId, area }: SheetRange): string {
  return `${writeSheet(bench.sheet(sheetId).name)}!${writeArea(area, true)}`;
}

/** `count` rows or columns before an edge; a negative count asks for those behind it. */
function before<T>(edge: number, count: number, area: (start: number, length: number) => T): T {
  return count < 0 ? area(edge, -count) : area(edge - count, count);
}

function behind<T>(edge: number, count: number, area: (start: number, length: number) => T): T {
  return count < 0 ? area(edge + count, -count) : area(edge, count);
}
