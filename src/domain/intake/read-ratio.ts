/** The one place that reads a rate or share out of a cell, exactly: 45.49% is 454,900,000 billionths. */
import { BILLION, ratioFrom, type Ratio } from '../values/ratio';
import { decimalFrom, scaled } from './decimal';
import type { CellInput } from './grid';
import { hasFootnoteDigit, isBlankFigure, plain, withoutBlanks } from './plain-text';
import { BLANK, errorCell, refused, type Reading } from './reading';

/** How the bare figures of a column are meant: the heading or the user says so, never a guess. */
export type RateUnit = 'percent' | 'permille' | 'fraction';

const LONGEST = 40;
/** Places the point moves from the figure to billionths. */
const PLACES: Readonly<Record<RateUnit, number>> = { fraction: 9, percent: 7, permille: 6 };
const POINTS = /(?:个?百分点|P\.?P\.?|BP|基点)$/i;

/** Whether a cell says by itself how its figure is meant. */
export function carriesRateUnit(cell: CellInput, format: string): boolean {
  return typeof cell === 'number' ? format.includes('%') : /[%‰％]\s*$/.test(plain(String(cell)).slice(-4));
}

/**
 * Reads a rate. A number cell whose format has % is already a fraction; a bare figure is read in `unit`, and without
 * one it stays open (zero needs none). A rate above 100% is read and remarked on.
 */
export function readRatio(cell: CellInput, format: string, unit: RateUnit | null): Reading<Ratio> {
  if (typeof cell === 'boolean') return refused('RATE_UNREADABLE');
  if (typeof cell === 'number') return readNumber(cell, format.includes('%') ? 'fraction' : unit);
  const text = withoutBlanks(plain(cell)).replace('\u2212', '-');
  if (isBlankFigure(text)) return BLANK;
  const error = errorCell(text);
  if (error !== null) return error;
  if (text.length > LONGEST || hasFootnoteDigit(cell)) return refused('RATE_UNREADABLE');
  if (POINTS.test(text)) return refused('RATE_POINTS');
  const own: RateUnit | null = text.endsWith('%') ? 'percent' : text.endsWith('‰') ? 'permille' : null;
  const decimal = decimalFrom(own === null ? text : text.slice(0, -1));
  const meant = own ?? unit;
  if (decimal === null) return refused('RATE_UNREADABLE');
  const billionths = scaled(decimal, PLACES[meant ?? 'percent']);
  if (billionths === null) return refused('RATE_UNREADABLE');
  return meant === null && billionths !== 0 ? refused('RATE_UNIT_OPEN') : judged({ numerator: billionths, denominator: BILLION });
}

function readNumber(value: number, unit: RateUnit | null): Reading<Ratio> {
  if (unit === null && value !== 0) return refused('RATE_UNIT_OPEN');
  // Through text, so that the point moves exactly: 45.49 / 100 is 0.45490000000000003 in binary.
  const decimal = decimalFrom(String(Number(value.toPrecision(15))).toUpperCase());
  const billionths = decimal === null ? (ratioFrom(value)?.numerator ?? null) : scaled(decimal, PLACES[unit ?? 'fraction']);
  return billionths === null ? refused('RATE_UNREADABLE') : judged({ numerator: billionths, denominator: BILLION });
}

function judged(ratio: Ratio): Reading<Ratio> {
  if (ratio.numerator < 0) return refused('RATE_NEGATIVE');
  return ratio.numerator > ratio.denominator ? { kind: 'value', value: ratio, remark: 'RATE_ABOVE_ONE' } : { kind: 'value', value: ratio };
}
