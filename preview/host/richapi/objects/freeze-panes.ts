/** `Excel.WorksheetFreezePanes`: rows and columns that stay in sight. */
import { SHEET_COLUMNS, SHEET_ROWS } from '../address';
import { ApiError } from '../api-error';
import type { ApiObject, ApiType } from '../api-object';
import { rangeOf, SheetRange } from '../sheet-range';
import { wholeOf } from './arguments';
import { rangeObject } from './range';
import type { Sheet } from './worksheet';

function freeze({ bench, id }: Sheet, rows: number, columns: number): void {
  bench.book.changeSheet(id, { frozen: { rows, columns } });
}

function location({ bench, id }: Sheet): ApiObject | null {
  const { rows, columns } = bench.sheet(id).frozen;
  if (rows === 0 && columns === 0) return null;
  return rangeObject(new SheetRange(bench, id, { top: 0, left: 0, rows: rows === 0 ? SHEET_ROWS : rows, columns: columns === 0 ? SHEET_COLUMNS : columns }));
}

export const FREEZE_PANES: ApiType<Sheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: (sheet, [range = null]) => {
      const { area } = rangeOf(sheet.bench, range, sheet.id);
      freeze(sheet, area.rows === SHEET_ROWS ? 0 : area.top + area.rows, area.columns === SHEET_COLUMNS ? 0 : area.left + area.columns);
    },
    FreezeRows: (sheet, [count]) => freeze(sheet, wholeOf(count, 1), 0),
    FreezeColumns: (sheet, [count]) => freeze(sheet, 0, wholeOf(count, 1)),
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
    GetLocation: (sheet) => {
      const found = location(sheet);
      if (found === null) throw new ApiError('ItemNotFound', 'Nothing is frozen.');
      return found;
    },
    GetLocationOrNullObject: location,
  },
};
