/** The one shape of what turns a column of cells into a column of customers. */
import type { ColumnInUse } from './columns-in-use';
import type { Findings } from './findings';
import type { CellInput } from './grid';

/** Where one cell stands. */
export interface CellPlace {
  /** Grid row, from 0. */
  readonly row: number;
  /** Place among the rows that count, from 0. */
  readonly item: number;
  readonly customer: number;
}

/** What every builder knows of the customers. */
export interface Customers {
  readonly count: number;
  /** Grid row of each customer's first row. */
  readonly firstRow: Int32Array;
  readonly rowCount: Int32Array;
  /** Rows that count. */
  readonly items: number;
}

/** The result while it is being made; the records have no prototype, so that no heading can reach one. */
export interface ListRecords {
  readonly text: Record<string, readonly string[]>;
  readonly money: Record<string, Float64Array>;
  readonly ratio: Record<string, { readonly numerators: Float64Array; readonly denominators: Float64Array }>;
  readonly flag: Record<string, Uint8Array>;
  readonly number: Record<string, Float64Array>;
  readonly day: Record<string, Float64Array>;
}

export interface ColumnBuilder {
  add(cell: CellInput, format: string, place: CellPlace): void;
  /** Puts the column into the result; called once, after the last cell. */
  finish(into: ListRecords): void;
}

/** What a builder is made of. */
export interface Ground {
  readonly column: ColumnInUse;
  readonly customers: Customers;
  readonly findings: Findings;
}
