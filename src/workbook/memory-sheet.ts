/** A sheet held in arrays, taking values the way Excel does: the one place that says what a cell makes of them. */
import { formulaAt, type Area, type Highlight, type PlanValidation, type PrintSetup } from '../domain/sheets/sheet-plan';
import type { Look } from './excel-styles';
import type { Operation } from './sheet-operations';
import type { CellValue } from './workbook';

/** What one cell shows, for tests and for the pane in a plain browser tab. */
export interface MemoryCell {
  readonly value: CellValue;
  /** The formula, or what stands in the cell. */
  readonly formula: CellValue;
  readonly format: string;
  readonly look: Look | null;
}

interface Painted<T> {
  readonly area: Area;
  readonly of: T;
}

const GENERAL = 'General';
const TEXT = '@';

export class MemorySheet {
  readonly values: CellValue[][] = [];
  readonly formulas = new Map<string, string>();
  readonly merges: Area[] = [];
  readonly highlights: Highlight[] = [];
  readonly validations: PlanValidation[] = [];
  /** The name each cell leads to, by `row,column`. */
  readonly links = new Map<string, string>();
  readonly widths = new Map<number, number>();
  freeze: { readonly rows: number; readonly columns: number } | null = null;
  print: PrintSetup | null = null;
  private readonly formats: Painted<string>[] = [];
  private readonly looks: Painted<Look>[] = [];

  constructor(
    readonly id: string,
    public name: string,
    /** Rows that are hidden or filtered away, counted from 0. */
    readonly hiddenRows: ReadonlySet<number> = new Set(),
  ) {}

  /** Rows and columns from the first cell to the last that holds something. */
  usedRange(within: Area | null = null): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    this.values.forEach((row, r) => {
      if (within !== null && (r < within.top || r >= within.top + within.rows)) return;
      row.forEach((value, c) => {
        if (value === '' || (within !== null && (c < within.left || c >= within.left + within.columns))) return;
        top = Math.min(top, r);
        bottom = Math.max(bottom, r);
        left = Math.min(left, c);
        right = Math.max(right, c);
      });
    });
    return bottom < 0 ? null : { top, left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  cell(row: number, column: number): MemoryCell {
    const value = this.values[row]?.[column] ?? '';
    return {
      value,
      formula: this.formulas.get(`${row},${column}`) ?? value,
      format: topmost(this.formats, row, column) ?? GENERAL,
      look: topmost(this.looks, row, column),
    };
  }

  valuesOf(area: Area): CellValue[][] {
    return grid(area, (row, column) => this.values[row]?.[column] ?? '');
  }

  formulasOf(area: Area): CellValue[][] {
    return grid(area, (row, column) => this.formulas.get(`${row},${column}`) ?? this.values[row]?.[column] ?? '');
  }

  formatsOf(area: Area): string[][] {
    return grid(area, (row, column) => topmost(this.formats, row, column) ?? GENERAL);
  }

  apply(operation: Operation): void {
    switch (operation.op) {
      case 'number-format':
        this.formats.push({ area: operation.area, of: operation.format });
        return;
      case 'values':
        this.fill(operation.area, operation.values);
        return;
      case 'formulas':
        this.fill(operation.area, operation.formulas.map((row, r) => row.map((cell) => (cell === null ? '' : formulaAt(cell, operation.area.top + r)))));
        return;
      case 'validation':
        this.validations.push(operation.validation);
        return;
      case 'link':
        this.links.set(`${operation.row},${operation.column}`, operation.to);
        this.put(operation.row, operation.column, operation.text);
        return;
      case 'look':
        this.looks.push({ area: operation.area, of: operation.look });
        return;
      case 'align':
        return;
      case 'column-width':
        this.widths.set(operation.column, operation.points);
        return;
      case 'merge':
        this.merges.push(operation.area);
        this.keepFirst(operation.area);
        return;
      case 'highlight':
        this.highlights.push(operation.highlight);
        return;
      case 'freeze':
        this.freeze = { rows: operation.rows, columns: operation.columns };
        return;
      case 'page':
        this.print = operation.print;
        return;
    }
  }

  /** Puts a value into a cell as if it were typed there. */
  put(row: number, column: number, value: CellValue): void {
    const inColumn = this.formats.filter(({ area }) => column >= area.left && column < area.left + area.columns);
    this.enter(row, column, value, inColumn);
  }

  private fill(area: Area, rows: readonly (readonly CellValue[])[]): void {
    for (let c = 0; c < area.columns; c += 1) {
      const column = area.left + c;
      const inColumn = this.formats.filter(({ area: of }) => column >= of.left && column < of.left + of.columns);
      rows.forEach((row, r) => this.enter(area.top + r, column, row[c] as CellValue, inColumn));
    }
  }

  private enter(row: number, column: number, value: CellValue, formats: readonly Painted<string>[]): void {
    const cells = (this.values[row] ??= []);
    while (cells.length < column) cells.push('');
    const place = `${row},${column}`;
    if (this.formulas.size > 0) this.formulas.delete(place);
    if (typeof value !== 'string' || value === '' || topmost(formats, row, column) === TEXT) {
      cells[column] = value;
      return;
    }
    if (/^[=+\-@]./su.test(value)) {
      this.formulas.set(place, value.startsWith('=') ? value : `=${value}`);
      // Nothing is calculated here: a formula shows 0 until a real workbook calculates it.
      cells[column] = 0;
      return;
    }
    cells[column] = /^\s*\d+(\.\d+)?\s*$/u.test(value) ? Number(Number(value).toPrecision(15)) : value;
  }

  /** A merged area keeps what its first cell holds. */
  private keepFirst(area: Area): void {
    for (let row = area.top; row < area.top + area.rows; row += 1) {
      for (let column = area.left; column < area.left + area.columns; column += 1) {
        if (row === area.top && column === area.left) continue;
        const cells = this.values[row];
        if (cells !== undefined && column < cells.length) cells[column] = '';
        this.formulas.delete(`${row},${column}`);
      }
    }
  }
}

function topmost<T>(painted: readonly Painted<T>[], row: number, column: number): T | null {
  for (let n = painted.length - 1; n >= 0; n -= 1) {
    const { area, of } = painted[n] as Painted<T>;
    if (row >= area.top && row < area.top + area.rows && column >= area.left && column < area.left + area.columns) return of;
  }
  return null;
}

function grid<T>(area: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_row, r) => Array.from({ length: area.columns }, (_cell, c) => at(area.top + r, area.left + c)));
}
