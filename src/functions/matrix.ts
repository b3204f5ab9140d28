/** The one place for the shapes Excel hands over: whatever comes, a matrix of cells; single cells stretch over ranges. */
import { fill } from '../domain/texts/reason';
import { ARGUMENT_TEXTS } from './argument-texts';
import { WrongUse } from './wrong-use';

export type Matrix = readonly (readonly unknown[])[];

/** A cell, a row, a range or an omitted argument as a matrix; an omitted one is a single blank cell. */
export function toMatrix(argument: unknown): Matrix {
  if (!Array.isArray(argument)) return [[argument ?? null]];
  if (argument.length === 0) return [[null]];
  return argument.every((row) => Array.isArray(row)) ? (argument as Matrix) : [argument];
}

export function isOmitted(argument: unknown): boolean {
  return argument === null || argument === undefined;
}

/** Rows and columns that several arguments share: each has this size or is a single cell. */
export function commonShape(matrices: readonly Matrix[], names: readonly string[]): { readonly rows: number; readonly columns: number } {
  let shape = { rows: 1, columns: 1 };
  matrices.forEach((matrix, i) => {
    const own = { rows: matrix.length, columns: matrix[0]?.length ?? 0 };
    if (own.rows === 1 && own.columns === 1) return;
    if (shape.rows === 1 && shape.columns === 1) shape = own;
    else if (own.rows !== shape.rows || own.columns !== shape.columns) throw new WrongUse(fill(ARGUMENT_TEXTS.shape, { name: names[i] ?? '', ...own }));
  });
  return shape;
}

/** The cell of an argument at a place of the common shape. */
export function cellAt(matrix: Matrix, row: number, column: number): unknown {
  const single = matrix.length === 1 && matrix[0]?.length === 1;
  return (single ? matrix[0]?.[0] : matrix[row]?.[column]) ?? null;
}

/**
 * Months of several customers: a single row or column is one customer, any other range has one customer in each row.
 */
export function toSeries(matrix: Matrix): readonly (readonly unknown[])[] {
  const isColumn = matrix.length > 1 && matrix.every((row) => row.length === 1);
  return isColumn ? [matrix.map((row) => row[0] ?? null)] : matrix;
}
