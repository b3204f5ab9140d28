/**
 * Plans as an .xlsx file: the second gateway, for copies that travel and for people without Excel.
 *
 * It carries out the same operations as Excel's gateway (`sheet-operations.ts`), so that a file and a sheet written from one
 * plan cannot differ. The file holds values, native formulas and looks; no macro, no link to another file, no trace of an add-in.
 */
import type { Cell, CellStyle, ConditionalRule, DataValidation, MergeRange, WriteSheet } from 'hucre/xlsx';
import { formulaAt, type Area, type Formula, type SheetPlan } from '../domain/sheets/sheet-plan';
import { BORDER_COLOR, PAGE_MARGINS, TONES, type Look } from './excel-styles';
import { MAX_COLUMNS, MAX_ROWS } from './excel-limits';
import { absoluteAddress, areaAddress } from './range-address';
import { sheetName } from './sheet-name';
import { extent, sheetOperations, type Operation } from './sheet-operations';
import { writtenTogether } from './written-together';
import { xlsxValidation } from './xlsx-validation';

/** A file is written in one go: no request bounds it. */
const UNBOUNDED = { cells: MAX_ROWS * MAX_COLUMNS, bytes: Infinity };
const POINTS_PER_INCH = 72;
/** The writer takes a text such as `#N/A` for an error value; as rich text it stays a text. */
const ERROR_WORD = /^#[A-Z0-9_/]+[!?]?$/;
/** Excel's units of column width: 7 pixels a digit and 5 around, at 96 pixels an inch. */
const charactersOf = (points: number): number => Math.round(((points / 0.75 - 5) / 7) * 100) / 100;

/**
 * The bytes of a workbook with one sheet per plan, in order. Rejects with `WorkbookError` `too-large` for what a long list can
 * cause; throws for our own mistakes. The writer is loaded when it is needed: the pane starts without it.
 */
export async function xlsxFile(asked: readonly SheetPlan[]): Promise<Uint8Array> {
  const plans = writtenTogether(asked);
  const { writeXlsx } = await import('hucre/xlsx');
  const names: string[] = [];
  for (const plan of plans) names.push(sheetName(plan.name, names));
  return writeXlsx({
    sheets: plans.map((plan, i) => sheetOf(plan, names[i] ?? '')),
    namedRanges: plans.flatMap((plan, i) => definedNames(plan, names[i] ?? '')),
    defaultFont: { name: '宋体', size: 11 },
  });
}

function definedNames(plan: SheetPlan, sheet: string): readonly { name: string; range: string }[] {
  return (plan.names ?? []).map(({ name, area }) => ({ name, range: `'${sheet.replaceAll("'", "''")}'!${absoluteAddress(area)}` }));
}

function sheetOf(plan: SheetPlan, name: string): WriteSheet {
  const { rows, columns } = extent(plan);
  const paper = new Paper(rows, columns);
  for (const { operation } of sheetOperations(plan, UNBOUNDED)) paper.perform(operation);
  return paper.sheet(name);
}

/** Formulas that are being filled down: the last row of each column's run and the index its cells refer to. */
interface Runs {
  readonly open: { readonly last: number; readonly index: number }[];
  count: number;
}

function isSame(formula: Formula, other: Formula | null | undefined): boolean {
  return other?.down === true && other.formula === formula.formula;
}

/** A sheet while operations are carried out: values in rows, looks in runs that share one object. */
class Paper {
  private readonly values: (string | number | null)[][];
  /** By row; a row without formulas has no entry. */
  private readonly formulas = new Map<number, (Formula | null | undefined)[]>();
  private readonly formats: (string | undefined)[][];
  private readonly looks: (Look | undefined)[][];
  private readonly alignments: ('left' | 'center' | 'right' | undefined)[][];
  private readonly widths: number[] = [];
  private readonly heights = new Map<number, { height: number }>();
  private readonly merges: MergeRange[] = [];
  private readonly rules: ConditionalRule[] = [];
  private readonly validations: DataValidation[] = [];
  private readonly links: Extract<Operation, { op: 'link' }>[] = [];
  private freeze: { rows: number; columns: number } | null = null;
  private page: Pick<WriteSheet, 'pageSetup' | 'headerFooter'> = {};
  private readonly styles = new Map<Look | undefined, Map<string, CellStyle>>();

