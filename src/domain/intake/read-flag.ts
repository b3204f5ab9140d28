/** The one place that reads a yes/no cell of a list: `FLAG` values, 3 for what cannot be read. */
import { readYesNo } from '../values/yes-no';
import { cleanText, foldText } from './clean-text';

export const UNREADABLE_FLAG = 3;

/**
 * 0 blank, 1 no, 2 yes, 3 unreadable. A digit only means something by the column's legend (from the heading or the user); without one
 * it is unreadable, because 1/2 and 1/0 are both in use.
 */
export function readFlag(value: unknown, legend: ReadonlyMap<string, boolean>): number {
  if (typeof value === 'boolean') return value ? 2 : 1;
  const text = foldText(cleanText(value));
  if (text === '') return 0;
  const explained = legend.get(text);
  if (explained !== undefined) return explained ? 2 : 1;
  if (/^\d+$/.test(text)) return UNREADABLE_FLAG;
  if (text === '无') return 1;
  const read = readYesNo(text);
  return read === undefined ? UNREADABLE_FLAG : read === null ? 0 : read ? 2 : 1;
}
