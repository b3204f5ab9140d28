/** The one place that makes a grid of what was read from a workbook, chunk by chunk: values with their number formats. */
import type { CellInput, Grid, Merge } from './grid';

/** A part of a range; the workbook port's chunks have this shape. */
export interface ValueChunk {
  readonly values: readonly (readonly CellInput[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Where the range begins, from 1, and its merges when the host tells. */
export interface RangeOrigin {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly merges?: readonly Merge[];
}

/** Joins chunks in their order. */
export function gridFromRange(chunks: readonly ValueChunk[], from: RangeOrigin = { firstRow: 1, firstColumn: 1 }): Grid {
  return {
    values: chunks.flatMap(({ values }) => values),
    formats: chunks.flatMap(({ formats }) => formats),
    merges: from.merges ?? null,
    origin: 'range',
    firstRow: from.firstRow,
    firstColumn: from.firstColumn,
  };
}
