/** `Excel.RangeView`: what is left of a range when hidden rows and columns are left out. */
import type { Book } from '../../book';
import type { ApiType, Json } from '../api-object';
import type { SheetRange } from '../sheet-range';

function visibleRows({ bench, sheetId, area }: SheetRange): readonly number[] {
  return Array.from({ length: area.rows }, (_row, r) => r).filter((r) => !bench.book.isRowHidden(sheetId, area.top + r));
}

function visibleColumns({ bench, sheetId, area }: SheetRange): readonly number[] {
  return Array.from({ length: area.columns }, (_column, c) => c).filter((c) => !bench.book.isColumnHidden(sheetId, area.left + c));
}

function visible<T extends Json>(range: SheetRange, read: (book: Book) => readonly (readonly T[])[]): Json {
  const all = read(range.bench.book);
  const columns = visibleColumns(range);
  return visibleRows(range).map((r) => columns.map((c) => all[r]?.[c] ?? null));
}

export const RANGE_VIEW: ApiType<SheetRange> = {
  name: 'RangeView',
  properties: {
    RowCount: { get: (range) => visibleRows(range).length },
    ColumnCount: { get: (range) => visibleColumns(range).length },
    Values: { get: (range) => visible(range, (book) => book.values(range.sheetId, range.area)) },
    Formulas: { get: (range) => visible(range, (book) => book.formulas(range.sheetId, range.area)) },
    NumberFormat: { get: (range) => visible(range, (book) => book.numberFormats(range.sheetId, range.area)) },
    Text: { get: (range) => visible(range, (book) => book.texts(range.sheetId, range.area)) },
    CellAddresses: {
      get: (range) => {
        const { top, left } = range.area;
        const columns = visibleColumns(range);
        return visibleRows(range).map((r) => columns.map((c) => range.at({ top: top + r, left: left + c, rows: 1, columns: 1 }).address));
      },
    },
    Index: { get: () => 0 },
  },
};
