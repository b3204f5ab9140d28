/** `Excel.TableCollection`: the tables of the workbook or of one sheet. */
import type { TableState } from '../../book';
import { ApiError } from '../api-error';
import { ApiObject, type ApiType, type Argument } from '../api-object';
import { overlap } from '../area-overlap';
import { rangeOf } from '../sheet-range';
import { sameName } from '../sheet-rules';
import type { Workbench } from '../workbench';
import { flagOf, wholeOf } from './arguments';
import { otherNames, tableObject } from './table';

interface Tables {
  readonly bench: Workbench;
  /** null for all sheets. */
  readonly sheetId: string | null;
}

const STYLE = 'TableStyleMedium2';

function listed({ bench, sheetId }: Tables): readonly TableState[] {
  return bench.book.tables().filter((table) => sheetId === null || table.sheetId === sheetId);
}

function find(tables: Tables, key: Argument | undefined): ApiObject | null {
  const found = listed(tables).find(({ id, name }) => id === key || (typeof key === 'string' && sameName(name, key)));
  return found === undefined ? null : tableObject(tables.bench, found.id);
}

/** `表1`, as Excel in Chinese names them. */
function freeName(taken: readonly string[]): string {
  for (let n = 1; ; n += 1) if (!taken.some((name) => sameName(name, `表${n}`))) return `表${n}`;
}

function add({ bench, sheetId }: Tables, given: Argument, hasHeaders: boolean): ApiObject {
  const range = rangeOf(bench, given, sheetId ?? bench.book.activeSheet());
  range.allowEditing();
  if (bench.book.tables().some((table) => table.sheetId === range.sheetId && overlap(table.area, range.area) !== null)) {
    throw new ApiError('InvalidArgument', 'A table cannot overlap another one.');
  }
  if (bench.book.merges(range.sheetId).some((merge) => overlap(merge, range.area) !== null)) {
    throw new ApiError('MergedRangeConflict', 'A table cannot hold merged cells.');
  }
  // Excel would move cells down to make room for headings.
  if (!hasHeaders) throw new ApiError('NotImplemented', 'The host makes no headings of its own.');
  const { id } = bench.book.addTable({
    name: freeName(otherNames(bench, null)),
    sheetId: range.sheetId,
    area: range.area,
    hasHeaders,
    showTotals: false,
    style: STYLE,
    showFilterButton: true,
  });
  return tableObject(bench, id);
}

export const TABLES: ApiType<Tables> = {
  name: 'TableCollection',
  properties: { Count: { get: (tables) => listed(tables).length } },
  methods: {
    Add: (tables, [address = null, hasHeaders]) => add(tables, address, flagOf(hasHeaders)),
    GetCount: (tables) => listed(tables).length,
    GetItemAt: (tables, [index]) => {
      const found = listed(tables)[wholeOf(index)];
      if (found === undefined) throw new ApiError('InvalidArgument', 'There are fewer tables.');
      return tableObject(tables.bench, found.id);
    },
    GetItemOrNullObject: (tables, [key]) => find(tables, key),
  },
  items: (tables) => listed(tables).map(({ id }) => tableObject(tables.bench, id)),
  item: (tables, key) => {
    const found = find(tables, key);
    if (found === null) throw new ApiError('ItemNotFound', 'There is no such table.');
    return found;
  },
};

export function tablesObject(bench: Workbench, sheetId: string | null): ApiObject {
  return ApiObject.of(TABLES, { bench, sheetId });
}
