/** Tells where the printed sequence jumps: the only trace that hidden or filtered rows leave in a copy. */
import type { Findings } from './findings';
import type { Done } from './grid';
import type { Layout } from './layout';
import { readCount } from './read-count';
import { ROW } from './row-class';

const SLICE = 8192;

/** `index` is the column of sequence numbers. A sequence may begin again at 1 with every block; a row pasted twice steps back and counts for nothing. */
export function* checkSequence({ grid, rowClass, firstDataRow }: Layout, index: number, findings: Findings): Generator<Done, void> {
  const total = grid.values.length;
  let before = 0;
  for (let row = firstDataRow; row < total; row += 1) {
    if (row % SLICE === 0) yield { done: row, total };
    if (rowClass[row] !== ROW.data) continue;
    const reading = readCount(grid.values[row]?.[index] ?? '');
    if (reading.kind !== 'value') continue;
    if (before > 0 && reading.value > before + 1) findings.add('SEQUENCE_GAP', row, { before, after: reading.value });
    if (reading.value > before || reading.value === 1) before = reading.value;
  }
}
