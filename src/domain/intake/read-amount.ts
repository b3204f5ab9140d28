/** The one place that reads an amount of money out of a cell: one certain figure with its unit, or the reason why it is none. */
import { fenFrom, FEN_PER, type Fen, type MoneyUnit } from '../values/money';
import { decimalFrom, scaled, type Decimal } from './decimal';
import type { CellInput } from './grid';
import { hasFootnoteDigit, isBlankFigure, plain } from './plain-text';
import { BLANK, errorCell, refused, type Reading } from './reading';

/** An amount as it was written, before anybody says what a bare figure is counted in. */
export interface WrittenAmount {
  /** The unit in the cell, which beats every other; `null` when the cell has none. */
  readonly unit: MoneyUnit | null;
  /** Digits behind the point as printed; `null` for a number cell, which does not say. */
  readonly decimals: number | null;
  /** In whole 分, a bare figure counted in `unit`; `null` when it would not be exact. */
  readonly inFen: (unit: MoneyUnit) => Fen | null;
}

const LONGEST = 64;
const SUFFIXES: readonly (readonly [string, MoneyUnit])[] = [
  ['亿元', '亿元'],
  ['万元', '万元'],
  ['千元', '千元'],
  ['亿', '亿元'],
  ['万', '万元'],
  ['千', '千元'],
  ['元', '元'],
];
const CURRENCY = /^(?:¥|人民币|RMB|CNY)/i;
const MINUS = /[\u2212\u2013]/g;
/** Digits that only blanks keep apart: thousands when every group has three, two figures otherwise. */
const GROUP_BLANK = /(\d)\s(?=\d{3}(?!\d))/g;
const DIGITS_APART = /\d\s+\d/;

/** How many places the point moves from a unit to 分. */
const PLACES = Object.fromEntries(Object.entries(FEN_PER).map(([unit, fen]) => [unit, String(fen).length - 1])) as Readonly<Record<MoneyUnit, number>>;

/** Reads an amount; a bare figure is counted in `unit`, and without one it stays open. Zero needs no unit. */
export function readAmount(cell: CellInput, unit: MoneyUnit | null): Reading<Fen> {
  const written = readWrittenAmount(cell);
  if (written.kind !== 'value') return written;
  const own = written.value.unit ?? unit;
  const fen = written.value.inFen(own ?? '元');
  if (fen === null) return refused('AMOUNT_TOO_LARGE');
  return own === null && fen !== 0 ? refused('UNIT_OPEN') : { kind: 'value', value: fen };
}

/** Reads an amount as written. */
export function readWrittenAmount(cell: CellInput): Reading<WrittenAmount> {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return refused('AMOUNT_UNREADABLE');
    return { kind: 'value', value: { unit: null, decimals: null, inFen: (unit) => fenFrom(cell, unit) } };
  }
  if (typeof cell === 'boolean') return refused('AMOUNT_UNREADABLE');
  let text = plain(cell);
  if (isBlankFigure(text)) return BLANK;
  const error = errorCell(text);
  if (error !== null) return error;
  if (text.length > LONGEST || hasFootnoteDigit(cell)) return refused('AMOUNT_UNREADABLE');
  text = text.replace(GROUP_BLANK, '$1,');
  if (DIGITS_APART.test(text)) return refused('AMOUNT_UNREADABLE');
  text = text.replace(/\s/g, '').replace(MINUS, '-');
  const figure = figureIn(text);
  if (figure === null) return refused('AMOUNT_UNREADABLE');
  const { decimal, unit } = figure;
  return { kind: 'value', value: { unit, decimals: Math.max(0, decimal.scale), inFen: (other) => scaled(decimal, PLACES[other]) as Fen | null } };
}

/** Takes sign, brackets, currency and unit off, in whatever order they enclose the figure. */
function figureIn(text: string): { readonly decimal: Decimal; readonly unit: MoneyUnit | null } | null {
  let rest = text;
  let negative = false;
  let unit: MoneyUnit | null = null;
  const takeUnit = (): void => {
    const suffix = unit === null ? SUFFIXES.find(([word]) => rest.endsWith(word)) : undefined;
    if (suffix === undefined) return;
    unit = suffix[1];
    rest = rest.slice(0, -suffix[0].length);
  };
  takeUnit();
  if (rest.startsWith('(') && rest.endsWith(')')) {
    negative = true;
    rest = rest.slice(1, -1);
    takeUnit();
    if (/^[+-]|[+-]$/.test(rest)) return null;
  } else if (/^[+-]/.test(rest)) {
    negative = rest.startsWith('-');
    rest = rest.slice(1);
    if (/^[+-]|[+-]$/.test(rest)) return null;
  } else if (rest.endsWith('-')) {
    negative = true;
    rest = rest.slice(0, -1);
  }
  if (CURRENCY.test(rest)) {
    rest = rest.replace(CURRENCY, '');
    if (!negative && rest.startsWith('-')) {
      negative = true;
      rest = rest.slice(1);
    }
  }
  const decimal = /^[\d.]/.test(rest) ? decimalFrom(rest) : null;
  return decimal === null ? null : { decimal: { ...decimal, negative }, unit };
}
