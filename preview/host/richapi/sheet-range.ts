/** A rectangle of cells on a sheet and what may be done to it under Excel's rules: what a `Range` stands for. */
import type { Area, BorderLine, BorderSide, Input, Look, Scalar } from '../book';
import { parseArea, SHEET_COLUMNS, SHEET_ROWS, splitAddress, writeArea, writeSheet } from './address';
import { ApiError } from './api-error';
import { overlap } from './area-overlap';
import { ApiObject, type Argument, type Json } from './api-object';
import { cellInput, isErrorText } from './cell-input';
import { sameName } from './sheet-rules';
import type { Workbench } from './workbench';

/** Excel answers null instead of a matrix with more cells. */
const MOST_CELLS = 5_000_000;

export class SheetRange {
  /** By this the client names the range in later requests; null until it asked to keep it. */
  reference: string | null = null;

  constructor(
    readonly bench: Workbench,
    readonly sheetId: string,
    readonly area: Area,
  ) {}

  get address(): string {
    return `${writeSheet(this.bench.sheet(this.sheetId).name)}!${writeArea(this.area)}`;
  }

  get cells(): number {
    return this.area.rows * this.area.columns;
  }

  // Shapes

  /** Another range of the same sheet. */
  at(area: Area): SheetRange {
    const { top, left, rows, columns } = area;
    const inside = top >= 0 && left >= 0 && rows > 0 && columns > 0 && top + rows <= SHEET_ROWS && left + columns <= SHEET_COLUMNS;
    if (!inside) throw new ApiError('InvalidArgument', 'The range reaches beyond the sheet.');
    return new SheetRange(this.bench, this.sheetId, area);
  }

  bounding(other: SheetRange): SheetRange {
    this.sameSheet(other);
    const top = Math.min(this.area.top, other.area.top);
    const left = Math.min(this.area.left, other.area.left);
    const bottom = Math.max(this.area.top + this.area.rows, other.area.top + other.area.rows);
    const right = Math.max(this.area.left + this.area.columns, other.area.left + other.area.columns);
    return this.at({ top, left, rows: bottom - top, columns: right - left });
  }

  intersection(other: SheetRange): SheetRange | null {
    this.sameSheet(other);
    const common = overlap(this.area, other.area);
    return common === null ? null : this.at(common);
  }

  /** The part that is used; null when nothing is. */
  used(valuesOnly: boolean): SheetRange | null {
    const used = this.bench.book.usedArea(this.sheetId, valuesOnly);
    const common = used === null ? null : overlap(this.area, used);
    if (common === null) return null;
    const filled = valuesOnly ? this.filled(common) : common;
    return filled === null ? null : this.at(filled);
  }

