/** The one place that reads an amount out of a cell, in whole 分. */
import { fenFrom, type MoneyUnit } from '../values/money';
import { cleanText, foldText } from './clean-text';
import { isEmptyWord } from './empty-words';
import { UNREADABLE } from './unreadable';

const PLAIN = /^-?\d+(?:\.\d+)?$/;
const WRITTEN = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d*)?(?:e([+-]?\d{1,2}))?([+-]?)$/i;
const SUFFIX: Readonly<Record<string, MoneyUnit>> = { 亿元: '亿元', 亿: '亿元', 万元: '万元', 万: '万元', 千元: '千元', 元: '元' };

/**
 * An amount in whole 分; NaN for a blank, `UNREADABLE` for what is no amount (约500, 500-600, 五百万). A unit in the cell beats `unit`, which is the
 * heading's, else the list's.
 */
export function readAmount(value: unknown, unit: MoneyUnit): number {
  if (typeof value === 'number') return fenFrom(value, unit) ?? UNREADABLE;
  if (typeof value === 'boolean') return UNREADABLE;
  const cleaned = cleanText(value);
  if (cleaned === '') return NaN;
  if (cleaned.length > 60) return UNREADABLE;
  if (PLAIN.test(cleaned)) return fenFrom(Number(cleaned), unit) ?? UNREADABLE;
  let text = foldText(cleaned).replace(/[−–]/g, '-');
  if (isEmptyWord(text)) return NaN;
  text = text.replace(/^([+-]?)[¥¥]/, '$1');
  let own = unit;
  for (const [suffix, named] of Object.entries(SUFFIX)) {
    if (!text.endsWith(suffix)) continue;
    own = named;
    text = text.slice(0, -suffix.length);
    break;
  }
  let sign = 1;
  if (text.startsWith('(') && text.endsWith(')')) {
    sign = -1;
    text = text.slice(1, -1);
    if (/^[+-]/.test(text)) return UNREADABLE;
  }
  const parts = WRITTEN.exec(text);
  if (parts === null) return UNREADABLE;
  const [, before = '', whole = '', fraction = '', exponent, after = ''] = parts;
  if (before !== '' && after !== '') return UNREADABLE;
  if (before === '-' || after === '-') sign = -sign;
  const number = Number(`${whole.replace(/,/g, '')}${fraction === '.' ? '' : fraction}${exponent === undefined ? '' : `e${exponent}`}`);
  return fenFrom(sign * number, own) ?? UNREADABLE;
}
