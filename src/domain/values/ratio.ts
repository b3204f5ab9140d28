/**
 * The one place for rates and shares: a numerator over a denominator, both whole numbers, compared exactly.
 *
 * A rate that was given as a figure is kept in billionths (Excel's ROUND(x, 9)), so that 1/3 equals 1/3 and
 * 0.1 + 0.2 equals 0.3, and nothing coarser is ever rounded (U-3). A rate that comes from two amounts keeps both
 * amounts and is compared by cross-multiplication, so it is exact to the 分.
 */
import { roundAsExcel } from './money';

/** A ratio of two whole numbers, denominator above zero; `numerator / denominator` is a fraction: 0.7 is 70%. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** The denominator of a rate given as a figure. */
export const BILLION = 1_000_000_000;

/** A rate given as a fraction (0.7 is 70%); `null` when it is not finite. */
export function ratioFrom(fraction: number): Ratio | null {
  if (!Number.isFinite(fraction)) return null;
  return { numerator: roundAsExcel(fraction * BILLION), denominator: BILLION };
}

/** A rate made of two amounts in whole 分; `null` when nothing stands below the line (the rate has no subject). */
export function ratioOf(numerator: number, denominator: number): Ratio | null {
  return denominator > 0 ? { numerator, denominator } : null;
}

/**
 * Compares a/b with c/d exactly: negative, zero or positive as a/b is below, equal to or above c/d.
 * Whole numbers only, b and d above zero. Products beyond 2^53 are first tried in doubles and only decided by
 * BigInt when the doubles are too close to tell, so the common path allocates nothing.
 */
export function compareFractions(a: number, b: number, c: number, d: number): number {
  const left = a * d;
  const right = c * b;
  if (Math.abs(left) <= Number.MAX_SAFE_INTEGER && Math.abs(right) <= Number.MAX_SAFE_INTEGER) return left - right;
  const difference = left - right;
  const doubt = (Math.abs(left) + Math.abs(right)) * 1e-15;
  if (Math.abs(difference) > doubt) return difference;
  const exact = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
  return exact < 0n ? -1 : exact > 0n ? 1 : 0;
}

/** Compares two ratios exactly. */
export function compareRatios(a: Ratio, b: Ratio): number {
  return compareFractions(a.numerator, a.denominator, b.numerator, b.denominator);
}

/** A ratio as a fraction, for a cell or a chart; never for a comparison. */
export function asFraction(ratio: Ratio): number {
  return ratio.numerator / ratio.denominator;
}

/** A ratio as text in per cent, with as many digits as it needs, at most seven: 69.996% never prints as 70%. */
export function printRatio(ratio: Ratio): string {
  return `${Number(((ratio.numerator / ratio.denominator) * 100).toFixed(7))}%`;
}
