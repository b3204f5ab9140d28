/** The one place that prints figures for the pane: amounts in 万元, counts, shares, columns. */
import { printMoney, type Fen } from '../../domain/values/money';

/** 分 as 万元 with two decimals, cut and not rounded (499.999999 is not 500.00); a dash for 待补数据. */
export function wan(fen: number): string {
  if (Number.isNaN(fen)) return '—';
  const exact = printMoney(fen as Fen, '万元');
  const point = exact.indexOf('.');
  return exact.slice(0, point + 3);
}

export function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** A part of a whole in per cent with one decimal; nothing of nothing is 0%. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '0%' : `${((part / whole) * 100).toFixed(1)}%`;
}
