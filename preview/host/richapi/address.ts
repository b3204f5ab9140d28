/** The one place that reads and writes A1 addresses, as Excel spells them. */
import { columnLetters } from '../../../src/domain/sheets/column-letters';
import type { Area } from '../book';

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
export const WHOLE_SHEET: Area = { top: 0, left: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

/** `A1`, `A1:B2`, `A:C` or `2:5` with or without `$`; null when it is none of them or lies outside a sheet. */
export function parseArea(text: string): Area | null {
  const [first = '', second = first, ...more] = text.split(':');
  if (more.length > 0) return null;
  const cells = [corner(first), corner(second)] as const;
  if (cells[0] !== null && cells[1] !== null) return spanning(cells[0].row, cells[0].column, cells[1].row, cells[1].column);
  if (!text.includes(':')) return null;
  const columns = [COLUMN.exec(first)?.[1], COLUMN.exec(second)?.[1]] as const;
  if (columns[0] !== undefined && columns[1] !== undefined) {
    return spanning(0, columnNumber(columns[0]), SHEET_ROWS - 1, columnNumber(columns[1]));
  }
  const rows = [ROW.exec(first)?.[1], ROW.exec(second)?.[1]] as const;
  if (rows[0] !== undefined && rows[1] !== undefined) return spanning(Number(rows[0]) - 1, 0, Number(rows[1]) - 1, SHEET_COLUMNS - 1);
  return null;
}

/** The sheet's name, '' without one, and the rest of an address such as `'a b'!A1`. */
export function splitAddress(text: string): { readonly sheet: string; readonly area: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheet: '', area: text };
  const sheet = text.slice(0, at);
  const quoted = /^'(.*)'$/s.exec(sheet)?.[1];
  return { sheet: quoted === undefined ? sheet : quoted.replaceAll("''", "'"), area: text.slice(at + 1) };
}

/** `A1:B2`, `A:C` for whole columns, `2:5` for whole rows; with `$` when absolute. */
export function writeArea({ top, left, rows, columns }: Area, absolute = false): string {
  const mark = absolute ? '$' : '';
  const column = (index: number): string => mark + columnLetters(index);
  const row = (index: number): string => mark + String(index + 1);
  if (rows === SHEET_ROWS && columns < SHEET_COLUMNS) return `${column(left)}:${column(left + columns - 1)}`;
  if (columns === SHEET_COLUMNS) return `${row(top)}:${row(top + rows - 1)}`;
  const first = column(left) + row(top);
  return rows === 1 && columns === 1 ? first : `${first}:${column(left + columns - 1)}${row(top + rows - 1)}`;
}

/** A sheet's name as it stands before `!`: in quotes unless it is a plain word that is no address. */
export function writeSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && corner(name) === null && !/^[RC]\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Whether a text is the address of a cell, in A1 or R1C1 style: no name may be one. */
export function looksLikeCell(text: string): boolean {
  return corner(text) !== null || /^R(\d+)?(C(\d+)?)?$|^C(\d+)?$/i.test(text);
}

function corner(text: string): { readonly row: number; readonly column: number } | null {
  const match = CELL.exec(text);
  if (match === null) return null;
  const row = Number(match[2]) - 1;
  const column = columnNumber(match[1] ?? '');
  return row >= 0 && row < SHEET_ROWS && column < SHEET_COLUMNS ? { row, column } : null;
}

function columnNumber(text: string): number {
  return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function spanning(row1: number, column1: number, row2: number, column2: number): Area | null {
  const top = Math.min(row1, row2);
  const left = Math.min(column1, column2);
  const area = { top, left, rows: Math.max(row1, row2) - top + 1, columns: Math.max(column1, column2) - left + 1 };
  return top < 0 || left < 0 || top + area.rows > SHEET_ROWS || left + area.columns > SHEET_COLUMNS ? null : area;
}
