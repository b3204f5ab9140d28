/** The one place for the small pieces plans of forms are made of: rows of texts, columns of cells of any kind, addresses. */
import { columnLetters } from './column-letters';
import { lineCount } from './line-count';
import { formula, type Block, type PlanColumn, type StyleName } from './sheet-plan';

/** A cell of a form: a text, a number, a formula or nothing. */
export type FormCell = { readonly text: string } | { readonly number: number } | { readonly formula: string; readonly result: string | number } | null;

/** A row of texts in one style. */
export function textRow(top: number, left: number, style: StyleName, texts: readonly string[]): Block {
  return { top, left, rows: 1, style, columns: texts.map((text): PlanColumn => ({ kind: 'text', values: [text] })) };
}

/** A row of cells of any kind, as high as its texts need in columns of these widths; left out, one line. */
export function formRow(top: number, left: number, style: StyleName, cells: readonly FormCell[], widths?: readonly number[]): Block {
  return { top, left, rows: 1, style, ...(widths !== undefined && { lines: Math.max(...cells.map((cell, c) => lineCount(textOf(cell), widths[c] ?? 1))) }), columns: cells.map(formColumn) };
}

function textOf(cell: FormCell): string {
  if (cell === null) return '';
  return 'text' in cell ? cell.text : 'formula' in cell && typeof cell.result === 'string' ? cell.result : '';
}

function formColumn(cell: FormCell): PlanColumn {
  if (cell === null) return { kind: 'text', values: [''] };
  if ('text' in cell) return { kind: 'text', values: [cell.text] };
  if ('number' in cell) return { kind: 'number', values: [cell.number] };
  return { kind: typeof cell.result === 'number' ? 'number' : 'text', formulas: [formula(cell.formula, cell.result)] };
}

/** Address of a cell, `$C$5`; row and column from 0. */
export function cellAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** Address of cells below each other, `$C$5:$C$9`; rows from 0, both included. */
export function columnRange(column: number, first: number, last: number): string {
  return `${cellAddress(first, column)}:${cellAddress(last, column)}`;
}
