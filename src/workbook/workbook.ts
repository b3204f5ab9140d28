/**
 * The one door to a workbook: what the product needs of Excel, and no more.
 *
 * Every implementation passes `test/workbook/contract.ts`. We only ever write into sheets we made; what the user made is read.
 */
import type { SheetPlan } from '../domain/sheets/sheet-plan';

/** A value as a sheet holds it: text, number, boolean, or an error such as `#REF!` (as text starting with `#`); '' is blank. */
export type CellValue = string | number | boolean;

/** A part of a range that was read: values with their number formats (needed to tell a date or a rate from a number). */
export interface RangeChunk {
  /** Row of the first value inside the range, from 0. */
  readonly top: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly (readonly string[])[];
}

/** What will be read. `address` is for people, `Sheet1!A1:H200`. */
export interface RangeInfo {
  readonly address: string;
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
  /** Rows of the range that are hidden or filtered away, when the host tells; they are read all the same. */
  readonly hiddenRows: number | null;
}

/** Where a read list comes from. */
export type RangeSource =
  | { readonly kind: 'selection' }
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'sheet'; readonly name: string };

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface Watch {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting stops before the next write; the sheet then stays marked 未完成. */
  readonly signal?: AbortSignal;
}

export interface WrittenSheet {
  readonly id: string;
  /** The name it really got. */
  readonly name: string;
  readonly rows: number;
  readonly cells: number;
}

/** A sheet on which formulas of ours are stuck, at #NAME? or in the form Excel stores them in. */
export interface StuckSheet {
  readonly name: string;
  readonly cells: number;
  /** The first of them, `B2`. */
  readonly first: string;
  /** Protected sheets are never written to: a person has to unprotect them. */
  readonly isProtected: boolean;
}

/**
 * Formulas that stay as they are: on a protected sheet, in cells of the text format (entered again they would become texts), or in cells
 * that the host refused to change (part of an array, merged).
 */
export interface LeftFormulas {
  readonly name: string;
  readonly cells: number;
  readonly why: 'protected' | 'text-format' | 'refused';
}

export interface RepairReport {
  readonly repaired: readonly { readonly name: string; readonly cells: number }[];
  readonly left: readonly LeftFormulas[];
}

/** Why the workbook said no. Words for people stand in the pane's dictionaries, one per code. */
export const WORKBOOK_FAULTS = [
  'cell-editing',
  'protected-sheet',
  'protected-workbook',
  'read-only',
  'name-taken',
  'cell-name-taken',
  'sheet-gone',
  'too-large',
  'selection-invalid',
  'merged-or-filtered',
  'other-workbook-active',
  'busy',
  'out-of-memory',
  'connection-lost',
  'not-supported',
  'read-back-differs',
  'cancelled',
  'unknown',
] as const;
export type WorkbookFault = (typeof WORKBOOK_FAULTS)[number];

/** The only error an implementation throws for what the host or the user can cause. */
export class WorkbookError extends Error {
  constructor(
    readonly fault: WorkbookFault,
    /** The host's own code, the place that differs, or the name in use, for the diagnostics page; never shown as the message. */
    readonly hostCode: string = '',
    /** The sheet concerned, when there is one; after a failed write the one that stays marked 未完成. */
    readonly sheet: string = '',
    /** Sheets of the same write that were finished before: they are whole, and must not be called failed. */
    readonly written: readonly WrittenSheet[] = [],
  ) {
    super(`${fault}${hostCode === '' ? '' : ` (${hostCode})`}`);
    this.name = 'WorkbookError';
  }
}

export interface Workbook {
  /** Whether custom functions, tables and the rest that the pane offers exist here. */
  supports(feature: 'tables' | 'conditional-formats' | 'page-layout'): boolean;
  /** Names of the user's sheets and tables that a list can be read from. */
  sources(): Promise<{ readonly sheets: readonly string[]; readonly tables: readonly string[] }>;
  /** What reading would bring, before reading it. */
  describe(source: RangeSource): Promise<RangeInfo>;
  /** Reads in chunks bounded by cells and bytes; chunks arrive in order. */
  read(source: RangeSource, onChunk: (chunk: RangeChunk) => void, watch?: Watch): Promise<RangeInfo>;
  /**
   * Makes a new sheet for each plan and writes it, with the names its plan gives to cells. Nothing else in the workbook is touched; a
   * name that exists is not taken over, unless its sheet was deleted. A sheet whose writing stopped carries 未完成 in its status cell. Rejects with `WorkbookError`.
   */
  write(plans: readonly SheetPlan[], watch?: Watch): Promise<readonly WrittenSheet[]>;
  /**
   * Opens the bytes of an .xlsx file as a new workbook in a window of its own; `refused` where this Excel cannot or may not
   * (some networks forbid it), and then nothing has happened.
   */
  openCopy(bytes: Uint8Array): Promise<'opened' | 'refused'>;
  /** Finds formulas of ours that are stuck, on all sheets, hidden ones too; nothing is written. */
  findStuckFormulas(watch?: Watch): Promise<readonly StuckSheet[]>;
  /**
   * Enters stuck formulas again, each into its own cell, on every sheet that is not protected. Nothing else changes. What was entered
   * before a cancel or an error stays.
   */
  repairFormulas(watch?: Watch): Promise<RepairReport>;
  /** Brings a sheet we wrote to the front. */
  show(sheet: WrittenSheet): Promise<void>;
  /** Small settings kept in the workbook, never personal data; the value is JSON. `null` when absent or damaged. */
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
}
