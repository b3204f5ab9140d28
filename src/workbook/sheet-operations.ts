/**
 * The one translation of a `SheetPlan` into what is done to a sheet, in the order it must be done, as data.
 *
 * Gateways carry operations out; none of them looks at a plan. Number formats come before values, because a text that
 * starts with `=` stays text only in a cell that is text already. Merges come after values. Formulas come out of
 * `Formula` objects alone: a data string has no way into `formulas`.
 */
import { formulaAt, isTextKind, NUMBER_FORMATS, type Area, type Block, type Formula, type Highlight, type PlanColumn, type PlanValidation, type PrintSetup, type SheetPlan } from '../domain/sheets/sheet-plan';
import { cellBytes } from './cell-bytes';
import { MAX_COLUMNS, MAX_FORMULA, MAX_PROMPT, MAX_ROWS, MAX_TEXT, type RequestLimits } from './excel-limits';
import { ALIGNMENT_BY_KIND, columnPoints, linesHeight, LOOKS, type Look } from './excel-styles';
import { WorkbookError } from './workbook';

/** A value as it is written: '' is an empty cell. Never null, which Excel reads as "leave as it is". */
export type WrittenValue = string | number;

export type Operation =
  | { readonly op: 'number-format'; readonly area: Area; readonly format: string }
  | { readonly op: 'values'; readonly area: Area; readonly values: readonly (readonly WrittenValue[])[] }
  | { readonly op: 'formulas'; readonly area: Area; readonly formulas: readonly (readonly (Formula | null)[])[] }
  | { readonly op: 'validation'; readonly validation: PlanValidation }
  /** `text` is what the cell shows: hosts set it together with the link. */
  | { readonly op: 'link'; readonly row: number; readonly column: number; readonly to: string; readonly text: string }
  | { readonly op: 'look'; readonly area: Area; readonly look: Look }
  | { readonly op: 'align'; readonly area: Area; readonly horizontal: 'left' | 'center' | 'right' }
  | { readonly op: 'column-width'; readonly column: number; readonly points: number }
  | { readonly op: 'merge'; readonly area: Area }
  | { readonly op: 'highlight'; readonly highlight: Highlight }
  | { readonly op: 'freeze'; readonly rows: number; readonly columns: number }
  | { readonly op: 'page'; readonly print: PrintSetup; readonly area: Area };

/** An operation with what it weighs in a request. */
export interface Weighed {
  readonly operation: Operation;
  readonly cells: number;
  readonly bytes: number;
}

/** What one operation without values weighs at most: a style is some twenty settings of a range. */
const OPERATION_BYTES = 8_000;

/** A link is one setting of one cell, and a sheet has many. */
const LINK_BYTES = 1_500;

/** Wire bytes around a block of values: the client cuts it into blocks of 1,500 cells with paths of their own. */
const BLOCK_BYTES = 2_000;

/** Excel's own format, for formulas that yield text: a formula in a text cell would stay text. */
const GENERAL = 'General';

/**
 * Everything to be done to a new sheet, in order. Values are built when they are asked for, so that a large list is
 * never held twice.
 */
export function* sheetOperations(plan: SheetPlan, limits: RequestLimits): Generator<Weighed> {
  const light = (operation: Operation): Weighed => ({ operation, cells: 0, bytes: OPERATION_BYTES });
  for (const [column, characters] of plan.widths.entries()) {
    yield light({ op: 'column-width', column, points: columnPoints(characters) });
  }
  for (const block of filled(plan)) {
    for (const run of runs(block, formatOf)) yield light({ op: 'number-format', area: run.area, format: run.of });
  }
  for (const block of filled(plan)) {
    for (const run of runs(block, contentOf)) {
      yield* run.of === 'values' ? valueOperations(block, run.area, limits) : formulaOperations(block, run.area, limits);
    }
  }
  for (const validation of plan.validations ?? []) yield light({ op: 'validation', validation });
  // Before the looks: Excel gives a linked cell a look of its own.
  for (const { row, column, to } of plan.links ?? []) {
    yield { operation: { op: 'link', row, column, to, text: textAt(plan, row, column) }, cells: 0, bytes: LINK_BYTES };
  }
  for (const block of filled(plan)) {
    const look = lookOf(block);
    yield light({ op: 'look', area: areaOf(block), look });
    if (look.horizontal !== 'by-kind') continue;
    for (const run of runs(block, (column) => ALIGNMENT_BY_KIND[column.kind])) {
      yield light({ op: 'align', area: run.area, horizontal: run.of });
    }
  }
  for (const area of plan.merges) if (area.rows * area.columns > 1) yield light({ op: 'merge', area });
  for (const highlight of plan.highlights) yield light({ op: 'highlight', highlight });
  yield light({ op: 'freeze', ...plan.freeze });
  yield light({ op: 'page', print: plan.print, area: extent(plan) });
}

