/** `Excel.Workbook`: the root from which every path starts. */
import { ApiError } from '../api-error';
import { ApiObject, type ApiType } from '../api-object';
import { SheetRange } from '../sheet-range';
import type { Workbench } from '../workbench';
import { APPLICATION, workbookFileOf } from './application';
import { textOf } from './arguments';
import { namesObject } from './names';
import { rangeObject } from './range';
import { Areas, areasObject } from './range-areas';
import { settingsObject } from './settings';
import { tablesObject } from './tables';
import { worksheetsObject } from './worksheets';

export const WORKBOOK_PROTECTION: ApiType<Workbench> = {
  name: 'WorkbookProtection',
  properties: { Protected: { get: ({ structureProtected }) => structureProtected } },
  methods: {
    Protect: (bench) => {
      if (bench.structureProtected) throw new ApiError('AccessDenied', 'The workbook is protected already.');
      bench.structureProtected = true;
    },
    Unprotect: (bench) => {
      if (!bench.structureProtected) throw new ApiError('AccessDenied', 'The workbook is not protected.');
      bench.structureProtected = false;
    },
  },
};

function selected(bench: Workbench): readonly SheetRange[] {
  const { sheetId, areas } = bench.selection();
  return areas.map((area) => new SheetRange(bench, sheetId, area));
}

export const WORKBOOK: ApiType<Workbench> = {
  name: 'Workbook',
  properties: {
    Name: { get: () => '工作簿1.xlsx' },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
  },
  navigations: {
    Application: (bench) => ApiObject.of(APPLICATION, bench),
    Worksheets: worksheetsObject,
    Tables: (bench) => tablesObject(bench, null),
    Names: namesObject,
    Settings: settingsObject,
    Protection: (bench) => ApiObject.of(WORKBOOK_PROTECTION, bench),
  },
  methods: {
    // On the web the client asks the root for this instead of the application.
    CreateAndOpenWorkbook: (bench, [file]) => bench.openWorkbook(workbookFileOf(file)),
    GetSelectedRange: (bench) => {
      const [first, ...more] = selected(bench);
      if (first === undefined || more.length > 0) throw new ApiError('InvalidSelection', 'Several areas are selected.');
      return rangeObject(first);
    },
    GetSelectedRanges: (bench) => {
      const [first, ...more] = selected(bench);
      if (first === undefined) throw new ApiError('InvalidSelection', 'No cells are selected.');
      return areasObject(new Areas([first, ...more]));
    },
    GetActiveCell: (bench) => {
      const last = selected(bench).at(-1);
      if (last === undefined) throw new ApiError('InvalidSelection', 'No cells are selected.');
      return rangeObject(last.at({ ...last.area, rows: 1, columns: 1 }));
    },
    _RemoveReference: (bench, [reference]) => void bench.references.delete(textOf(reference)),
    _RemoveAllReferences: (bench) => bench.references.clear(),
    _GetReferenceCount: (bench) => bench.references.size,
  },
};

export function workbookObject(bench: Workbench): ApiObject {
  return ApiObject.of(WORKBOOK, bench);
}
