/** `Excel.WorksheetProtection`: whether a sheet's locked cells are closed. */
import { ApiError } from '../api-error';
import type { ApiType, Json } from '../api-object';
import type { Sheet } from './worksheet';
import { recordOf } from './arguments';

const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

function optionsOf({ bench, id }: Sheet): Json {
  const set = bench.protectedSheets.get(id);
  return { ...Object.fromEntries(OPTIONS.map((option) => [option, set?.[option] === true])), selectionMode: 'Normal' };
}

export const WORKSHEET_PROTECTION: ApiType<Sheet> = {
  name: 'WorksheetProtection',
  properties: {
    Protected: { get: ({ bench, id }) => bench.protectedSheets.has(id) },
    Options: { get: optionsOf },
  },
  methods: {
    Protect: ({ bench, id }, [options = null]) => {
      // Excel refuses to protect what is protected.
      if (bench.protectedSheets.has(id)) throw new ApiError('AccessDenied', 'The sheet is protected already.');
      bench.protectedSheets.set(id, options === null ? {} : recordOf(options));
    },
    Unprotect: ({ bench, id }) => {
      if (!bench.protectedSheets.delete(id)) throw new ApiError('AccessDenied', 'The sheet is not protected.');
    },
  },
};
