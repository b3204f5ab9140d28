/**
 * The one place that reads document and other numbers: text always, documents checked against GB 11643 (persons) and
 * GB 32100 (organisations). Nothing here repeats a number in a finding.
 */
import { dayFrom } from '../values/day';
import type { IntakeIssueCode } from '../texts/issues';
import type { CellInput } from './grid';
import { isBlankFigure, plain, withoutBlanks } from './plain-text';
import { BLANK, errorCell, refused, type Reading } from './reading';

/** A document number as text. */
export interface DocumentNumber {
  readonly text: string;
  /** Whether it is sound enough to say that two rows are one customer. */
  readonly identifies: boolean;
}

const PERSON = /^\d{17}[\dX]$/;
const PERSON_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const PERSON_CHECKS = '10X98765432';
const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const CREDIT_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 组织机构代码, with or without its hyphen. */
const OLD_CODE = /^[0-9A-Z]{8}-?[0-9X]$/;
const OLD_FIFTEEN = /^\d{15}$/;
/** 3.6E+17 as a sheet shows a number of more digits than it keeps. */
const SCIENTIFIC = /^\d(?:\.\d{1,15})?E\+?\d{2}$/i;
/** Excel keeps 15 digits: a number cell from here on has lost the rest. */
const FIRST_LOST = 1e15;

/** Reads a document number; one that fails its check is kept as text but identifies nobody. */
export function readId(cell: CellInput): Reading<DocumentNumber> {
  const number = readNumberText(cell);
  if (number.kind !== 'value') return number;
  const text = number.value.toUpperCase();
  const fault = faultOf(text);
  if (fault === 'PRECISION_LOST') return refused(fault);
  const identifies = fault === null || fault === 'ID_LEGACY_15' || fault === 'ID_OLD';
  return { kind: 'value', value: { text, identifies }, ...(fault !== null && { remark: fault }) };
}

/** Reads an account, customer, contract or staff number: text, leading zeros kept. */
export function readNumberText(cell: CellInput): Reading<string> {
  if (typeof cell === 'number') return Math.abs(cell) >= FIRST_LOST ? refused('PRECISION_LOST') : { kind: 'value', value: String(cell) };
  const text = withoutBlanks(plain(String(cell)));
  if (isBlankFigure(text)) return BLANK;
  const error = errorCell(text);
  if (error !== null) return error;
  return SCIENTIFIC.test(text) ? refused('PRECISION_LOST') : { kind: 'value', value: text };
}

function faultOf(text: string): IntakeIssueCode | null {
  if (OLD_FIFTEEN.test(text)) return hasBirthDate(text.slice(6, 12)) ? 'ID_LEGACY_15' : 'ID_OLD';
  if (OLD_CODE.test(text)) return 'ID_OLD';
  if (text.length !== 18) return 'ID_LENGTH';
  const born = hasBirthDate(text.slice(6, 14));
  if (PERSON.test(text)) {
    if (born && personCheck(text) === text[17]) return null;
    if (creditCheck(text) === text[17]) return null;
    if (/^\d{15}000$/.test(text)) return 'PRECISION_LOST';
    // Only companies' codes begin with 9; there the digits in the middle are no birth date.
    return !born && !text.startsWith('9') ? 'ID_BIRTH_DATE' : 'ID_CHECK_DIGIT';
  }
  if (!CREDIT_CODE.test(text)) return 'ID_CHARSET';
  return creditCheck(text) === text[17] ? null : 'ID_CHECK_DIGIT';
}

/** The check character that the first 17 digits of a person's number ask for. */
function personCheck(text: string): string | undefined {
  const sum = PERSON_WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return PERSON_CHECKS[sum % 11];
}

/** The check character that the first 17 characters of a unified social credit code ask for; weights are powers of 3. */
function creditCheck(text: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (let index = 0; index < 17; index += 1) {
    sum += CREDIT_CHARACTERS.indexOf(text[index] ?? '') * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CHARACTERS[(31 - (sum % 31)) % 31];
}

/** YYYYMMDD, or YYMMDD of the twentieth century. */
function hasBirthDate(digits: string): boolean {
  const full = digits.length === 8 ? digits : `19${digits}`;
  return dayFrom(Number(full.slice(0, 4)), Number(full.slice(4, 6)), Number(full.slice(6, 8))) !== null;
}
