/** What the contract needs to look behind a workbook: one small interface per host, besides the port itself. */
import type { PlanValidation } from '../../src/domain/sheets/sheet-plan';
import type { Failure, GivenBook } from '../../src/workbook/memory-workbook';
import type { CellValue, Workbook } from '../../src/workbook/workbook';

export interface SeenCell {
  readonly value: CellValue;
  readonly formula: CellValue;
  readonly format: string;
}

export interface BenchBook {
  readonly workbook: Workbook;
  sheetNames(): readonly string[];
  cell(sheet: string, row: number, column: number): SeenCell;
  /** `sheet!A1:B2` of a name for cells, '#REF!' when its sheet is gone, null when there is none. */
  name(name: string): string | null;
  /** What may be typed into a cell: the rule in the words of the plan with its message; null for anything. */
  validation(sheet: string, row: number, column: number): Pick<PlanValidation, 'rule' | 'message'> | null;
  /** The name a cell leads to. */
  link(sheet: string, row: number, column: number): string | null;
  /** Everything a sheet holds, as text that is equal when nothing changed. */
  fingerprint(sheet: string): string;
  /** Requests since the book was opened. */
  requests(): number;
  /** Size of each request in bytes of UTF-8; null when the host has no wire. */
  requestBytes(): readonly number[] | null;
  /** Makes requests fail; they are counted from 1 from now on. */
  failAt(failing: ((request: number) => Failure | null) | null): void;
  /** A person gives the first cell of a sheet a name. */
  giveName(name: string, sheet: string): void;
  rename(sheet: string, name: string): void;
  remove(sheet: string): void;
  close(): void;
}

export type OpenBench = (book: GivenBook) => Promise<BenchBook>;