/** The value areas of a plan with what must be read back from them, in writing order. */
export function* expectedValues(plan: SheetPlan, limits: RequestLimits): Generator<Weighed & { readonly operation: { readonly op: 'values' } }> {
  for (const block of filled(plan)) {
    for (const run of runs(block, contentOf)) if (run.of === 'values') yield* valueOperations(block, run.area, limits);
  }
}

/** Cells that will be written and read back, the two halves of the progress. */
export function countCells(plan: SheetPlan): { readonly written: number; readonly read: number } {
  let written = 0;
  let read = 0;
  for (const block of filled(plan)) {
    written += block.rows * block.columns.length;
    read += block.rows * block.columns.filter((column) => 'values' in column).length;
  }
  return { written, read };
}

/** The rows and columns that are printed. */
export function extent(plan: SheetPlan): Area {
  const rows = Math.max(1, ...plan.blocks.map(({ top, rows: high }) => top + high));
  const columns = Math.max(1, plan.widths.length, ...plan.blocks.map(({ left, columns: wide }) => left + wide.length));
  return { top: 0, left: 0, rows, columns };
}

/**
 * Refuses a plan before anything is made.
 * @throws WorkbookError `too-large` for what a long list can cause; Error for our own mistakes
 */
export function checkPlan(plan: SheetPlan): void {
  const { rows, columns } = extent(plan);
  const { row, column } = plan.statusCell;
  if (rows > MAX_ROWS || columns > MAX_COLUMNS) throw new WorkbookError('too-large', '', plan.name);
  for (const block of plan.blocks) {
    if (row >= block.top && row < block.top + block.rows && column >= block.left && column < block.left + block.columns.length) {
      throw new Error(`${plan.template}: the status cell lies inside a block`);
    }
    for (const content of block.columns) checkColumn(content, block, plan);
  }
  for (const { row: at, column: across } of plan.links ?? []) textAt(plan, at, across);
  for (const { message } of plan.validations ?? []) if (message.length > MAX_PROMPT) throw new Error(`${plan.template}: a message is too long`);
}

/** The text of a cell that leads somewhere. */
function textAt(plan: SheetPlan, row: number, column: number): string {
  const block = plan.blocks.find(({ top, left, rows, columns }) => row >= top && row < top + rows && column >= left && column < left + columns.length);
  const content = block?.columns[column - block.left];
  const text = content !== undefined && 'values' in content ? content.values[row - (block?.top ?? 0)] : undefined;
  if (typeof text !== 'string' || text === '') throw new Error(`${plan.template}: a link from a cell without a text`);
  return text;
}

function checkColumn(column: PlanColumn, block: Block, plan: SheetPlan): void {
  const cells = 'values' in column ? column.values : column.formulas;
  if (cells.length !== block.rows) throw new Error(`${plan.template}: a column of ${cells.length} cells in a block of ${block.rows} rows`);
  if ('formulas' in column) {
    let last = '';
    for (const cell of column.formulas) {
      // Formulas that are filled down are one text.
      if (cell === null || cell.formula === last) continue;
      last = cell.formula;
      if (longest(cell) > MAX_FORMULA) throw new Error(`${plan.template}: a formula is too long`);
    }
    return;
  }
  for (const value of column.values) {
    if (typeof value !== (isTextKind(column.kind) ? 'string' : 'number')) throw new Error(`${plan.template}: a ${typeof value} in a column of ${column.kind}`);
    if (value === Infinity || value === -Infinity) throw new Error(`${plan.template}: an infinite number`);
    if (typeof value === 'string' && value.length > MAX_TEXT) throw new WorkbookError('too-large', '', plan.name);
  }
}

/** Characters of a formula in the last row there can be. */
function longest(cell: Formula): number {
  return cell.down === true ? formulaAt(cell, MAX_ROWS - 1).length : cell.formula.length;
}

function filled(plan: SheetPlan): readonly Block[] {
  return plan.blocks.filter((block) => block.rows > 0 && block.columns.length > 0);
}

/** The look of a block's style, its rows as high as its lines need. */
function lookOf({ style, lines }: Block): Look {
  const look = LOOKS[style];
  return lines === undefined ? look : { ...look, rowHeight: linesHeight(lines, look.font.size) };
}

function areaOf(block: Block): Area {
  return { top: block.top, left: block.left, rows: block.rows, columns: block.columns.length };
}

