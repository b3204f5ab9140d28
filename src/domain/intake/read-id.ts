/**
 * The one place that reads ids: text always, checked against GB 11643 (persons) and GB 32100 (organisations). No message ever carries one.
 */
import { dayFrom } from '../values/day';
import { cleanText, foldText } from './clean-text';

export type IdFault = 'PRECISION_LOST' | 'LENGTH' | 'BIRTH_DATE' | 'CHECK_DIGIT' | 'CHARSET' | 'LEGACY_15' | 'OLD_CODE';

export interface ReadId {
  /** As text, x folded to X; the damaged form as it came. */
  readonly text: string;
  readonly fault: IdFault | null;
}

const PERSON_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const PERSON_CHECKS = '10X98765432';
const CODE_LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Excel keeps 15 digits; a number at or above this has lost the rest. */
const SAFE_NUMBER = 1e15;

/** An id of a person or organisation. A blank has an empty text and no fault. */
export function readId(value: unknown): ReadId {
  const plain = readCode(value);
  if (plain.fault !== null || plain.text === '') return plain;
  const text = plain.text.toUpperCase();
  if (/^\d{15}$/.test(text)) return { text, fault: 'LEGACY_15' };
  if (text.length < 18) return { text, fault: /^[0-9A-Z-]+$/.test(text) ? 'OLD_CODE' : 'CHARSET' };
  if (text.length > 18) return { text, fault: 'LENGTH' };
  if (/^\d{17}[\dX]$/.test(text) && isBirthDate(text)) return { text, fault: personCheck(text) === text[17] ? null : codeCheck(text) === text[17] ? null : 'CHECK_DIGIT' };
  if (/^[0-9A-Z]+$/.test(text) && [...text].every((letter) => CODE_LETTERS.includes(letter))) {
    if (codeCheck(text) === text[17]) return { text, fault: null };
    return { text, fault: /^\d{17}[\dX]$/.test(text) && /^[1-8]/.test(text) && !text.startsWith('9') && personCheck(text) === text[17] ? 'BIRTH_DATE' : 'CHECK_DIGIT' };
  }
  return { text, fault: 'CHARSET' };
}

/** An account, customer, contract or telephone number: text, unless a sheet has already lost its digits. */
export function readCode(value: unknown): ReadId {
  if (typeof value === 'number') {
    return Math.abs(value) >= SAFE_NUMBER ? { text: String(value), fault: 'PRECISION_LOST' } : { text: String(value), fault: null };
  }
  const text = foldText(cleanText(value));
  if (/^\d(?:\.\d+)?E\+?\d{2}$/i.test(text)) return { text, fault: 'PRECISION_LOST' };
  return { text: text === '-' || text === '无' || text === '/' ? '' : text, fault: null };
}

/** Check character of the first 17 digits of a person's number. */
export function personCheck(text: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += Number(text[i]) * (PERSON_WEIGHTS[i] as number);
  return PERSON_CHECKS[sum % 11] as string;
}

/** Check character of the first 17 characters of a unified social credit code. */
export function codeCheck(text: string): string {
  let sum = 0;
  let weight = 1;
  for (let i = 0; i < 17; i += 1) {
    sum += CODE_LETTERS.indexOf(text[i] as string) * weight;
    weight = (weight * 3) % 31;
  }
  return CODE_LETTERS[(31 - (sum % 31)) % 31] as string;
}

function isBirthDate(text: string): boolean {
  const year = Number(text.slice(6, 10));
  return year >= 1900 && dayFrom(year, Number(text.slice(10, 12)), Number(text.slice(12, 14))) !== null;
}
