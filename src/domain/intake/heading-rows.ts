/** The one place that finds the heading rows and joins them: group and leaf become one heading per column. */
import { printDay } from '../values/day';
import { hasLabel } from './block-line';
import type { FieldKind } from './fields';
import type { CellInput, Grid } from './grid';
import { fieldNamed, isAmbiguous } from './field-lookup';
import { headingName } from './heading-name';
import { HEADING_SEARCH_ROWS, MAX_HEADING_ROWS } from './limits';
import { plain, withoutBlanks } from './plain-text';
import { readWrittenAmount } from './read-amount';
import { readDay } from './read-day';

/** One column's headings from top to bottom, groups filled to the right, as printed. */
export interface ColumnHeading {
  /** From 0. */
  readonly index: number;
  /** Groups above the leaf; may be empty. */
  readonly groups: readonly string[];
  readonly leaf: string;
}

export interface HeadingRows {
  /** Grid rows of the headings, from 0, in order; without the rows of column numbers. */
  readonly rows: readonly number[];
  /** First row below headings, column numbers and formulas. */
  readonly firstDataRow: number;
  readonly columns: readonly ColumnHeading[];
}

const LONGEST_GROUP = 24;
/** With room for blanks around; longer texts are not even made comparable, which takes time. */
const LONGEST_DETAIL = 80;
const FIGURE = /^[-+(]?[\d,.]+%?\)?$/;
/** 2016.1.31 is a date, 2016.1 may be an amount. */
const FULL_DATE = /^\d{4}\.\d{1,2}\.\d{1,2}$/;
/** As a heading: 2016.1. Only where no amounts can stand. */
const YEAR_MONTH = /^(?:19|20)\d{2}\.(?:0?[1-9]|1[0-2])$/;
const LETTER = /\p{L}/u;
const DATE_FORMAT = /[ymd年月日]/i;
const FIGURE_KINDS: ReadonlySet<FieldKind> = new Set(['money', 'ratio', 'number', 'flag', 'product', 'month-result']);
const COLUMN_NUMBER = /^(?:\(?\d{1,3}\)?|[①-⑳]|[甲乙丙丁戊]|栏次|[A-Z])$/;
/** (3)=(1)/(2), 3=1/2, and formulas in words with ÷ × or =. */
const COLUMN_FORMULA = /^[(\d].*=.*[\d)]$|[÷×]|=.*[/+*-]/;

/** The heading rows of a grid `width` columns wide; `null` when no row near the top has at least two recognised headings. */
export function findHeadingRows(grid: Grid, width: number): HeadingRows | null {
  const limit = Math.min(grid.values.length, HEADING_SEARCH_ROWS);
  let best = -1;
  let most = 1;
  for (let row = 0; row < limit; row += 1) {
    const cells = grid.values[row] ?? [];
    const recognised = recognisedIn(cells);
    if (recognised > most) {
      most = recognised;
      best = row;
    }
  }
  if (best < 0) return null;
  const rows = [best];
  while (rows.length < MAX_HEADING_ROWS && isGroupRow(grid, (rows[0] ?? 0) - 1, rows[0] ?? 0)) rows.unshift((rows[0] ?? 0) - 1);
  let below = best + 1;
  while (rows.length < MAX_HEADING_ROWS && isLeafRow(grid, below, best, below - 1)) {
    rows.push(below);
    below += 1;
  }
  if (isUnitRow(grid, below, below - 1)) {
    rows.push(below);
    below += 1;
  }
  const name = nameColumn(rows.map((row) => grid.values[row] ?? []));
  while (below < grid.values.length && isColumnNumbers(grid.values[below] ?? [], name)) below += 1;
  return { rows, firstDataRow: below, columns: joinColumns(grid, rows, width) };
}

function isText(cell: CellInput | undefined): cell is string {
  return typeof cell === 'string' && cell.trim() !== '';
}

function isFilled(cell: CellInput | undefined): boolean {
  return cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '');
}

function isKnown(cell: string): boolean {
  const { name, pivot } = headingName(cell);
  return pivot === 'rows' || fieldNamed(name) !== undefined || isAmbiguous(name);
}

/** Whether a heading says only when or in what unit: 1月末, (万元). What it is stands above it. */
function isDetail(cell: string): boolean {
  if (cell.length > LONGEST_DETAIL) return false;
  const { name, period, unit } = headingName(cell);
  return name === '' && (period !== '' || unit !== '');
}

function isUnit(cell: string): boolean {
  return isDetail(cell) && headingName(cell).period === '';
}

