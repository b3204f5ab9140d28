/**
 * The one place that sees how a list is laid out: title rows, block line, one to three heading rows, and what every other row is.
 *
 * Row 1 is never assumed to be the heading (4.1). Nothing is dropped here: each row gets a class, and the classes add up.
 */
import { MONEY_UNITS, type MoneyUnit } from '../values/money';
import { cleanText, foldText } from './clean-text';
import { AMBIGUOUS_HEADINGS, FIELD_BY_SYNONYM } from './fields';
import type { CellInput, Grid } from './grid';
import { INTAKE_LIMITS } from './limits';
import { normalHeading } from './normal-heading';

/** What a row is. `above` is everything over the headings. */
export const ROW_CLASSES = ['above', 'heading', 'columnNumbers', 'data', 'total', 'subtotal', 'note', 'signature', 'blank', 'repeated'] as const;
export type RowClass = (typeof ROW_CLASSES)[number];

/** A column's heading, its rows joined. */
export interface ColumnHeading {
  /** Column in the grid, from 0. */
  readonly column: number;
  readonly group: string;
  readonly leaf: string;
  /** As people read it: group and leaf. */
  readonly printed: string;
}

export interface Layout {
  /** Rows of the grid, from 0, that carry the headings; empty when none was found. */
  readonly headingRows: readonly number[];
  readonly headings: readonly ColumnHeading[];
  /** Index into `ROW_CLASSES` for each row of the grid. */
  readonly rowClass: Uint8Array;
  readonly title: string;
  readonly organisation: string;
  /** As printed, `2016年1月31日`; '' when the list does not say. */
  readonly dataDate: string;
  readonly unit: MoneyUnit | null;
  /** Text of notes, for the import report. */
  readonly notes: readonly string[];
}

const CODE = Object.fromEntries(ROW_CLASSES.map((name, code) => [name, code])) as Readonly<Record<RowClass, number>>;

const BLOCK_LABEL = /^(填报单位|汇总单位|填报机构|单位名称|数据日期|统计时点|统计日期|截止日期|填报时间|分析时间|单位|金额单位|分析频度)[::]/;
const SIGNATURE = /^(填报人|填表人|复核人|复核|负责人|单位负责人|支行负责人|制表人|制表|报表人|审核人|审核|主管领导|经办人|经办|客户经理签字|行长签字|风险经理签字)[::]/;
const NOTE = /^(说明|注|备注|附注)[::]/;
const TOTAL_WORDS: ReadonlySet<string> = new Set(['合计', '总计', '累计']);
const COLUMN_NUMBER = /^(\(?\d{1,3}\)?(=[\d()+\-*/×÷%]*)?|[A-Za-z一-龥/]*[÷×=][^。]*)$/;

/** Reads the layout of a grid, row by row; yields rows done because classifying 50,000 rows takes longer than a pane may block. */
export function* readLayout(grid: Grid): Generator<{ readonly done: number; readonly total: number }, Layout> {
  const total = grid.values.length;
  const rowClass = new Uint8Array(total).fill(CODE.data);
  const anchor = findAnchor(grid);
  const headingRows = anchor < 0 ? [] : headingRowsAround(grid, anchor);
  const first = headingRows[0] ?? 0;
  const last = headingRows.at(-1) ?? -1;
  for (let row = 0; row < first; row += 1) rowClass[row] = isBlankRow(rowAt(grid, row)) ? CODE.blank : CODE.above;
  for (const row of headingRows) rowClass[row] = CODE.heading;
  const headings = joinHeadings(grid, headingRows);
  const idColumns = columnsOf(headings, ['idNumber', 'customerId', 'seq']);
  const repeated = new Set<string>();
  for (let row = 0; row <= last; row += 1) if (rowClass[row] !== CODE.blank) repeated.add(signatureOf(rowAt(grid, row)));
  const notes: string[] = [];
  let afterHeading = true;
  for (let row = last + 1; row < total; row += 1) {
    const cells = rowAt(grid, row);
    const found = classify(cells, idColumns, repeated, afterHeading);
    rowClass[row] = CODE[found];
    if (found === 'note') notes.push(cells.map(cleanText).filter((text) => text !== '').join(' '));
    if (found !== 'blank' && found !== 'columnNumbers') afterHeading = false;
    if (row % 4096 === 0) yield { done: row, total };
  }
  return { headingRows, headings, rowClass, notes, ...readBlock(grid, first) };
}

export function isRowClass(layout: Layout, row: number, wanted: RowClass): boolean {
  return layout.rowClass[row] === CODE[wanted];
}

/** How many rows have a class. */
export function countRows(layout: Layout, wanted: RowClass): number {
  let count = 0;
  for (const code of layout.rowClass) if (code === CODE[wanted]) count += 1;
  return count;
}

function rowAt(grid: Grid, row: number): readonly CellInput[] {
  return grid.values[row] ?? [];
}

