/** The one shape of what was pasted, opened or selected, before anything is understood: rows of cells. */

/** A cell as it came: text from a paste or file; text, numbers and booleans from a sheet. '' is blank. */
export type CellInput = string | number | boolean;

export interface Grid {
  readonly values: readonly (readonly CellInput[])[];
  /** Number formats, cell by cell, when the source has them; they tell a rate or a date from a plain number. */
  readonly formats: readonly (readonly string[])[] | null;
  /** Merged areas when the source tells them; pasted text does not. Rows and columns count from 0. */
  readonly merges: readonly { readonly top: number; readonly left: number; readonly rows: number; readonly columns: number }[] | null;
  readonly origin: 'text' | 'html' | 'range' | 'file';
  /** Row number of the first row as the user sees it: 1 for a paste, the sheet's row for a range. */
  readonly firstRow: number;
}