/** Periods count beside a heading that is known: a row of months alone may be a row of data. */
function recognisedIn(cells: readonly CellInput[]): number {
  let known = 0;
  let details = 0;
  for (const cell of cells) {
    if (!isText(cell) || cell.length >= 80) continue;
    if (isKnown(cell)) known += 1;
    else if (isDetail(cell)) details += 1;
  }
  return known === 0 ? 0 : known + details;
}

/** Whether the row above the headings holds groups: two or more short texts, none with a label, over leaves below. */
function isGroupRow(grid: Grid, row: number, below: number): boolean {
  if (row < 0) return false;
  const cells = grid.values[row] ?? [];
  const leaves = grid.values[below] ?? [];
  let filled = 0;
  for (const [index, cell] of cells.entries()) {
    if (!isFilled(cell)) continue;
    if (!isText(cell) || hasLabel(plain(cell)) || plain(cell).length > LONGEST_GROUP || FIGURE.test(plain(cell))) return false;
    if (/[::]/.test(cell)) return false;
    if (index < leaves.length || grid.merges !== null) filled += 1;
  }
  // A date beside a unit heads the list, not its columns.
  const texts = cells.filter(isText);
  if (texts.every(isDetail) && texts.some(isUnit)) return false;
  if (filled >= 2) return true;
  // One group alone is a group when it is a word of headings away from the edge, or when a merge says how far it reaches; else it may be a title.
  if (filled === 0) return false;
  if (cells.some((cell, index) => index > 0 && isText(cell) && isKnown(cell))) return true;
  if (grid.merges === null) return false;
  const merge = grid.merges.find((each) => each.top === row && each.columns > 1);
  return merge !== undefined && merge.left > 0;
}

/** Whether the row below the best one, `top`, holds leaves: texts only, under group cells, where the single headings have nothing. */
function isLeafRow(grid: Grid, row: number, top: number, last: number): boolean {
  const cells = grid.values[row];
  const above = grid.values[top];
  if (cells === undefined || above === undefined) return false;
  if (isUnderMergedFigure(grid, row, last)) return true;
  let known = 0;
  let filled = 0;
  for (const [index, cell] of cells.entries()) {
    if (!isFilled(cell)) continue;
    if (!isText(cell)) return false;
    const text = plain(cell);
    if (isDetail(cell) && (!FIGURE.test(text) || FULL_DATE.test(text)) && takesDetail(grid.values[last] ?? [], index)) {
      filled += 1;
      known += 1;
      continue;
    }
    if (FIGURE.test(text) || text.length > LONGEST_GROUP * 2) return false;
    const over = above[index];
    // A value under 客户名称 or 证件号码 makes it a data row; the same heading again is a merge that was filled.
    if (isText(over) && withoutBlanks(plain(over)) !== withoutBlanks(text)) {
      const field = fieldNamed(headingName(over).name);
      if (field !== undefined && !isKnown(cell)) return false;
    }
    filled += 1;
    if (isKnown(cell)) known += 1;
  }
  return filled > 0 && (known * 2 >= filled || (known > 0 && leafUnderGroup(cells, above)));
}

/**
 * Whether a row holds only words or dates below headings of figures, one of them where the heading itself has no cell:
 * then the heading was merged, and these are its columns, whatever they are called.
 */
function isUnderMergedFigure(grid: Grid, row: number, last: number): boolean {
  const above = grid.values[last] ?? [];
  let headed = 0;
  let unheaded = 0;
  for (const [index, cell] of (grid.values[row] ?? []).entries()) {
    if (!isFilled(cell)) continue;
    if (isText(cell) && cell.length > LONGEST_DETAIL) return false;
    const text = plain(String(cell));
    const isLabel = dateOfHeading(grid, row, index) !== null || YEAR_MONTH.test(text) || (isText(cell) && text.length <= LONGEST_GROUP && LETTER.test(text) && readWrittenAmount(cell).kind === 'refused');
    if (!isLabel || !takesDetail(above, index)) return false;
    if (isFilled(above[index])) headed += 1;
    else unheaded += 1;
  }
  return headed > 0 && unheaded > 0;
}

/** The date of a heading that is a date cell, as text; `null` when it is none. */
function dateOfHeading(grid: Grid, row: number, index: number): string | null {
  const cell = grid.values[row]?.[index];
  if (typeof cell !== 'number' || !DATE_FORMAT.test(grid.formats?.[row]?.[index] ?? '')) return null;
  const reading = readDay(cell, { year: null, century: null });
  return reading.kind === 'value' ? printDay(reading.value) : null;
}

