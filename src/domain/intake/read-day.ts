/** The one place that reads a date out of a cell: a day, or a month where only a month is given. */
import { dayFrom, dayFromSerial, type Day } from '../values/day';
import { lastDayOf, monthFrom, type Month } from '../values/month';
import type { CellInput } from './grid';
import { isBlankFigure, plain, withoutBlanks } from './plain-text';
import { BLANK, errorCell, refused, type Reading } from './reading';

/** What a date may lean on when it does not say everything itself. */
export interface DayContext {
  /** Year for dates without one: that of the list's data date. */
  readonly year: number | null;
  /** 2000 or 1900 for two-digit years, when the user has said so. */
  readonly century: number | null;
}

export type Moment = { readonly day: Day } | { readonly month: Month };

const LONGEST = 48;
/** The time of day, which is dropped. Behind a blank or a T, so that `1 10:30` is not the 11th. */
const TIME = /(?:\s|T)(?:上午|下午|AM|PM)?\s?\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:AM|PM|Z|[+-]\d{2}:?\d{2})?$/i;
const FULL = /^(\d{4}|\d{2})(?:年(\d{1,2})月(\d{1,2})[日号]?|([-./])(\d{1,2})\4(\d{1,2}))$/;
/** 16.1 is as likely a figure as January 2016: a month with two digits of its year needs the word 年. */
const MONTH = /^(?:(\d{4}|\d{2})年(\d{1,2})月?份?|(\d{4})[-./](\d{1,2})月?)([末底])?$/;
const YEAR_END = /^(\d{4})年?[末底]$/;
const OF_THE_YEAR = /^(\d{1,2})月(?:(\d{1,2})[日号]?|[末底])$/;
/** 20160101, and 201601 for a month. */
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})?$/;
const SERIAL = /^(?:\d{1,2}|\d{5}(?:\.\d{1,12})?)$/;
const CHINESE = /[〇○零一二三四五六七八九十]/;
const CHINESE_RUN = /[〇○零一二三四五六七八九十\d]{1,8}/g;
const DIGITS: ReadonlyMap<string, string> = new Map([['〇', '0'], ['○', '0'], ['零', '0'], ...[...'一二三四五六七八九'].map((sign, index) => [sign, String(index + 1)] as const)]);

/** Reads a day; a month without a day is none. */
export function readDay(cell: CellInput, context: DayContext): Reading<Day> {
  const moment = readMoment(cell, context);
  if (moment.kind !== 'value') return moment;
  return 'day' in moment.value ? { ...moment, value: moment.value.day } : refused('DAY_MONTH_ONLY');
}

/** Reads what a list is dated by; a month stands for its last day, on which its figures were drawn up. */
export function readDataDate(cell: CellInput, context: DayContext): Reading<Day> {
  const moment = readMoment(cell, context);
  if (moment.kind !== 'value') return moment;
  return { ...moment, value: 'day' in moment.value ? moment.value.day : lastDayOf(moment.value.month) };
}

export function readMoment(cell: CellInput, context: DayContext): Reading<Moment> {
  if (typeof cell === 'boolean') return refused('DAY_UNREADABLE');
  if (typeof cell === 'number') return compact(String(cell)) ?? serial(cell);
  const text = readable(cell);
  if (isBlankFigure(text)) return BLANK;
  const error = errorCell(text);
  if (error !== null) return error;
  if (text.length > LONGEST) return refused('DAY_UNREADABLE');
  const full = FULL.exec(text);
  if (full !== null) return dated(full[1] ?? '', full[2] ?? full[5] ?? '', full[3] ?? full[6] ?? '', context);
  const month = MONTH.exec(text);
  if (month !== null) return monthly(month[1] ?? month[3] ?? '', month[2] ?? month[4] ?? '', month[5] !== undefined, context);
  const yearEnd = YEAR_END.exec(text);
  if (yearEnd !== null) return found(dayFrom(Number(yearEnd[1]), 12, 31));
  const partial = OF_THE_YEAR.exec(text);
  if (partial !== null) {
    if (context.year === null) return refused('DAY_NO_YEAR');
    const year = String(context.year);
    const reading = partial[2] === undefined ? monthly(year, partial[1] ?? '', true, context) : dated(year, partial[1] ?? '', partial[2], context);
    return reading.kind === 'value' ? { ...reading, remark: 'DAY_YEAR_ASSUMED' } : reading;
  }
  return compact(text) ?? (SERIAL.test(text) ? serial(Number(text)) : refused('DAY_UNREADABLE'));
}

/** Whether a date has a year of two digits, which only the user can complete. */
export function hasTwoDigitYear(cell: CellInput): boolean {
  const reading = readMoment(cell, { year: null, century: null });
  return reading.kind === 'refused' && reading.code === 'DAY_TWO_DIGIT_YEAR';
}

/** Plain text without time of day and blanks, Chinese figures as digits. */
function readable(cell: string): string {
  const text = plain(cell);
  if (text.length > LONGEST) return text;
  const bare = withoutBlanks(text.replace(TIME, '')).replace('元月', '1月');
  return CHINESE.test(bare) ? bare.replace(CHINESE_RUN, arabic) : bare;
}

/** 二0一六 digit by digit; 三十一, 十二 and 二十 by tens. */
function arabic(run: string): string {
  const ten = run.indexOf('十');
  const digits = (part: string): string => [...part].map((sign) => DIGITS.get(sign) ?? sign).join('');
  if (ten < 0) return digits(run);
  if (ten > 1 || run.length > ten + 2) return run;
  return `${ten === 0 ? '1' : digits(run.slice(0, 1))}${digits(run.slice(ten + 1)) || '0'}`;
}

function yearFrom(text: string, { century }: DayContext): number | null {
  if (text.length === 4) return Number(text);
  return century === null ? null : century + Number(text);
}

function dated(yearText: string, month: string, date: string, context: DayContext): Reading<Moment> {
  const year = yearFrom(yearText, context);
  return year === null ? refused('DAY_TWO_DIGIT_YEAR') : found(dayFrom(year, Number(month), Number(date)));
}

function monthly(yearText: string, monthText: string, isEnd: boolean, context: DayContext): Reading<Moment> {
  const year = yearFrom(yearText, context);
  if (year === null) return refused('DAY_TWO_DIGIT_YEAR');
  const month = monthFrom(year, Number(monthText));
  if (month === null) return refused('DAY_NO_SUCH');
  return { kind: 'value', value: isEnd ? { day: lastDayOf(month) } : { month } };
}

function compact(text: string): Reading<Moment> | null {
  const parts = COMPACT.exec(text);
  if (parts === null) return null;
  const [, year, month, date] = parts;
  if (date !== undefined) return found(dayFrom(Number(year), Number(month), Number(date)));
  const whole = monthFrom(Number(year), Number(month));
  return whole === null ? refused('DAY_NO_SUCH') : { kind: 'value', value: { month: whole } };
}

/** Excel's serial number. 1900 to 2100 are years that somebody wrote, not days of the year 1905. */
function serial(value: number): Reading<Moment> {
  if (!Number.isFinite(value) || value < 1 || (value >= 1900 && value <= 2100)) return refused('DAY_UNREADABLE');
  if (value < 61) return refused('DAY_SERIAL_AMBIGUOUS');
  const day = dayFromSerial(value);
  return day === null ? refused('DAY_UNREADABLE') : { kind: 'value', value: { day } };
}

function found(day: Day | null): Reading<Moment> {
  return day === null ? refused('DAY_NO_SUCH') : { kind: 'value', value: { day } };
}
