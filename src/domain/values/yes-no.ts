/** The one list of words that mean yes or no in bank lists, in a formula or a cell; compared after NFKC, lower case, without blanks. */

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['是', '√', '✓', '✔', '☑', '有', 'y', 'yes', 'true', 't', '1', '已开通', '开通', '已签约', '已开'].map((word) => [word, true] as const),
  ...['否', '×', '✗', '✘', 'x', '无', 'n', 'no', 'false', 'f', '0', '未开通', '未开', '未签约', '没有'].map((word) => [word, false] as const),
]);

/** Yes, no, `null` for a blank, `undefined` for anything else. */
export function readYesNo(value: unknown): boolean | null | undefined {
  if (typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const word = String(value).normalize('NFKC').replace(/\s/g, '').toLowerCase();
  if (word === '' || word === '-' || word === '待补数据') return null;
  return WORDS.get(word);
}