  constructor(
    private readonly rows: number,
    private readonly columns: number,
  ) {
    const grid = <T>(empty: T): T[][] => Array.from({ length: rows }, () => new Array<T>(columns).fill(empty));
    this.values = grid<string | number | null>(null);
    this.formats = grid<string | undefined>(undefined);
    this.looks = grid<Look | undefined>(undefined);
    this.alignments = grid<'left' | 'center' | 'right' | undefined>(undefined);
  }

  perform(operation: Operation): void {
    switch (operation.op) {
      case 'number-format':
        paint(this.formats, operation.area, operation.format);
        return;
      case 'values':
        operation.values.forEach((row, r) => {
          const target = this.values[operation.area.top + r] as (string | number | null)[];
          row.forEach((value, c) => {
            target[operation.area.left + c] = value === '' ? null : value;
          });
        });
        return;
      case 'formulas':
        operation.formulas.forEach((row, r) => {
          const target = this.formulas.get(operation.area.top + r) ?? [];
          row.forEach((cell, c) => {
            target[operation.area.left + c] = cell;
          });
          this.formulas.set(operation.area.top + r, target);
        });
        return;
      case 'validation':
        this.validations.push(xlsxValidation(operation.validation));
        return;
      case 'link':
        this.links.push(operation);
        return;
      case 'look':
        paint(this.looks, operation.area, operation.look);
        if (operation.look.rowHeight === null) return;
        for (let r = 0; r < operation.area.rows; r += 1) this.heights.set(operation.area.top + r, { height: operation.look.rowHeight });
        return;
      case 'align':
        paint(this.alignments, operation.area, operation.horizontal);
        return;
      case 'column-width':
        this.widths[operation.column] = charactersOf(operation.points);
        return;
      case 'merge': {
        const { top, left, rows, columns } = operation.area;
        this.merges.push({ startRow: top, startCol: left, endRow: top + rows - 1, endCol: left + columns - 1 });
        return;
      }
      case 'highlight': {
        const { area, text, tone } = operation.highlight;
        const { color, fill, bold } = TONES[tone];
        this.rules.push({
          type: 'cellIs',
          priority: this.rules.length + 1,
          operator: 'equal',
          formula: `"${text.replaceAll('"', '""')}"`,
          range: areaAddress(area),
          style: { font: { bold, color: rgb(color) }, fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(fill), bgColor: rgb(fill) } },
        });
        return;
      }
      case 'freeze':
        this.freeze = { rows: operation.rows, columns: operation.columns };
        return;
      case 'page': {
        const { print, area } = operation;
        const inches = Object.fromEntries(Object.entries(PAGE_MARGINS).map(([side, points]) => [side, points / POINTS_PER_INCH]));
        this.page = {
          pageSetup: {
            paperSize: 'a4',
            orientation: print.orientation,
            fitToPage: true,
            fitToWidth: 1,
            fitToHeight: 0,
            horizontalCentered: true,
            margins: inches,
            printArea: absoluteAddress(area),
            printTitlesRow: `$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`,
          },
          headerFooter: { oddFooter: `&C${print.footer}` },
        };
        return;
      }
    }
  }

  sheet(name: string): WriteSheet {
    // A list of 50,000 rows has one style per column nearly everywhere: the column carries it, only the other cells are named.
    const usual = Array.from({ length: this.columns }, (_none, c) => mostFrequent(Array.from({ length: this.rows }, (_row, r) => this.style(r, c))));
    const cells = new Map<string, Partial<Cell>>();
    const runs: Runs = { open: [], count: 0 };
    for (let r = 0; r < this.rows; r += 1) {
      const formulas = this.formulas.get(r);
      for (let c = 0; c < this.columns; c += 1) {
        const style = this.style(r, c);
        const formula = formulas?.[c];
        if (formula !== null && formula !== undefined) {
          cells.set(`${r},${c}`, this.formulaCell(formula, r, c, style === usual[c] ? undefined : style, runs));
          continue;
        }
        const value = this.values[r]?.[c];
        const isErrorWord = typeof value === 'string' && ERROR_WORD.test(value);
        if (isErrorWord) cells.set(`${r},${c}`, { style, richText: [{ text: value }] });
        else if (style !== usual[c]) cells.set(`${r},${c}`, { style });
      }
    }
    for (const { row, column, to } of this.links) {
      const key = `${row},${column}`;
      cells.set(key, { ...cells.get(key), hyperlink: { target: '', location: to } });
    }
    return {
      name,
      rows: this.values,
      cells,
      columns: usual.map((style, c) => ({ style, ...(this.widths[c] !== undefined && { width: this.widths[c] }) })),
      merges: this.merges,
      conditionalRules: this.rules,
      ...(this.validations.length > 0 && { dataValidations: this.validations }),
      rowDefs: this.heights,
      ...(this.freeze !== null && { freezePane: this.freeze }),
      ...this.page,
    };
  }

  /** A formula that is filled down stands in the file once, in the first cell of its run; the cells below refer to it. */
  private formulaCell(formula: Formula, row: number, column: number, style: CellStyle | undefined, runs: Runs): Partial<Cell> {
    const { result } = formula;
    const cell: Partial<Cell> = {};
    if (style !== undefined) cell.style = style;
    if (result !== undefined) cell.formulaResult = result;
    const open = runs.open[column];
    if (open !== undefined && row <= open.last) {
      cell.formula = '';
      cell.formulaType = 'shared';
      cell.formulaSharedIndex = open.index;
      return cell;
    }
    cell.formula = formulaAt(formula, row).slice(1);
    let last = row;
    if (formula.down === true) while (isSame(formula, this.formulas.get(last + 1)?.[column])) last += 1;
    if (last > row) {
      cell.formulaType = 'shared';
      cell.formulaSharedIndex = runs.count;
      cell.formulaRef = areaAddress({ top: row, left: column, rows: last - row + 1, columns: 1 });
      runs.open[column] = { last, index: runs.count };
      runs.count += 1;
    }
    return cell;
  }

  /** One object per distinct style, so that 50,000 rows share a few dozen. */
  private style(row: number, column: number): CellStyle {
    const look = this.looks[row]?.[column];
    const format = this.formats[row]?.[column];
    if (look === undefined && format === undefined) return PLAIN;
    const alignment = this.alignments[row]?.[column] ?? (look === undefined || look.horizontal === 'by-kind' ? undefined : look.horizontal);
    let styles = this.styles.get(look);
    if (styles === undefined) this.styles.set(look, (styles = new Map<string, CellStyle>()));
    const key = `${alignment ?? ''} ${format ?? ''}`;
    let style = styles.get(key);
    if (style === undefined) styles.set(key, (style = styleOf(look, format, alignment)));
    return style;
  }
}