  /** The smallest area around the cells that hold something. */
  private filled(area: Area): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    this.bench.book.formulas(this.sheetId, area).forEach((row, r) => {
      row.forEach((value, c) => {
        if (value === '') return;
        top = Math.min(top, r);
        bottom = Math.max(bottom, r);
        left = Math.min(left, c);
        right = Math.max(right, c);
      });
    });
    return bottom < 0 ? null : { top: area.top + top, left: area.left + left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  private sameSheet(other: SheetRange): void {
    if (other.sheetId !== this.sheetId) throw new ApiError('InvalidArgument', 'The ranges are on different sheets.');
  }

  // Content

  /** A matrix of the range, null when it has too many cells. */
  matrix(read: (book: Workbench['book'], sheetId: string, area: Area) => Scalar[][]): Json {
    return this.cells > MOST_CELLS ? null : read(this.bench.book, this.sheetId, this.area);
  }

  valueTypes(): Json {
    if (this.cells > MOST_CELLS) return null;
    const formats = this.bench.book.numberFormats(this.sheetId, this.area);
    return this.bench.book
      .values(this.sheetId, this.area)
      .map((row, r) => row.map((value, c) => typeOf(value, formats[r]?.[c] ?? '')));
  }

  /** Puts values or formulas in as if they were typed. */
  put(given: Json): void {
    this.allowEditing();
    const rows = this.spread(given);
    const { lookBook } = this.bench;
    const formats = lookBook.numberFormats(this.sheetId, this.area);
    const covered = this.covered();
    let formatted = false;
    const inputs: Input[][] = [];
    const newFormats: (string | null)[][] = [];
    for (let r = 0; r < this.area.rows; r += 1) {
      const inputRow: Input[] = [];
      const formatRow: (string | null)[] = [];
      for (let c = 0; c < this.area.columns; c += 1) {
        const { input, format } = covered(r, c) ? { input: null, format: null } : cellInput(rows(r, c), formats[r]?.[c] ?? '');
        const takes = format !== null && formats[r]?.[c] === 'General';
        inputRow.push(input);
        formatRow.push(takes ? format : null);
        formatted ||= takes;
      }
      inputs.push(inputRow);
      newFormats.push(formatRow);
    }
    if (formatted) lookBook.setNumberFormats(this.sheetId, this.area, newFormats);
    this.bench.write(this.sheetId, this.area, inputs);
  }

  putNumberFormat(given: Json): void {
    this.allowFormatting();
    const single = singleOf(given);
    if (typeof single === 'string') {
      this.bench.paint.set(this.sheetId, this.area, { numberFormat: single });
      return;
    }
    const at = this.spread(given);
    const formats = Array.from({ length: this.area.rows }, (_row, r) =>
      Array.from({ length: this.area.columns }, (_cell, c) => {
        const format = at(r, c);
        if (format !== null && typeof format !== 'string') throw new ApiError('InvalidArgument', 'A number format is a text.');
        return format;
      }),
    );
    this.bench.book.setNumberFormats(this.sheetId, this.area, formats);
  }

  /** A single value for all cells, or a matrix of the range's own shape. */
  private spread(given: Json): (row: number, column: number) => Json {
    const single = singleOf(given);
    if (single !== undefined) return () => single;
    const matrix = given as readonly (readonly Json[])[];
    const fits = matrix.length === this.area.rows && matrix.every((row) => Array.isArray(row) && row.length === this.area.columns);
    if (!fits) throw new ApiError('InvalidArgument', 'The rows and columns given are not those of the range.');
    return (row, column) => matrix[row]?.[column] ?? null;
  }

  /** Which cells lie under a merged area without being its first: Excel drops what is written there. */
  private covered(): (row: number, column: number) => boolean {
    const merges = this.bench.lookBook.merges(this.sheetId).filter((merge) => overlap(merge, this.area) !== null);
    if (merges.length === 0) return () => false;
    return (r, c) => {
      const row = this.area.top + r;
      const column = this.area.left + c;
      return merges.some(
        ({ top, left, rows, columns }) =>
          row >= top && row < top + rows && column >= left && column < left + columns && (row !== top || column !== left),
      );
    };
  }

  clear(what: 'all' | 'contents' | 'formats'): void {
    if (what === 'formats') this.allowFormatting();
    else this.allowEditing();
    this.bench.book.clear(this.sheetId, this.area, what);
    if (what === 'all') {
      this.bench.validations(this.sheetId).set(this.area, null);
      this.bench.links(this.sheetId).set(this.area, null);
    }
    this.bench.touch();
  }

  // Looks

  look(): { readonly [K in keyof Look]: Look[K] | null } {
    return this.bench.lookBook.look(this.sheetId, this.area);
  }

  paint(look: Partial<Look>): void {
    this.allowFormatting();
    this.bench.paint.set(this.sheetId, this.area, look);
  }

  paintLine(side: BorderSide, line: Partial<BorderLine>): void {
    this.allowFormatting();
    const inside = side === 'InsideHorizontal' ? this.area.rows > 1 : side === 'InsideVertical' ? this.area.columns > 1 : true;
    if (!inside) throw new ApiError('InvalidArgument', 'There is no inside to draw a line in.');
    this.bench.paint.setLine(this.sheetId, this.area, side, line);
  }

  merge(across: boolean): void {
    this.allowFormatting();
    const { top, left, rows, columns } = this.area;
    const { book } = this.bench;
    const areas = across ? Array.from({ length: rows }, (_row, r) => ({ top: top + r, left, rows: 1, columns })) : [this.area];
    for (const area of areas) {
      if (area.rows * area.columns === 1) continue;
      book.merge(this.sheetId, area);
    }
    this.bench.touch();
  }

  unmerge(): void {
    this.allowFormatting();
    this.bench.book.unmerge(this.sheetId, this.area);
  }

  // Rules

  /** @throws ApiError when the sheet is protected and any of the cells is locked */
  allowEditing(): void {
    if (this.bench.protectedSheets.has(this.sheetId) && this.look().locked !== false) throw new ApiError('AccessDenied', 'The sheet is protected.');
  }

  allowFormatting(option: 'allowFormatCells' | 'allowFormatColumns' | 'allowFormatRows' | 'allowInsertHyperlinks' = 'allowFormatCells'): void {
    const options = this.bench.protectedSheets.get(this.sheetId);
    if (options !== undefined && options[option] !== true) throw new ApiError('AccessDenied', 'The sheet is protected.');
  }
}

/** The range an argument names: a range, an address on the sheet given, or one with a sheet of its own. */
export function rangeOf(bench: Workbench, argument: Argument, sheetId: string | null): SheetRange {
  if (argument instanceof ApiObject) {
    if (argument.subject instanceof SheetRange) return argument.subject;
    throw new ApiError('InvalidArgument', 'This is not a range.');
  }
  if (typeof argument !== 'string') throw new ApiError('InvalidArgument', 'This is not an address.');
  const { sheet, area: written } = splitAddress(argument);
  const own = sheet === '' ? sheetId : (bench.findSheet(sheet)?.id ?? null);
  const area = parseArea(written);
  if (area !== null && own !== null) return new SheetRange(bench, own, area);
  if (sheet === '') {
    const named = namedRange(bench, written);
    if (named !== null) return named;
  }
  throw new ApiError('InvalidArgument', 'The address is not valid.');
}

/** The range behind a table's or a defined name; null when there is none. */
export function namedRange(bench: Workbench, name: string): SheetRange | null {
  const table = bench.book.tables().find((candidate) => sameName(candidate.name, name));
  if (table !== undefined) return new SheetRange(bench, table.sheetId, table.area);
  const defined = bench.book.names().find((candidate) => sameName(candidate.name, name));
  if (defined === undefined) return null;
  const { sheet, area: written } = splitAddress(defined.formula.replace(/^=/, ''));
  const area = parseArea(written);
  const found = bench.findSheet(sheet);
  return area === null || found === null ? null : new SheetRange(bench, found.id, area);
}

/** The value for all cells when there is only one; undefined for a matrix. */
function singleOf(given: Json): Json | undefined {
  if (!Array.isArray(given)) return given;
  const [row, ...more] = given as readonly Json[];
  if (more.length > 0) return undefined;
  if (!Array.isArray(row)) return undefined;
  return row.length === 1 ? (row[0] as Json) : undefined;
}

function typeOf(value: Scalar, format: string): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isErrorText(value) && format !== '@' ? 'Error' : 'String';
}
