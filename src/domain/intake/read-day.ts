/** The one place that reads a date out of a cell, in days since 1970-01-01. */
import { dayFrom, dayFromSerial, type Day } from '../values/day';
import { lastDayOf, monthFrom } from '../values/month';
import { cleanText, foldText } from './clean-text';
import { isEmptyWord } from './empty-words';
import { UNREADABLE } from './unreadable';

const DIGITS: Readonly<Record<string, string>> = { 〇: '0', '○': '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' };
const FULL = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:[T]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_END = /^(\d{4})[-./年](\d{1,2})月?(?:末|底)$/;
const DAY_OF_YEAR = /^(\d{1,2})月(\d{1,2})日?$/;

/**
 * Days; NaN for a blank, `UNREADABLE` for what is no day (2015.2.29, 待定, two-digit years, serials 1–60).
 * @param year of the data date, for dates without one; null refuses them
 */
export function readDay(value: unknown, year: number | null): number {
  if (typeof value === 'boolean') return UNREADABLE;
  if (typeof value === 'number') return compact(String(value)) ?? dayFromSerial(value) ?? UNREADABLE;
  let text = foldText(cleanText(value));
  if (isEmptyWord(text)) return NaN;
  if (text.length > 40) return UNREADABLE;
  text = text.replace('元月', '1月');
  if (/[〇○零一二三四五六七八九十]/.test(text)) text = chineseNumbers(text);
  const full = FULL.exec(text);
  if (full !== null) return dayFrom(Number(full[1]), Number(full[2]), Number(full[3])) ?? UNREADABLE;
  const whole = compact(text);
  if (whole !== null) return whole;
  const end = MONTH_END.exec(text);
  if (end !== null) {
    const month = monthFrom(Number(end[1]), Number(end[2]));
    return month === null ? UNREADABLE : lastDayOf(month);
  }
  const partial = DAY_OF_YEAR.exec(text);
  if (partial !== null && year !== null) return dayFrom(year, Number(partial[1]), Number(partial[2])) ?? UNREADABLE;
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return dayFromSerial(Number(text)) ?? UNREADABLE;
  return UNREADABLE;
}

function compact(text: string): Day | null {
  const parts = COMPACT.exec(text);
  return parts === null ? null : dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** 二0一六年一月三十一日 with digits: each part by itself, tens included. */
function chineseNumbers(text: string): string {
  return text.replace(/[〇○零一二三四五六七八九十\d]+/g, (part) => {
    if (!part.includes('十')) return [...part].map((letter) => DIGITS[letter] ?? letter).join('');
    const [tens = '', ones = ''] = part.split('十');
    const ten = tens === '' ? '1' : (DIGITS[tens] ?? '');
    const one = ones === '' ? '0' : (DIGITS[ones] ?? '');
    return ten === '' || one === '' ? part : `${ten}${one}`;
  });
}
