/** The one place that turns a cell of an argument into what the domain knows, or says which argument is wrong. */
import { readDay } from '../domain/intake/read-day';
import type { MonthResult } from '../domain/portfolio/ladder';
import { fill } from '../domain/texts/reason';
import { dayFromSerial, type Day } from '../domain/values/day';
import { isPolicyRate } from '../domain/policy/read-choices';
import { fenFrom, MONEY_UNITS, type Fen, type MoneyUnit } from '../domain/values/money';
import { monthFrom, monthOf, type Month } from '../domain/values/month';
import { ratioFrom, type Ratio } from '../domain/values/ratio';
import { readYesNo } from '../domain/values/yes-no';
import { ARGUMENT_TEXTS } from './argument-texts';
import { WrongUse } from './wrong-use';

type ArgumentText = keyof typeof ARGUMENT_TEXTS;

/** Words of our own sheets that stand for an unknown value. */
const UNKNOWN_WORDS = new Set(['', '-', '—', '待补数据', '不适用']);

/** A blank in any form Excel may deliver: null, nothing, an empty text, or a word for unknown. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && UNKNOWN_WORDS.has(value.trim()));
}

/** An amount in whole 分, `null` when blank. Takes numbers and text such as `1,234.5`. */
export function readAmount(name: string, value: unknown, unit: MoneyUnit): Fen | null {
  const number = numberOf(name, value, 'notAmount');
  if (number === null) return null;
  return fenFrom(number, unit) ?? wrong('notAmount', name, value);
}

/** A rate as a ratio, `null` when blank. Takes fractions and text with `%`; the table refuses what lies outside 0 to 1. */
export function readRate(name: string, value: unknown): Ratio | null {
  const text = typeof value === 'string' ? value.normalize('NFKC').trim() : '';
  const number = text.endsWith('%') ? divided(numberOf(name, text.slice(0, -1), 'notRate')) : numberOf(name, value, 'notRate');
  if (number === null) return null;
  return ratioFrom(number) ?? wrong('notRate', name, value);
}

/** Yes, no or unknown. */
export function readFlag(name: string, value: unknown): boolean | null {
  refuseError(name, value);
  const flag = readYesNo(value);
  return flag === undefined ? wrong('notFlag', name, value) : flag;
}

export function readUnit(name: string, value: unknown): MoneyUnit {
  refuseError(name, value);
  if (isBlank(value)) return '万元';
  const written = String(value).normalize('NFKC').trim();
  return MONEY_UNITS.find((unit) => unit !== '分' && unit === written) ?? wrong('notUnit', name, value);
}

/** One of a few words, `null` when blank. The last characters may be left out of a tier: 黄金 for 黄金客户. */
export function readWord(name: string, value: unknown, words: readonly string[]): string | null {
  refuseError(name, value);
  if (isBlank(value)) return null;
  const written = String(value).normalize('NFKC').trim();
  const word = words.find((one) => one === written || one === `${written}客户`);
  if (word === undefined) throw new WrongUse(fill(ARGUMENT_TEXTS.notWord, { name, value: shown(value), words: words.join('、') }));
  return word;
}

/** A month's result; blank is a month without one. */
export function readResult(name: string, value: unknown): MonthResult {
  refuseError(name, value);
  if (isBlank(value)) return 'unknown';
  const written = String(value).normalize('NFKC').trim();
  const met = written === '达标' ? true : written === '不达标' || written === '未达标' ? false : readYesNo(value);
  if (met === null) return 'unknown';
  return met === undefined ? wrong('notResult', name, value) : met ? 'met' : 'missed';
}

/** A limit that takes the place of a policy's amount, `null` when blank. */
export function readAmountLimit(name: string, value: unknown): Fen | null {
  const limit = readAmount(name, value, '万元');
  return limit === null || limit > 0 ? limit : wrong('notLimit', name, value);
}

/** A limit that takes the place of a policy's rate, in billionths, `null` when blank; as fine as a rate of the policy may be. */
export function readRatioLimit(name: string, value: unknown): number | null {
  const limit = readRate(name, value)?.numerator ?? null;
  return limit === null || isPolicyRate(limit) ? limit : wrong('notRatioLimit', name, value);
}

/** A day, `null` when blank: a date, or text with year, month and day. */
export function readDate(name: string, value: unknown): Day | null {
  refuseError(name, value);
  if (isBlank(value)) return null;
  if (typeof value !== 'string' && typeof value !== 'number') return wrong('notDay', name, value);
  const reading = readDay(value, { year: null, century: null });
  return reading.kind === 'value' ? reading.value : wrong('notDay', name, value);
}

/** A month: a date, `2016-01`, `2016年1月` or 201601. */
export function readMonth(name: string, value: unknown): Month {
  refuseError(name, value);
  if (typeof value === 'number') {
    const compact = Number.isInteger(value) && value >= 190_001 && value <= 999_912 ? monthFrom(Math.floor(value / 100), value % 100) : null;
    if (compact !== null) return compact;
    const day = dayFromSerial(value);
    return day === null ? wrong('notMonth', name, value) : monthOf(day);
  }
  const written = typeof value === 'string' ? value.normalize('NFKC').trim() : '';
  const parts = /^(\d{4})(?:年|[-/.])?(\d{1,2})(?:月)?(?:末)?$/.exec(written);
  const month = parts === null ? null : monthFrom(Number(parts[1]), Number(parts[2]));
  return month ?? wrong('notMonth', name, value);
}

function numberOf(name: string, value: unknown, text: ArgumentText): number | null {
  refuseError(name, value);
  if (isBlank(value)) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : wrong(text, name, value);
  if (typeof value !== 'string') return wrong(text, name, value);
  const written = value.normalize('NFKC').replace(/\s/g, '');
  return /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[+-]?\d{1,2})?$/i.test(written) ? Number(written.replace(/,/g, '')) : wrong(text, name, value);
}

function divided(value: number | null): number | null {
  return value === null ? null : value / 100;
}

/** Excel normally stops at an error value by itself; where it hands one over we name the argument. */
function refuseError(name: string, value: unknown): void {
  const isError = typeof value === 'string' ? /^#[A-Z0-9/?!]+[!?A]$/.test(value) : typeof value === 'object' && value !== null;
  if (isError) throw new WrongUse(fill(ARGUMENT_TEXTS.errorInput, { name, value: typeof value === 'string' ? value : '' }));
}

function wrong(text: ArgumentText, name: string, value: unknown): never {
  throw new WrongUse(fill(ARGUMENT_TEXTS[text], { name, value: shown(value) }));
}

/** Enough of a value to recognise it in a message. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  if (text.trim() === '') return '空白';
  return text.length > 20 ? `${[...text].slice(0, 20).join('')}…` : text;
}
