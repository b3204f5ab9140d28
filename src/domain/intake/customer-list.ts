/**
 * The one shape of a list after intake: customers as columns, with every row of the source accounted for.
 */
import type { Issue } from '../issue';
import type { MoneyUnit } from '../values/money';

/** How a yes/no that could not be read stands in a column of flags, beside the values of `FLAG`. */
export const UNREADABLE_FLAG = 3;

/**
 * Rows in = heads + data + totals + notes + signatures + blanks + repeated headings + rejected: printed on every result.
 * Duplicates are data rows that were counted once; the rows of all customers are the data rows less the duplicates.
 */
export interface RowBalance {
  readonly rowsRead: number;
  /** Rows above and including the headings (titles, unit lines, heading rows, column numbers). */
  readonly headRows: number;
  /** Rows of customers, duplicates among them. */
  readonly dataRows: number;
  readonly totalRows: number;
  readonly noteRows: number;
  readonly signatureRows: number;
  readonly blankRows: number;
  readonly repeatedHeadingRows: number;
  /** Data rows kept out because they name no customer at all. */
  readonly rejectedRows: number;
  /** Rows equal in every cell to an earlier one: counted once. */
  readonly duplicateRows: number;
  readonly customers: number;
}

/** A list's own total beside ours. */
export interface TotalCheck {
  readonly row: number;
  readonly field: string;
  readonly heading: string;
  /** Both in 分. */
  readonly printed: number;
  readonly ours: number;
  readonly agrees: boolean;
}

/** What intake knows about the list as a whole. */
export interface ListFacts {
  readonly title: string;
  readonly organisation: string;
  /** ISO day of the data, '' when the list does not say. */
  readonly dataDate: string;
  readonly unit: MoneyUnit | null;
}

/** Where a column of the result came from. */
export interface FieldSource {
  readonly field: string;
  readonly heading: string;
  /** Column of the source, from 1. */
  readonly column: number;
  readonly unit: string;
  readonly period: string;
}

/**
 * Customers as columns; index i is the same customer everywhere. Field ids are those of `fields.ts`
 * (`customerName`, `depositAvg`, …). A field that the list does not have is absent from its record.
 */
export interface CustomerList {
  readonly count: number;
  readonly facts: ListFacts;
  readonly sources: readonly FieldSource[];
  /** Text fields; '' is blank. */
  readonly text: Readonly<Record<string, readonly string[]>>;
  /** Amounts in whole 分; NaN is 待补数据. */
  readonly money: Readonly<Record<string, Float64Array>>;
  /** Rates and shares; a NaN numerator is 待补数据. */
  readonly ratio: Readonly<Record<string, { readonly numerators: Float64Array; readonly denominators: Float64Array }>>;
  /** Flags: `FLAG` values, or `UNREADABLE_FLAG` (listed as an issue, Q-69). */
  readonly flag: Readonly<Record<string, Uint8Array>>;
  /** Whole numbers; NaN is blank. */
  readonly number: Readonly<Record<string, Float64Array>>;
  /** Days since 1970-01-01; NaN is blank. */
  readonly day: Readonly<Record<string, Float64Array>>;
  /** First source row of each customer, from 1. */
  readonly firstRow: Int32Array;
  /** How many source rows each customer came from. */
  readonly rowCount: Int32Array;
  readonly issues: readonly Issue[];
  /** Issues beyond those kept, by code: nothing is left out in silence. */
  readonly issueCounts: Readonly<Record<string, number>>;
  readonly balance: RowBalance;
  readonly totals: readonly TotalCheck[];
}
