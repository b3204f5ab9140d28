/** The one place that turns written digits into a whole number of small units exactly, by moving the decimal point in the text. */

/** A written figure: all its digits, and how many of them stand behind the point (negative with an exponent). */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly scale: number;
}

const DECIMAL = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?(?:[Ee]([+-]?\d{1,3}))?$/;
/** Longer than any figure a bank prints; keeps every pattern here cheap. */
const LONGEST = 64;

/** Reads `1,234.56`, `-5`, `.5`, `1.2E+08`; commas only where they group by three. `null` when it is no plain figure. */
export function decimalFrom(text: string): Decimal | null {
  if (text.length > LONGEST) return null;
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return null;
  // 0,123 groups by three yet nobody writes thousands so: it may be a decimal comma.
  if (whole.startsWith('0') && whole.includes(',')) return null;
  return { negative: sign === '-', digits: whole.replaceAll(',', '') + fraction, scale: fraction.length - Number(exponent) };
}

/** The figure times 10^power as a whole number, rounded half away from zero; `null` when it would not be exact. */
export function scaled(decimal: Decimal, power: number): number | null {
  const shift = power - decimal.scale;
  const digits = decimal.digits.replace(/^0+(?=\d)/, '');
  let result: number;
  if (shift >= 0) {
    if (digits === '0') return 0;
    if (digits.length + shift > 16) return null;
    result = Number(digits + '0'.repeat(shift));
  } else {
    const cut = digits.length + shift;
    if (cut > 16) return null;
    const whole = cut > 0 ? Number(digits.slice(0, cut)) : 0;
    result = whole + (cut >= 0 && digits.charCodeAt(cut) >= 53 ? 1 : 0);
  }
  if (result > Number.MAX_SAFE_INTEGER) return null;
  return decimal.negative && result !== 0 ? -result : result;
}