function formatOf(column: PlanColumn): string {
  return 'formulas' in column && isTextKind(column.kind) ? GENERAL : NUMBER_FORMATS[column.kind];
}

function contentOf(column: PlanColumn): 'values' | 'formulas' {
  return 'values' in column ? 'values' : 'formulas';
}

/** Runs of neighbouring columns of a block that are alike. */
function runs<T>(block: Block, of: (column: PlanColumn) => T): readonly { readonly area: Area; readonly of: T }[] {
  const found: { area: Area; of: T }[] = [];
  block.columns.forEach((column, c) => {
    const last = found.at(-1);
    const value = of(column);
    if (last?.of === value) found[found.length - 1] = { ...last, area: { ...last.area, columns: last.area.columns + 1 } };
    else found.push({ area: { top: block.top, left: block.left + c, rows: block.rows, columns: 1 }, of: value });
  });
  return found;
}

function* valueOperations(block: Block, run: Area, limits: RequestLimits): Generator<Weighed & { readonly operation: { readonly op: 'values' } }> {
  const at = (row: number, column: number): WrittenValue => {
    const content = block.columns[column - block.left] as Extract<PlanColumn, { values: unknown }>;
    const value = content.values[row - block.top] as WrittenValue;
    return Number.isNaN(value) ? '' : value;
  };
  for (const { area, bytes } of rectangles(run, (row, column) => cellBytes(at(row, column)), limits)) {
    yield { operation: { op: 'values', area, values: matrix(area, at) }, cells: area.rows * area.columns, bytes };
  }
}

function* formulaOperations(block: Block, run: Area, limits: RequestLimits): Generator<Weighed> {
  const at = (row: number, column: number): Formula | null => {
    const content = block.columns[column - block.left] as Extract<PlanColumn, { formulas: unknown }>;
    return content.formulas[row - block.top] ?? null;
  };
  for (const { area, bytes } of rectangles(run, (row, column) => formulaBytes(at(row, column), row), limits)) {
    yield { operation: { op: 'formulas', area, formulas: matrix(area, at) }, cells: area.rows * area.columns, bytes };
  }
}

function formulaBytes(cell: Formula | null, row: number): number {
  return cellBytes(cell === null ? '' : formulaAt(cell, row));
}

function matrix<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_row, r) => Array.from({ length: area.columns }, (_cell, c) => at(area.top + r, area.left + c)));
}

/**
 * Cuts an area into pieces that fit a request: whole rows as long as one row fits, else pieces of a row.
 * @param bytesAt bytes of the cell at a row and column of the sheet; a single cell always fits
 */
export function* rectangles(
  area: Area,
  bytesAt: (row: number, column: number) => number,
  limits: RequestLimits,
): Generator<{ readonly area: Area; readonly bytes: number }> {
  if (limits.bytes === Infinity && area.rows * area.columns <= limits.cells) {
    // A file takes it in one go: nothing needs to be weighed.
    yield { area, bytes: 0 };
    return;
  }
  let top = area.top;
  let bytes = BLOCK_BYTES;
  for (let row = area.top; row < area.top + area.rows; row += 1) {
    let rowBytes = 0;
    for (let column = area.left; column < area.left + area.columns; column += 1) rowBytes += bytesAt(row, column);
    const fits = bytes + rowBytes <= limits.bytes && (row - top + 1) * area.columns <= limits.cells;
    if (!fits && row > top) {
      yield { area: { ...area, top, rows: row - top }, bytes };
      top = row;
      bytes = BLOCK_BYTES;
    }
    if (BLOCK_BYTES + rowBytes > limits.bytes || area.columns > limits.cells) {
      yield* piecesOfRow({ ...area, top: row, rows: 1 }, bytesAt, limits);
      top = row + 1;
      bytes = BLOCK_BYTES;
    } else bytes += rowBytes;
  }
  if (top < area.top + area.rows) yield { area: { ...area, top, rows: area.top + area.rows - top }, bytes };
}

function* piecesOfRow(
  row: Area,
  bytesAt: (row: number, column: number) => number,
  limits: RequestLimits,
): Generator<{ readonly area: Area; readonly bytes: number }> {
  let left = row.left;
  let bytes = BLOCK_BYTES;
  for (let column = row.left; column < row.left + row.columns; column += 1) {
    const cell = bytesAt(row.top, column);
    if (column > left && (bytes + cell > limits.bytes || column - left >= limits.cells)) {
      yield { area: { ...row, left, columns: column - left }, bytes };
      left = column;
      bytes = BLOCK_BYTES;
    }
    bytes += cell;
  }
  yield { area: { ...row, left, columns: row.left + row.columns - left }, bytes };
}
