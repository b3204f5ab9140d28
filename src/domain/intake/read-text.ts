/** The one place that reads the cells of text fields: as printed, or as the word that the field's list of words has for them. */
import type { CellInput } from './grid';
import { asPrinted, isBlank, plain, withoutBlanks } from './plain-text';
import { splitNames } from './read-name';
import { BLANK, errorCell, refused, type Reading } from './reading';

/** The four levels, in full and as lists shorten them; stars and other scales are none of them. */
const TIERS: ReadonlyMap<string, string> = new Map(['黄金', '高端', '中端', '一般'].flatMap((word) => [word, `${word}客户`, `${word}类`].map((form) => [form, `${word}客户`] as const)));

const VISITS: ReadonlyMap<string, string> = new Map([
  ...['上门走访', '上门回访', '上门', '走访'].map((form) => [form, '上门走访'] as const),
  ...['约见', '约谈'].map((form) => [form, '约见'] as const),
  ...['电话', '电话联系', '电话回访'].map((form) => [form, '电话'] as const),
]);

/** Reads text as printed, edges cleaned. */
export function readText(cell: CellInput): Reading<string> {
  if (typeof cell !== 'string') return { kind: 'value', value: String(cell) };
  const printed = asPrinted(cell);
  // Only short text can be a sign for "nothing" or an error; the rest is done with here.
  if (printed.length > 12) return { kind: 'value', value: printed };
  const text = plain(printed);
  if (isBlank(text)) return BLANK;
  return errorCell(text) ?? { kind: 'value', value: printed };
}

/** Reads a level that somebody gave by hand. */
export function readGivenTier(cell: CellInput): Reading<string> {
  const reading = readText(cell);
  if (reading.kind !== 'value') return reading;
  const word = TIERS.get(withoutBlanks(plain(reading.value)));
  return word === undefined ? refused('TIER_OTHER_SCALE') : { kind: 'value', value: word };
}

/** Reads how a visit was made; a way that we have no word for stays as printed. */
export function readVisitMethod(cell: CellInput): Reading<string> {
  const reading = readText(cell);
  return reading.kind === 'value' ? { kind: 'value', value: VISITS.get(withoutBlanks(plain(reading.value))) ?? reading.value } : reading;
}

/** Reads the first of several telephones, the main one. */
export function readPhone(cell: CellInput): Reading<string> {
  const reading = readText(cell);
  return reading.kind === 'value' ? { kind: 'value', value: splitNames(reading.value)[0] ?? '' } : reading;
}
