/** The one place that reads a rate out of a cell, in billionths (700,000,000 is 70%). */
import { BILLION, ratioFrom } from '../values/ratio';
import { cleanText, foldText } from './clean-text';
import { isEmptyWord } from './empty-words';
import { UNREADABLE } from './unreadable';

/** How plain numbers of a column are meant: the heading or the user says so, never a guess. */
export type RateReading = 'percent' | 'fraction' | 'permille';

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;
const DIVISOR: Readonly<Record<RateReading, number>> = { percent: 100, fraction: 1, permille: 1000 };

/** Billionths; NaN for a blank, `UNREADABLE` for 七成, 70%-80% and percentage points. */
export function readRatio(value: unknown, format: string, reading: RateReading): number {
  if (typeof value === 'boolean') return UNREADABLE;
  if (typeof value === 'number') return billionths(value, format.includes('%') ? 1 : DIVISOR[reading]);
  const text = foldText(cleanText(value));
  if (isEmptyWord(text)) return NaN;
  if (text.length > 40) return UNREADABLE;
  const marked = text.endsWith('%') ? 100 : text.endsWith('‰') ? 1000 : 0;
  const bare = marked === 0 ? text : text.slice(0, -1);
  if (!NUMBER.test(bare)) return UNREADABLE;
  return billionths(Number(bare), marked === 0 ? DIVISOR[reading] : marked);
}

/** Divides by the power of ten exactly: 45.49 is 454,900,000 billionths, not one less. */
function billionths(number: number, divisor: number): number {
  return ratioFrom(Number((number * (BILLION / divisor)).toPrecision(15)) / BILLION)?.numerator ?? UNREADABLE;
}
