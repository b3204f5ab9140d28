/** The one shape of a pasted list before anything is known about it: cells as they came, row by row. */

/** A cell as it came: text, a number or a boolean; '' is blank. An error cell is its text, `#REF!`. */
export type CellInput = string | number | boolean;

/** Cells that the source had merged; rows and columns count from 0 inside the grid. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Grid {
  /** Rows may differ in length; a cell beyond a row's end is blank. */
  readonly values: readonly (readonly CellInput[])[];
  /** Number formats beside the values, when the source has them: they tell a rate or a date from a number. */
  readonly formats: readonly (readonly string[])[] | null;
  /** `null` when the source does not tell (plain text loses its merges). */
  readonly merges: readonly Merge[] | null;
  readonly origin: 'text' | 'html' | 'range' | 'file';
  /** Row and column of the first cell in the source, from 1. */
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** Progress of long work, in the unit that the work counts (characters, rows). */
export interface Done {
  readonly done: number;
  readonly total: number;
}