/** The row among the first ten with the most recognised headings, two at least; −1 when there is none. */
function findAnchor(grid: Grid): number {
  let best = -1;
  let bestScore = 1;
  for (let row = 0; row < Math.min(grid.values.length, INTAKE_LIMITS.headingSearch); row += 1) {
    let score = 0;
    for (const cell of rowAt(grid, row)) {
      const text = cleanText(cell);
      if (text === '' || text.length > 60) continue;
      const { name } = normalHeading(text);
      if (FIELD_BY_SYNONYM.has(name) && !AMBIGUOUS_HEADINGS.has(name)) score += 1;
    }
    if (score > bestScore) {
      best = row;
      bestScore = score;
    }
  }
  return best;
}

/** The heading rows: group rows above the row found and leaf rows below it, three at most. */
function headingRowsAround(grid: Grid, anchor: number): readonly number[] {
  const rows = [anchor];
  for (let row = anchor - 1; row >= 0 && rows.length < 3 && isGroupRow(grid, row, anchor); row -= 1) rows.unshift(row);
  for (let row = anchor + 1; row < grid.values.length && rows.length < 3 && isLeafRow(grid, row, rows); row += 1) rows.push(row);
  return rows;
}

/** Above: several short texts, no block label, no number, and something to stand over. */
function isGroupRow(grid: Grid, row: number, anchor: number): boolean {
  const texts = rowAt(grid, row).map(cleanText);
  const filled = texts.filter((text) => text !== '');
  const merged = (grid.merges ?? []).some(({ top, rows, columns }) => top <= row && row < top + rows && columns > 1 && columns < rowAt(grid, anchor).length);
  if (filled.length < 2 && !merged) return false;
  if (filled.length < 2 && filled.length / Math.max(1, rowAt(grid, anchor).length) < 0.2 && !merged) return false;
  return filled.every((text) => text.length <= 20 && !BLOCK_LABEL.test(foldText(text)) && !/[::]/.test(text) && !isNumeric(text));
}

/** Below: only words, each under a heading cell that is blank or a group, and no customer name yet. */
function isLeafRow(grid: Grid, row: number, above: readonly number[]): boolean {
  const cells = rowAt(grid, row).map(cleanText);
  const filled = cells.flatMap((text, column) => (text === '' ? [] : [{ text, column }]));
  if (filled.length === 0) return false;
  const upper = rowAt(grid, above.at(-1) as number).map(cleanText);
  let leaves = 0;
  for (const { text, column } of filled) {
    if (text.length > 40 || isNumeric(text) || foldText(text).match(COLUMN_NUMBER) !== null) return false;
    const heading = upper[column] ?? '';
    const { name } = normalHeading(heading);
    // A complete heading already stands above: what is below it is a value.
    if (heading !== '' && FIELD_BY_SYNONYM.has(name) && name !== '存款' && name !== '贷款') return false;
    const leaf = normalHeading(text).name;
    if (FIELD_BY_SYNONYM.has(leaf) || AMBIGUOUS_HEADINGS.has(leaf) || FIELD_BY_SYNONYM.has(`${name}${leaf}`)) leaves += 1;
  }
  return leaves > 0;
}

function joinHeadings(grid: Grid, rows: readonly number[]): readonly ColumnHeading[] {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map((row) => rowAt(grid, row).length), 0);
  const texts = rows.map((row) => Array.from({ length: width }, (_none, column) => mergedText(grid, row, column)));
  const headings: ColumnHeading[] = [];
  for (let column = 0; column < width; column += 1) {
    const stack = texts.map((line, level) => line[column] || groupToTheLeft(texts, level, column));
    const parts = stack.filter((text, i) => text !== '' && stack.indexOf(text) === i);
    const leaf = parts.at(-1) ?? '';
    const group = parts.slice(0, -1).join('');
    headings.push({ column, group, leaf, printed: [...parts.slice(0, -1), leaf].join('·') });
  }
  return headings;
}

/** The text of a heading cell; inside a merge, the text of the merge. */
function mergedText(grid: Grid, row: number, column: number): string {
  const merge = (grid.merges ?? []).find(({ top, left, rows, columns }) => row >= top && row < top + rows && column >= left && column < left + columns);
  const value = merge === undefined ? rowAt(grid, row)[column] : rowAt(grid, merge.top)[merge.left];
  return cleanText(value).replace(/\s*\n\s*/g, '');
}

/**
 * A pasted merge leaves its text in the first cell only: a blank heading over a leaf belongs to the nearest text on the left, provided that one
 * stands over a leaf, too, so that it is a group and not a heading of its own.
 */
function groupToTheLeft(texts: readonly (readonly string[])[], level: number, column: number): string {
  if (level === texts.length - 1 || !hasBelow(texts, level, column)) return '';
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = texts[level]?.[left] ?? '';
    if (text !== '') return hasBelow(texts, level, left) ? text : '';
  }
  return '';
}

function hasBelow(texts: readonly (readonly string[])[], level: number, column: number): boolean {
  return texts.slice(level + 1).some((line) => (line[column] ?? '') !== '');
}

