/** The one place that reads whether a product is opened and used. */
import { FLAG } from '../values/flag';
import type { CellInput } from './grid';
import { isBlank, plain } from './plain-text';
import { readWrittenAmount } from './read-amount';
import { readMoment } from './read-day';
import { isFlagDigit, readFlag, type Legend } from './read-flag';
import { refused, type Reading } from './reading';

/** From nothing to most, the order in which the rows of one customer are joined. */
export const PRODUCT_STATES = ['未阐述', '未开通', '已开通', '已开通无流量', '已使用'] as const;
export type ProductState = (typeof PRODUCT_STATES)[number];

const USED: ReadonlySet<string> = new Set(['使用', '已使用', '在用', '活跃', '动户']);
const IDLE: ReadonlySet<string> = new Set(['已开通无流量', '无流量', '未使用', '睡眠']);

/**
 * Reads a state word, a yes/no, the day of opening or the number of transactions. A blank cell is 未阐述, which counts
 * as 未开通. A single digit needs a legend; `counts` says that the column holds numbers of transactions.
 */
export function readProductStatus(cell: CellInput, legend: Legend | null, counts: boolean): Reading<ProductState> {
  const text = plain(String(cell));
  if (isBlank(text)) return { kind: 'value', value: '未阐述' };
  if (USED.has(text)) return { kind: 'value', value: '已使用' };
  if (IDLE.has(text)) return { kind: 'value', value: '已开通无流量' };
  if (!counts || !isFlagDigit(cell)) {
    const flag = readFlag(cell, legend);
    if (flag.kind === 'value') return { kind: 'value', value: flag.value === FLAG.yes ? '已开通' : '未开通' };
    if (flag.kind === 'refused' && flag.code === 'FLAG_DIGIT') return flag;
    if (flag.kind === 'refused' && (flag.code === 'CELL_ERROR' || flag.code === 'CELL_HASHES')) return flag;
    const moment = readMoment(cell, { year: null, century: null });
    if (moment.kind === 'value' && (typeof cell === 'string' || Number(cell) > 19_000_000)) return { kind: 'value', value: '已开通' };
  }
  const amount = readWrittenAmount(cell);
  if (amount.kind !== 'value') return refused('PRODUCT_UNREADABLE');
  const sign = amount.value.inFen('元') ?? 1;
  if (sign < 0) return refused('PRODUCT_NEGATIVE');
  return { kind: 'value', value: sign > 0 ? '已使用' : '已开通无流量' };
}
