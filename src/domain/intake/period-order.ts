/** The one place that tells which of two printed periods is the newer one. */

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/上年|去年/, -4],
  [/年初|期初/, -3],
  [/上期|上季|季初/, -2],
  [/上月|月初/, -1],
  [/本|当|期末|今年|年末|季末|月末/, 1],
];

/** A number that grows with time; months with a year beat all words, a heading without period is the present. */
export function periodOrder(period: string): number {
  const month = /(?:(\d{4})[年\-./])?(\d{1,2}|元)(?:月|$)/.exec(period);
  if (month !== null) return Number(month[1] ?? 0) * 12 + (month[2] === '元' ? 1 : Number(month[2]));
  const year = /(\d{4})年/.exec(period);
  if (year !== null) return Number(year[1]) * 12 + (period.endsWith('初') ? 0 : 13);
  return WORDS.find(([pattern]) => pattern.test(period))?.[1] ?? 0;
}
