/**
 * The one place for amounts of money: whole 分, so that 5,000,000.01元 is above 500万元 and 5,000,000.00元 is not.
 *
 * Every amount inside the domain is a `Fen`: an integer number of 分, exact up to 9e15 分 (90万亿元). A 分 is the
 * smallest unit a bank keeps, so a figure with more decimals (an average) is rounded to it once, when it is read,
 * half away from zero as Excel's ROUND does.
 */
declare const fen: unique symbol;

/** A whole number of 分 (1元 = 100分, 1万元 = 1,000,000分). */
export type Fen = number & { readonly [fen]: true };

/** The units an amount may be written in. */
export const MONEY_UNITS = ['分', '元', '千元', '万元', '亿元'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** How many 分 one unit is. */
export const FEN_PER: Readonly<Record<MoneyUnit, number>> = {
  分: 1,
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  亿元: 10_000_000_000,
};

/** The largest amount that stays exact. */
export const MAX_FEN = Number.MAX_SAFE_INTEGER;

/** Rounds half away from zero after taking off the noise behind the 15th digit, which is all Excel keeps. */
export function roundAsExcel(value: number): number {
  if (Number.isInteger(value)) return value;
  const magnitude = Math.round(Number(Math.abs(value).toPrecision(15)));
  return value < 0 ? -magnitude : magnitude;
}

/**
 * An amount given as a number in some unit, in whole 分.
 * `null` when the number is not finite or too large to stay exact: a user's data never throws.
 */
export function fenFrom(value: number, unit: MoneyUnit): Fen | null {
  if (!Number.isFinite(value)) return null;
  const result = roundAsExcel(value * FEN_PER[unit]);
  return Math.abs(result) > MAX_FEN ? null : (result as Fen);
}

/** An amount in 分 as a number of the given unit, for a cell or a chart; never for a comparison. */
export function inUnit(amount: Fen, unit: MoneyUnit): number {
  return amount / FEN_PER[unit];
}

/** Whole 分 as text in the unit, grouped by three, with at least `decimals` digits and no digit lost: `1,234.50`. */
export function printMoney(amount: Fen, unit: MoneyUnit, decimals = 2): string {
  const per = BigInt(FEN_PER[unit]);
  const absolute = BigInt(Math.abs(amount));
  const whole = (absolute / per).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  const places = FEN_PER[unit] === 1 ? 0 : FEN_PER[unit].toString().length - 1;
  const digits = (absolute % per).toString().padStart(places, '0').slice(0, places);
  const fraction = digits.replace(/0+$/, '').padEnd(decimals, '0');
  return `${amount < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
