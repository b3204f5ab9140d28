/** The one place that holds a list's own totals against our sums (4.6). */
import { FEN_PER, printMoney, type Fen } from '../values/money';
import type { ColumnInUse } from './columns-in-use';
import type { TotalCheck } from './customer-list';
import type { Findings } from './findings';
import type { CellInput } from './grid';
import type { Layout } from './layout';
import { readWrittenAmount } from './read-amount';
import { ROW, totalWord } from './row-class';

/** The printed totals of a list with their words, found once for all columns. */
export interface TotalRow {
  /** Grid row, from 0. */
  readonly row: number;
  /** As printed without blanks: 合计, 城关支行小计. */
  readonly word: string;
}

/** Words that add up everything before them; the others add up a block. */
const GRAND: ReadonlySet<string> = new Set(['合计', '总计', '累计', '总合计', '全行合计']);

export function totalRowsOf({ grid, rowClass }: Layout): readonly TotalRow[] {
  const found: TotalRow[] = [];
  rowClass.forEach((kind, row) => {
    if (kind !== ROW.total) return;
    const word = (grid.values[row] ?? []).map(totalWord).find((text) => text !== '') ?? '';
    found.push({ row, word });
  });
  return found;
}

/**
 * Checks one column. `rows` are the grid rows that count and `amounts` their amounts; what is unknown adds nothing.
 * A total may cover the whole list so far, or the block behind the last total or the last one of its kind: it agrees
 * when it fits one of these within one unit of its last printed digit per row.
 */
export function checkTotals(layout: Layout, column: ColumnInUse, totals: readonly TotalRow[], rows: Int32Array, amounts: Float64Array, findings: Findings): readonly TotalCheck[] {
  const { grid } = layout;
  const checks: TotalCheck[] = [];
  const sums = prefixSums(amounts);
  /** Place among the rows that count where each kind of block begins. */
  const opened = new Map<string, number>();
  let lastTotal = 0;
  let end = 0;
  for (const { row, word } of totals) {
    while (end < rows.length && (rows[end] ?? 0) < row) end += 1;
    const starts = GRAND.has(word) ? [0, opened.get(word) ?? 0, lastTotal] : [lastTotal, opened.get(kindOf(word)) ?? 0, 0];
    lastTotal = end;
    opened.set(GRAND.has(word) ? word : kindOf(word), end);
    const printed = printedTotal(grid.values[row]?.[column.match.index] ?? '', column);
    if (printed === null) continue;
    const fits = starts.find((start) => Math.abs(printed.amount - sumOf(sums, start, end)) <= printed.step * Math.max(1, end - start));
    const ours = sumOf(sums, fits ?? starts[0] ?? 0, end);
    const agrees = fits !== undefined;
    checks.push({ row: grid.firstRow + row, field: column.key, heading: column.match.heading, printed: printed.amount, ours, agrees });
    if (!agrees) findings.inColumn('TOTAL_DIFFERS', column, row, { printed: printMoney(printed.amount as Fen, '元'), ours: printMoney(ours as Fen, '元') });
  }
  return checks;
}

/** 小计 of any branch is one kind. */
function kindOf(word: string): string {
  return word.slice(-2);
}

/** A total in 分 with the worth of its last printed digit; a number cell is exact to the 分. */
function printedTotal(cell: CellInput, column: ColumnInUse): { readonly amount: number; readonly step: number } | null {
  const reading = readWrittenAmount(cell);
  if (reading.kind !== 'value') return null;
  const unit = reading.value.unit ?? column.unit;
  const amount = unit === null ? null : reading.value.inFen(unit);
  if (unit === null || amount === null) return null;
  const { decimals } = reading.value;
  return { amount, step: decimals === null ? 1 : Math.max(1, FEN_PER[unit] / 10 ** decimals) };
}

function prefixSums(amounts: Float64Array): Float64Array {
  const sums = new Float64Array(amounts.length + 1);
  for (let i = 0; i < amounts.length; i += 1) {
    const amount = amounts[i] ?? NaN;
    sums[i + 1] = (sums[i] ?? 0) + (Number.isNaN(amount) ? 0 : amount);
  }
  return sums;
}

function sumOf(sums: Float64Array, start: number, end: number): number {
  return (sums[end] ?? 0) - (sums[start] ?? 0);
}
