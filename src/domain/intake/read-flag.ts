/** The one place that reads a yes/no cell of a list; a digit means something only by a legend. */
import { FLAG } from '../values/flag';
import { readYesNo } from '../values/yes-no';
import type { CellInput } from './grid';
import { isBlank, plain, withoutBlanks } from './plain-text';
import { BLANK, errorCell, refused, type Reading } from './reading';

/** What the digits of a column mean: `FLAG` values by digit. */
export type Legend = ReadonlyMap<string, number>;

const LONGEST = 12;
/** Words of bank exports beside plain yes and no. */
const STATES: ReadonlyMap<string, number> = new Map([
  ...['正常', '开户', '已开户', '签约', '已签', '在用', '使用', '✅', '☑'].map((word) => [word, FLAG.yes] as const),
  ...['销户', '已销户', '注销', '未开户', '未签', '不是', '✕', '☒'].map((word) => [word, FLAG.no] as const),
]);

/** `FLAG` value of a word; `undefined` for digits, which need a legend, and for anything that is neither. */
export function flagWord(text: string): number | undefined {
  const word = withoutBlanks(plain(text));
  if (word === '' || word.length > LONGEST || /^\d/.test(word)) return undefined;
  const known = STATES.get(word);
  if (known !== undefined) return known;
  const answer = readYesNo(word);
  return answer === undefined || answer === null ? undefined : answer ? FLAG.yes : FLAG.no;
}

/** Whether a cell is a single digit. */
export function isFlagDigit(cell: CellInput): boolean {
  return typeof cell === 'number' ? Number.isInteger(cell) && cell >= 0 && cell <= 9 : typeof cell === 'string' && /^\d$/.test(plain(cell));
}

/** Reads a yes/no: `FLAG.yes` or `FLAG.no`. 无 is no, a dash is blank. */
export function readFlag(cell: CellInput, legend: Legend | null): Reading<number> {
  if (typeof cell === 'boolean') return { kind: 'value', value: cell ? FLAG.yes : FLAG.no };
  const text = plain(String(cell));
  if (isBlank(text) || text === '待补数据') return BLANK;
  const error = errorCell(text);
  if (error !== null) return error;
  if (isFlagDigit(cell)) {
    const meant = legend?.get(text);
    return meant === undefined ? refused('FLAG_DIGIT') : { kind: 'value', value: meant };
  }
  const word = flagWord(text);
  return word === undefined ? refused('FLAG_UNREADABLE') : { kind: 'value', value: word };
}
