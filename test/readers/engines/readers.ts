/** The readers that must agree with `evaluate`, each on its engine. */
import type { Reader } from '../questions';
import { duckDbReader } from './duckdb';
import { readColumns } from './in-memory';
import { ironCalcReader } from './ironcalc';

export const READERS: readonly (readonly [string, Reader])[] = [
  ['columns', readColumns],
  ['native formulas, recalculated by IronCalc,', ironCalcReader],
  ['SQL, executed by DuckDB,', duckDbReader],
];