/** Whether a row says in what the columns are counted and nothing else; it stands below the leaves, however many rows those take. */
function isUnitRow(grid: Grid, row: number, last: number): boolean {
  const cells = grid.values[row] ?? [];
  const filled = cells.flatMap((cell, index) => (isFilled(cell) ? [{ cell, index }] : []));
  return filled.length > 0 && filled.every(({ cell, index }) => isText(cell) && isUnit(cell) && takesDetail(grid.values[last] ?? [], index));
}

/** Whether a period or unit belongs to the heading above it or to its left; under a date or a word it is a value. */
function takesDetail(above: readonly CellInput[], index: number): boolean {
  for (let at = Math.min(index, above.length - 1); at >= 0; at -= 1) {
    const over = above[at];
    if (!isText(over)) continue;
    const field = fieldNamed(headingName(over).name);
    return field === undefined ? isKnown(over) || isDetail(over) : FIGURE_KINDS.has(field.kind);
  }
  return false;
}

/** Whether every leaf stands under a group or to the right of one. */
function leafUnderGroup(cells: readonly CellInput[], above: readonly CellInput[]): boolean {
  return cells.every((cell, index) => {
    if (!isFilled(cell)) return true;
    const over = above[index];
    return !isFilled(over) || !isKnown(String(over));
  });
}

/** The column of customers' names; -1 without one. */
function nameColumn(rows: readonly (readonly CellInput[])[]): number {
  for (const cells of rows) {
    const index = cells.findIndex((cell) => isText(cell) && fieldNamed(headingName(cell).name)?.id === 'customerName');
    if (index >= 0) return index;
  }
  return -1;
}

/** Whether all cells are column numbers or formulas: (1) (2) (3)=(1)/(2). A name is never computed: 甲×乙公司 is a customer. */
function isColumnNumbers(cells: readonly CellInput[], name: number): boolean {
  let filled = 0;
  let formulas = 0;
  let bracketed = 0;
  const plainNumbers: number[] = [];
  for (const [index, cell] of cells.entries()) {
    if (!isFilled(cell)) continue;
    filled += 1;
    const text = withoutBlanks(plain(String(cell)));
    if (text.length > 80) return false;
    if (COLUMN_FORMULA.test(text)) {
      if (index === name) return false;
      formulas += 1;
    } else if (!COLUMN_NUMBER.test(text)) return false;
    else if (/^\d/.test(text)) plainNumbers.push(Number(text));
    else bracketed += 1;
  }
  if (filled === 0) return false;
  if (plainNumbers.length === 0) return formulas > 0 || bracketed >= 2;
  const rising = plainNumbers.every((value, index) => index === 0 || value === (plainNumbers[index - 1] ?? 0) + 1);
  return rising && (plainNumbers.length >= 3 || (formulas > 0 && plainNumbers.length > 0)) && (plainNumbers[0] ?? 9) <= 2;
}

function joinColumns(grid: Grid, rows: readonly number[], width: number): readonly ColumnHeading[] {
  const last = rows[rows.length - 1] ?? 0;
  const filled = rows.map((row) => (row === last ? spread(grid, row, width, false, []) : []));
  for (let level = rows.length - 2; level >= 0; level -= 1) {
    const below = rows.slice(level + 1).map((row) => grid.values[row] ?? []);
    filled[level] = spread(grid, rows[level] ?? 0, width, true, below);
  }
  return Array.from({ length: width }, (_, index) => {
    const parts = filled.map((row) => row[index] ?? '').filter((part, level, all) => part !== '' && part !== all[level - 1]);
    return { index, groups: parts.slice(0, -1), leaf: parts[parts.length - 1] ?? '' };
  });
}

/** One heading row as texts per column; a group is filled to the right over the leaves that stand below it. */
function spread(grid: Grid, row: number, width: number, isGroup: boolean, below: readonly (readonly CellInput[])[]): readonly string[] {
  const cells = grid.values[row] ?? [];
  const texts = Array.from({ length: width }, (_, index) => {
    const cell = cells[index];
    return cell === undefined ? '' : (dateOfHeading(grid, row, index) ?? plain(String(cell))).replace(/\s+/g, '');
  });
  if (!isGroup) return texts;
  if (grid.merges !== null) {
    for (const merge of grid.merges) {
      if (merge.top !== row || merge.columns < 2) continue;
      for (let index = merge.left + 1; index < merge.left + merge.columns && index < width; index += 1) texts[index] ||= texts[merge.left] ?? '';
    }
    return texts;
  }
  const hasLeaf = (index: number): boolean => below.some((each) => isFilled(each[index]));
  let group = '';
  for (let index = 0; index < width; index += 1) {
    const own = texts[index] ?? '';
    if (own !== '') group = hasLeaf(index) ? own : '';
    else if (hasLeaf(index)) texts[index] = group;
  }
  return texts;
}
