/** The one place that gives blank cells of organisation and region the value of the merged cell above, and says which. */
import type { ColumnInUse } from './columns-in-use';
import type { Findings } from './findings';
import type { CellInput, Done, Grid } from './grid';
import type { Layout } from './layout';
import { isBlank, plain } from './plain-text';
import { ROW } from './row-class';

const SLICE = 8192;
/** Runs of rows named in the finding. */
const NAMED_RUNS = 12;

/** For each grid row the row whose cell counts in this column; most rows their own. */
export type FilledRows = Int32Array;

/**
 * Fills one column down. Where the source tells its merges only those are filled; pasted text has lost them, so there a
 * blank takes the value above, never across a total, behind which another block begins.
 */
export function* fillDown({ grid, rowClass, firstDataRow }: Layout, column: ColumnInUse, findings: Findings): Generator<Done, FilledRows> {
  const total = grid.values.length;
  const filled = Int32Array.from({ length: total }, (_, row) => row);
  const { index } = column.match;
  const runs: [number, number][] = [];
  let count = 0;
  let source = -1;
  const mergedFrom = grid.merges === null ? null : mergesOf(grid, index);
  for (let row = firstDataRow; row < total; row += 1) {
    if (row % SLICE === 0) yield { done: row, total };
    const kind = rowClass[row];
    if (kind === ROW.total) source = -1;
    if (kind !== ROW.data) continue;
    if (!isNothing(grid.values[row]?.[index])) {
      source = row;
      continue;
    }
    const from = mergedFrom === null ? source : (mergedFrom.get(row) ?? -1);
    if (from < firstDataRow) continue;
    filled[row] = from;
    count += 1;
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  if (count > 0) findings.inColumn('FILLED_DOWN', column, runs[0]?.[0] ?? null, { count, rows: named(runs, grid.firstRow) });
  return filled;
}

/** Rows under a merge of this column, with the row of its value. */
function mergesOf(grid: Grid, index: number): ReadonlyMap<number, number> {
  const from = new Map<number, number>();
  for (const { top, left, rows, columns } of grid.merges ?? []) {
    if (left > index || index >= left + columns) continue;
    for (let row = top + 1; row < Math.min(top + rows, grid.values.length); row += 1) from.set(row, top);
  }
  return from;
}

function isNothing(cell: CellInput | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && (cell === '' || isBlank(plain(cell))));
}

function named(runs: readonly (readonly [number, number])[], firstRow: number): string {
  const texts = runs.slice(0, NAMED_RUNS).map(([from, to]) => (from === to ? String(from + firstRow) : `${from + firstRow}-${to + firstRow}`));
  return `${texts.join('、')}${runs.length > NAMED_RUNS ? '…' : ''}`;
}
