/**
 * What Excel makes of a value that is put into a cell: the one place for it.
 *
 * An approximation: numbers, percentages and amounts are recognised; dates, times and fractions are left as text.
 */
import type { Input } from '../book';
import { ApiError } from './api-error';
import type { Json } from './api-object';

const TEXT_FORMAT = '@';
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
/** Digits that Excel keeps of a number. */
const DIGITS = 15;

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!', '#BUSY!'];

export interface CellInput {
  readonly input: Input;
  /** The number format that Excel gives the cell along with the value, null to leave it. */
  readonly format: string | null;
}

/** @param format the cell's number format before */
export function cellInput(value: Json, format: string): CellInput {
  if (value === null) return { input: null, format: null };
  if (typeof value === 'string') return typed(value, format);
  if (typeof value === 'boolean') return plain(value);
  if (typeof value === 'number') return plain(format === TEXT_FORMAT ? String(significant(value)) : significant(value));
  throw new ApiError('InvalidArgument', 'A cell takes text, a number or a boolean.');
}

/** Whether a text is one of the values by which Excel shows an error. */
export function isErrorText(value: unknown): boolean {
  return typeof value === 'string' && ERRORS.includes(value);
}

function typed(text: string, format: string): CellInput {
  if (text.startsWith("'")) return plain(bounded(text.slice(1)));
  if (text === '' || format === TEXT_FORMAT) return plain(bounded(text));
  if (/^=./su.test(text)) return formula(text);
  const number = numeric(text);
  if (number !== null) return number;
  // A sign or @ in front makes a formula, as it did in the spreadsheets before Excel.
  if (/^[+\-@]./su.test(text)) return formula(`=${text}`);
  const upper = text.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return plain(upper === 'TRUE');
  return plain(ERRORS.includes(upper) ? upper : bounded(text));
}

/** Numbers as they are typed: `1,234.50`, `5%`, `￥12.50`, `1e10`. */
function numeric(text: string): CellInput | null {
  const match = /^\s*([+-])?\s*([¥￥$])?\s*(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?\s*(%)?\s*$/iu.exec(text);
  if (match === null) return null;
  const [, sign, currency, digits = '', exponent = '', percent] = match;
  const number = Number(digits.replaceAll(',', '') + exponent) * (sign === '-' ? -1 : 1);
  if (!Number.isFinite(number)) return null;
  if (percent !== undefined) return { input: significant(number / 100), format: digits.includes('.') ? '0.00%' : '0%' };
  const decimals = digits.includes('.') ? '.00' : '';
  if (currency !== undefined) return { input: significant(number), format: `"${currency}"#,##0${decimals}` };
  return { input: significant(number), format: digits.includes(',') ? `#,##0${decimals}` : null };
}

function formula(text: string): CellInput {
  if (text.length > MAX_FORMULA) throw new ApiError('FormulaLengthExceedsLimit', 'The formula is too long.');
  return { input: { formula: text }, format: null };
}

function plain(input: string | number | boolean): CellInput {
  return { input, format: null };
}

function bounded(text: string): string {
  if (text.length > MAX_TEXT) throw new ApiError('InvalidArgument', 'The text is longer than a cell can hold.');
  return text;
}

function significant(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