function columnsOf(headings: readonly ColumnHeading[], fields: readonly string[]): readonly number[] {
  return headings.flatMap(({ leaf, column }) => {
    const found = FIELD_BY_SYNONYM.get(normalHeading(leaf).name);
    return found !== undefined && fields.includes(found.id) ? [column] : [];
  });
}

function classify(cells: readonly CellInput[], idColumns: readonly number[], repeated: ReadonlySet<string>, afterHeading: boolean): RowClass {
  let first = '';
  let filled = 0;
  const early: string[] = [];
  for (const cell of cells) {
    const text = typeof cell === 'string' ? cleanText(cell) : String(cell);
    if (text === '') continue;
    filled += 1;
    if (filled === 1) first = text;
    if (filled <= 3) early.push(text);
    else break;
  }
  if (filled === 0) return 'blank';
  const start = foldText(first.length > 40 ? first.slice(0, 40) : first);
  if (SIGNATURE.test(start)) return 'signature';
  if (NOTE.test(start) && countFilled(cells) === 1) return 'note';
  const totals = totalKind(cells, early, idColumns);
  if (totals !== null) return totals;
  if (afterHeading && cells.every((cell) => cleanText(cell) === '' || COLUMN_NUMBER.test(foldText(cleanText(cell)))) && !cells.some((cell) => typeof cell === 'number' && !Number.isInteger(cell))) {
    if (countFilled(cells) >= 2 && cells.some((cell) => /[()÷×=]/.test(String(cell)))) return 'columnNumbers';
  }
  if (repeated.has(signatureOf(cells))) return 'repeated';
  return 'data';
}

/** 合计, 小计, …: the first filled cell, or one of the first three when neither id nor number is given. */
function totalKind(cells: readonly CellInput[], early: readonly string[], idColumns: readonly number[]): 'total' | 'subtotal' | null {
  const hasId = idColumns.some((column) => cleanText(cells[column]) !== '' && !isTotalWord(cleanText(cells[column])));
  const candidates = hasId ? early.slice(0, 1) : early;
  for (const text of candidates) {
    if (text.length > 40) continue;
    const word = foldText(text).replace(/[::]$/, '');
    if (TOTAL_WORDS.has(word)) return 'total';
    if (word === '小计') return 'subtotal';
    if (!hasId && word.endsWith('小计')) return 'subtotal';
  }
  return null;
}

function isTotalWord(text: string): boolean {
  const word = foldText(text).replace(/[::]$/, '');
  return TOTAL_WORDS.has(word) || word.endsWith('小计');
}

function countFilled(cells: readonly CellInput[]): number {
  let count = 0;
  for (const cell of cells) if (cleanText(cell) !== '') count += 1;
  return count;
}

function isBlankRow(cells: readonly CellInput[]): boolean {
  return countFilled(cells) === 0;
}

function signatureOf(cells: readonly CellInput[]): string {
  let end = cells.length;
  while (end > 0 && cleanText(cells[end - 1]) === '') end -= 1;
  let text = '';
  for (let c = 0; c < end; c += 1) text += `${foldText(cleanText(cells[c]))}\u0001`;
  return text;
}

function isNumeric(text: string): boolean {
  return /^[-+]?[\d,.]+%?$/.test(foldText(text));
}

function readBlock(grid: Grid, headingRow: number): Pick<Layout, 'title' | 'organisation' | 'dataDate' | 'unit'> {
  let title = '';
  let organisation = '';
  let dataDate = '';
  let unit: MoneyUnit | null = null;
  for (let row = 0; row < headingRow; row += 1) {
    for (const cell of rowAt(grid, row)) {
      for (const part of foldParts(cleanText(cell))) {
        const colon = part.search(/[::]/);
        const label = colon < 0 ? '' : part.slice(0, colon);
        const value = colon < 0 ? '' : part.slice(colon + 1).trim();
        if (/^(金额单位|单位)$/.test(label)) {
          const named = unitOf(value);
          if (named === null) organisation ||= /^(户|个|笔|项|%|、|,)*$/.test(value) ? '' : value;
          else unit ??= named;
        } else if (/^(填报单位|汇总单位|填报机构|单位名称)$/.test(label)) organisation ||= value;
        else if (/^(数据日期|统计时点|统计日期|截止日期)$/.test(label)) dataDate ||= value;
        else if (colon < 0 && title === '' && part.length > 3) title = part;
      }
    }
  }
  return { title, organisation, dataDate, unit };
}

/** Parts of a block line that several spaces keep apart. */
function foldParts(text: string): readonly string[] {
  return text
    .split(/[\u3000\t]+|\s{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The first money unit in `万元、户`. */
function unitOf(value: string): MoneyUnit | null {
  for (const part of foldText(value).split(/[、,,/]/)) {
    const unit = MONEY_UNITS.find((one) => one !== '分' && one === part);
    if (unit !== undefined) return unit;
  }
  return null;
}