/** Of cells that nobody dressed. */
const PLAIN: CellStyle = {};

function mostFrequent(styles: readonly CellStyle[]): CellStyle {
  const counts = new Map<CellStyle, number>();
  let most = PLAIN;
  for (const style of styles) {
    const count = (counts.get(style) ?? 0) + 1;
    counts.set(style, count);
    if (count > (counts.get(most) ?? 0)) most = style;
  }
  return most;
}

function styleOf(look: Look | undefined, format: string | undefined, horizontal: 'left' | 'center' | 'right' | undefined): CellStyle {
  const side = { style: 'thin', color: rgb(BORDER_COLOR) } as const;
  return {
    ...(format !== undefined && { numFmt: format }),
    ...(look !== undefined && {
      font: { name: look.font.name, size: look.font.size, bold: look.font.bold, color: rgb(look.font.color) },
      alignment: { vertical: 'center', wrapText: look.wrap, ...(horizontal !== undefined && { horizontal }) },
      ...(look.fill !== null && { fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(look.fill) } as const }),
      ...(look.borders === 'thin' && { border: { top: side, right: side, bottom: side, left: side } }),
    }),
  };
}

function paint<T>(grid: T[][], { top, left, rows, columns }: Area, value: T): void {
  for (let r = top; r < top + rows; r += 1) (grid[r] as T[]).fill(value, left, left + columns);
}

function rgb(color: string): { readonly rgb: string } {
  return { rgb: color.slice(1).toUpperCase() };
}
