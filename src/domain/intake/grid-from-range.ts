/** Joins the chunks of a range that was read from a workbook into a grid. */
import type { CellInput, Grid } from './grid';

export interface RangeRows {
  readonly values: readonly (readonly CellInput[])[];
  readonly formats: readonly (readonly string[])[];
}

/** @param firstRow the sheet's row of the range's first row, as the user sees it */
export function gridFromRange(chunks: readonly RangeRows[], firstRow: number): Grid {
  return {
    values: chunks.flatMap(({ values }) => values),
    formats: chunks.flatMap(({ formats }) => formats),
    merges: null,
    origin: 'range',
    firstRow,
  };
}
