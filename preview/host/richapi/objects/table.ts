/** `Excel.Table` with its columns and rows: a range with headings and a name. */
import type { Area, TableState } from '../../book';
import { ApiError } from '../api-error';
import { ApiObject, type ApiType, type Argument } from '../api-object';
import { rangeOf, SheetRange } from '../sheet-range';
import { checkName, sameName } from '../sheet-rules';
import type { Workbench } from '../workbench';
import { flagOf, textOf, wholeOf } from './arguments';
import { rangeObject } from './range';
import { worksheetObject } from './worksheet';

export interface Table {
  readonly bench: Workbench;
  readonly id: string;
}

interface Column extends Table {
  readonly index: number;
}

function stateOf({ bench, id }: Table): TableState {
  const found = bench.book.tables().find((table) => table.id === id);
  if (found === undefined) throw new ApiError('ItemNotFound', 'The table is not there any more.');
  return found;
}

function rangeAt(table: Table, area: Area): SheetRange {
  return new SheetRange(table.bench, stateOf(table).sheetId, area);
}

/** Names of the other tables and of everything that shares their set of names. */
export function otherNames(bench: Workbench, id: string | null): readonly string[] {
  return [...bench.book.tables().filter((table) => table.id !== id).map(({ name }) => name), ...bench.book.names().map(({ name }) => name)];
}

function bodyOf(table: Table): Area {
  const { area, hasHeaders, showTotals } = stateOf(table);
  const head = hasHeaders ? 1 : 0;
  return { ...area, top: area.top + head, rows: area.rows - head - (showTotals ? 1 : 0) };
}

function headOf(table: Table): Area {
  const { area, hasHeaders } = stateOf(table);
  if (!hasHeaders) throw new ApiError('ItemNotFound', 'The table has no headings.');
  return { ...area, rows: 1 };
}

function totalsOf(table: Table): Area {
  const { area, showTotals } = stateOf(table);
  if (!showTotals) throw new ApiError('ItemNotFound', 'The table has no totals.');
  return { ...area, top: area.top + area.rows - 1, rows: 1 };
}

function ofColumn(area: Area, { index }: Column): Area {
  return { ...area, left: area.left + index, columns: 1 };
}

function headings(table: Table): readonly string[] {
  const range = rangeAt(table, headOf(table));
  return range.bench.book.texts(range.sheetId, range.area)[0] ?? [];
}

export const TABLE_COLUMN: ApiType<Column> = {
  name: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: (column) => headings(column)[column.index] ?? '',
      set: (column, value) => rangeAt(column, ofColumn(headOf(column), column)).put(textOf(value)),
    },
    Values: {
      get: (column) => {
        const range = rangeAt(column, ofColumn(stateOf(column).area, column));
        return range.bench.book.values(range.sheetId, range.area);
      },
      set: (column, value) => rangeAt(column, ofColumn(stateOf(column).area, column)).put(value),
    },
  },
  methods: {
    GetRange: (column) => rangeObject(rangeAt(column, ofColumn(stateOf(column).area, column))),
    GetDataBodyRange: (column) => rangeObject(rangeAt(column, ofColumn(bodyOf(column), column))),
    GetHeaderRowRange: (column) => rangeObject(rangeAt(column, ofColumn(headOf(column), column))),
    GetTotalRowRange: (column) => rangeObject(rangeAt(column, ofColumn(totalsOf(column), column))),
  },
};

function columnObject(table: Table, index: number): ApiObject {
  return ApiObject.of(TABLE_COLUMN, { ...table, index });
}

/** A column by its number or its heading. */
function findColumn(table: Table, key: Argument | undefined): ApiObject | null {
  const index = typeof key === 'number' ? key - 1 : headings(table).findIndex((heading) => typeof key === 'string' && sameName(heading, key));
  return index >= 0 && index < stateOf(table).area.columns ? columnObject(table, index) : null;
}

export const TABLE_COLUMNS: ApiType<Table> = {
  name: 'TableColumnCollection',
  properties: { Count: { get: (table) => stateOf(table).area.columns } },
  methods: {
    GetCount: (table) => stateOf(table).area.columns,
    GetItemAt: (table, [index]) => demand(findColumn(table, wholeOf(index) + 1), 'InvalidArgument'),
    GetItemOrNullObject: (table, [key]) => findColumn(table, key),
  },
  items: (table) => Array.from({ length: stateOf(table).area.columns }, (_column, index) => columnObject(table, index)),
  item: (table, key) => demand(findColumn(table, key), 'ItemNotFound'),
};

export const TABLE_ROWS: ApiType<Table> = {
  name: 'TableRowCollection',
  properties: { Count: { get: (table) => bodyOf(table).rows } },
  methods: { GetCount: (table) => bodyOf(table).rows },
};

export const TABLE: ApiType<Table> = {
  name: 'Table',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: (table) => stateOf(table).name,
      set: (table, value) => {
        const name = textOf(value);
        checkName(name, otherNames(table.bench, table.id));
        table.bench.book.changeTable(table.id, { name });
      },
    },
    Style: { get: (table) => stateOf(table).style, set: ({ bench, id }, value) => bench.book.changeTable(id, { style: textOf(value) }) },
    ShowHeaders: { get: (table) => stateOf(table).hasHeaders },
    ShowTotals: { get: (table) => stateOf(table).showTotals },
    ShowFilterButton: {
      get: (table) => stateOf(table).showFilterButton,
      set: ({ bench, id }, value) => bench.book.changeTable(id, { showFilterButton: flagOf(value) }),
    },
  },
  navigations: {
    Columns: (table) => ApiObject.of(TABLE_COLUMNS, table),
    Rows: (table) => ApiObject.of(TABLE_ROWS, table),
    Worksheet: (table) => worksheetObject(table.bench, stateOf(table).sheetId),
  },
  methods: {
    GetRange: (table) => rangeObject(rangeAt(table, stateOf(table).area)),
    GetDataBodyRange: (table) => rangeObject(rangeAt(table, bodyOf(table))),
    GetHeaderRowRange: (table) => rangeObject(rangeAt(table, headOf(table))),
    GetTotalRowRange: (table) => rangeObject(rangeAt(table, totalsOf(table))),
    Resize: (table, [given = null]) => {
      const { sheetId, area } = stateOf(table);
      const range = rangeOf(table.bench, given, sheetId);
      if (range.sheetId !== sheetId || range.area.top !== area.top) throw new ApiError('InvalidArgument', 'The headings stay in their row.');
      table.bench.book.changeTable(table.id, { area: range.area });
    },
    ConvertToRange: (table) => {
      const range = rangeAt(table, stateOf(table).area);
      table.bench.book.removeTable(table.id);
      return rangeObject(range);
    },
    Delete: (table) => {
      const range = rangeAt(table, stateOf(table).area);
      range.allowEditing();
      table.bench.book.removeTable(table.id);
      range.clear('all');
    },
  },
};

export function tableObject(bench: Workbench, id: string): ApiObject {
  return ApiObject.of(TABLE, { bench, id });
}

function demand(object: ApiObject | null, code: 'ItemNotFound' | 'InvalidArgument'): ApiObject {
  if (object === null) throw new ApiError(code, 'There is no such column.');
  return object;
}
