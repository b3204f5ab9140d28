/** The one place where a `Book`'s areas become Univer's ranges and back. */
import type { IRange } from '@univerjs/core';
import type { Area } from '../host/book';

export function rangeOf({ top, left, rows, columns }: Area): IRange {
  return { startRow: top, startColumn: left, endRow: top + rows - 1, endColumn: left + columns - 1 };
}

export function areaOf({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  return { top: startRow, left: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}

/** The smallest area that holds both. */
export function around(a: Area, b: Area): Area {
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  const bottom = Math.max(a.top + a.rows, b.top + b.rows);
  const right = Math.max(a.left + a.columns, b.left + b.columns);
  return { top, left, rows: bottom - top, columns: right - left };
}

export function meets(a: Area, b: Area): boolean {
  return a.top < b.top + b.rows && b.top < a.top + a.rows && a.left < b.left + b.columns && b.left < a.left + a.columns;
}

/** A matrix of the area's shape. */
export function matrixOf<T>({ top, left, rows, columns }: Area, at: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => at(top + r, left + c)));
}
