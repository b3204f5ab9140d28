/** The one place that reads a whole number of things: customers, products, transactions. */
import { decimalFrom, scaled } from './decimal';
import type { CellInput } from './grid';
import { hasFootnoteDigit, isBlankFigure, plain, withoutBlanks } from './plain-text';
import { BLANK, errorCell, refused, type Reading } from './reading';

const LONGEST = 40;
const COUNTED = /[户个笔项人种次]$/;

export function readCount(cell: CellInput): Reading<number> {
  if (typeof cell === 'boolean') return refused('NUMBER_UNREADABLE');
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell >= 0 ? { kind: 'value', value: cell } : refused('NUMBER_UNREADABLE');
  const text = withoutBlanks(plain(cell));
  if (isBlankFigure(text)) return BLANK;
  const error = errorCell(text);
  if (error !== null) return error;
  const decimal = text.length > LONGEST || hasFootnoteDigit(cell) ? null : decimalFrom(text.replace(COUNTED, ''));
  if (decimal === null || decimal.negative) return refused('NUMBER_UNREADABLE');
  const whole = scaled(decimal, 0);
  // Rounding would make a count of a figure that is none.
  return whole === null || !/^0*$/.test(decimal.scale > 0 ? decimal.digits.slice(-decimal.scale) : '') ? refused('NUMBER_UNREADABLE') : { kind: 'value', value: whole };
}
