/** `Excel.WorksheetCollection`: the sheets of the workbook. */
import { ApiError } from '../api-error';
import { ApiObject, type ApiType } from '../api-object';
import { COLLECTION_EVENTS, eventMethods, WORKBOOK_TARGET } from '../event-kinds';
import { checkSheetName, sameName } from '../sheet-rules';
import type { Workbench } from '../workbench';
import { flagOf, textOf } from './arguments';
import { allowStructure, worksheetObject } from './worksheet';

/** `Sheet2`, or the first number that is free. */
function freeName(taken: readonly string[]): string {
  for (let n = taken.length + 1; ; n += 1) {
    const name = `Sheet${n}`;
    if (!taken.some((other) => sameName(other, name))) return name;
  }
}

function add(bench: Workbench, wish: string | null): ApiObject {
  allowStructure(bench);
  const taken = bench.book.sheets().map(({ name }) => name);
  const name = wish ?? freeName(taken);
  checkSheetName(name, taken);
  return worksheetObject(bench, bench.book.addSheet(name).id);
}

function listed(bench: Workbench, visibleOnly: boolean) {
  return bench.book.sheets().filter(({ visibility }) => !visibleOnly || visibility === 'Visible');
}

export const WORKSHEETS: ApiType<Workbench> = {
  name: 'WorksheetCollection',
  methods: {
    ...eventMethods(COLLECTION_EVENTS, (bench: Workbench) => bench, () => WORKBOOK_TARGET),
    Add: (bench, [name]) => add(bench, name === null || name === undefined ? null : textOf(name)),
    GetActiveWorksheet: (bench) => worksheetObject(bench, bench.book.activeSheet()),
    GetCount: (bench, [visibleOnly]) => listed(bench, flagOf(visibleOnly, false)).length,
    GetFirst: (bench, [visibleOnly]) => {
      const [first] = listed(bench, flagOf(visibleOnly, false));
      return first === undefined ? null : worksheetObject(bench, first.id);
    },
    GetLast: (bench, [visibleOnly]) => {
      const last = listed(bench, flagOf(visibleOnly, false)).at(-1);
      return last === undefined ? null : worksheetObject(bench, last.id);
    },
    GetItemOrNullObject: (bench, [key]) => {
      const found = bench.findSheet(key);
      return found === null ? null : worksheetObject(bench, found.id);
    },
  },
  items: (bench) => bench.book.sheets().map(({ id }) => worksheetObject(bench, id)),
  item: (bench, key) => {
    const found = bench.findSheet(key);
    if (found === null) throw new ApiError('ItemNotFound', 'There is no such sheet.');
    return worksheetObject(bench, found.id);
  },
};

export function worksheetsObject(bench: Workbench): ApiObject {
  return ApiObject.of(WORKSHEETS, bench);
}
