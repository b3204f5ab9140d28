/**
 * The one shape of "what a sheet shall hold": cells, formats, print set-up, as data. The domain plans, a gateway writes.
 *
 * Bodies are columns, not cell objects, so that 50,000 rows cost arrays and no allocation per cell. Rows and columns
 * count from 0 here; gateways turn them into addresses.
 */

import type { MaskClass } from './mask-rules';

/** A native formula. It is a type of its own so that pasted text can never become one: only `formula` makes it. */
export interface Formula {
  readonly formula: string;
  /** One formula filled down a column: `{row}` stands for the row of its cell, and a file keeps the text once. */
  readonly down?: true;
  /** What it yields, for a file shown by a program that does not calculate, such as the preview of a phone. */
  readonly result?: number | string;
}

/** Makes a formula out of our own text, in English function names with commas, starting with `=`. Throws otherwise. */
export function formula(text: string, result?: number | string): Formula {
  if (!text.startsWith('=')) throw new Error(`a formula starts with "=": ${text}`);
  return result === undefined ? { formula: text } : { formula: text, result };
}

/** Makes a formula that many rows share; `{row}` in it is the row of the cell, from 1. */
export function formulaDown(text: string, result?: number | string): Formula {
  return { ...formula(text, result), down: true };
}

/** The formula of a cell as Excel takes it. @param row of the cell, from 0 */
export function formulaAt(cell: Formula, row: number): string {
  return cell.down === true ? cell.formula.replaceAll('{row}', String(row + 1)) : cell.formula;
}

/** How a column's cells are written and shown. Texts get the text format before their values; a `word` is a short one that stands centred. */
export type CellKind = 'text' | 'word' | 'wan' | 'yuan' | 'rate' | 'integer' | 'number' | 'date';

/** Excel's number format of each kind. */
export const NUMBER_FORMATS: Readonly<Record<CellKind, string>> = {
  text: '@',
  word: '@',
  wan: '#,##0.00',
  yuan: '#,##0.00',
  rate: '0.00%',
  integer: '#,##0',
  // Every digit there is: a threshold of 500.000001 must not look like 500.
  number: 'General',
  date: 'yyyy-mm-dd',
};

export type TextKind = 'text' | 'word';

export function isTextKind(kind: CellKind): kind is TextKind {
  return kind === 'text' || kind === 'word';
}

/** A column of a block. Text: '' is an empty cell. Numbers (amounts in the column's unit, serial days): NaN is an empty cell. */
export type PlanColumn = Personal &
  (
    | {
        readonly kind: TextKind;
        readonly values: readonly string[];
        /** What of each text are our own words, where the rest is somebody's free text: all that stays when that is removed. */
        readonly own?: readonly string[];
      }
    | { readonly kind: Exclude<CellKind, TextKind>; readonly values: Float64Array | readonly number[] }
    | { readonly kind: CellKind; readonly formulas: readonly (Formula | null)[] }
  );

/** What a column tells about a person or a company; left out, nothing. A copy that travels masks by it. */
interface Personal {
  readonly personal?: MaskClass;
}

/** The looks a block can have; what each means stands in the gateways' style tables. */
export type StyleName =
  | 'title'
  | 'caption'
  | 'heading'
  | 'body'
  | 'total'
  | 'note'
  | 'signature'
  | 'warning'
  | 'good';

/** A rectangle of cells of one style, `rows` high, one `PlanColumn` per column from `left` on. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly style: StyleName;
  /** Text lines each row has room for; left out, the style decides. */
  readonly lines?: number;
  readonly columns: readonly PlanColumn[];
}

/** An area, inclusive of its first row and column. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Colours cells whose text equals `text`; the word itself carries the meaning, the colour only helps. */
export interface Highlight {
  readonly area: Area;
  readonly text: string;
  readonly tone: 'gold' | 'high' | 'middle' | 'ordinary' | 'missing' | 'good' | 'bad';
}

export interface PrintSetup {
  readonly orientation: 'landscape' | 'portrait';
  /** Rows repeated on each page, 0-based inclusive. */
  readonly titleRows: { readonly first: number; readonly last: number };
  /** Columns of the print area are those of the plan; the page is one wide and as tall as needed. */
  readonly fitWidth: true;
  readonly footer: string;
}

/** A name for cells, known in the whole workbook: `P_tier_low`. A name that the user's workbook has already is never taken over. */
export interface PlanName {
  readonly name: string;
  readonly area: Area;
}

/** What a person may type into cells that are meant to be edited; Excel refuses the rest with the message. */
export interface PlanValidation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: 'decimal' | 'whole'; readonly min: number; readonly max: number }
    /** One of the texts in these cells of the same sheet; a list inside the rule could not hold a comma. */
    | { readonly kind: 'list'; readonly from: Area };
  readonly message: string;
}

/** A cell that leads to a name of a plan written together with this one. */
export interface PlanLink {
  readonly row: number;
  readonly column: number;
  readonly to: string;
}

export interface SheetPlan {
  /** Template id, `T-01`: which of our sheets this is. */
  readonly template: string;
  /** The wished name; a gateway makes it valid and unique. */
  readonly name: string;
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  readonly blocks: readonly Block[];
  readonly merges: readonly Area[];
  readonly highlights: readonly Highlight[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup;
  /** Where 未完成 stands until the last write; outside every block. */
  readonly statusCell: { readonly row: number; readonly column: number };
  readonly names?: readonly PlanName[];
  readonly validations?: readonly PlanValidation[];
  readonly links?: readonly PlanLink[];
}
