/** The one place that tells which of several printed periods is the newest one, and whether that is certain. */

export interface Newest {
  /** Position among the periods. */
  readonly at: number;
  /** False when two are equally new, or when one does not say enough: 12月末 has no year, and nothing dates the list. */
  readonly isCertain: boolean;
}

/** When a period ends. `calendar` counts months, `words` only order among themselves, `open` cannot be told. */
interface Moment {
  readonly scale: 'calendar' | 'words' | 'open';
  /** Grows with time. */
  readonly time: number;
}

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/上年|去年/, -4],
  [/年初|期初/, -3],
  [/上期|上季|季初/, -2],
  [/上月|月初/, -1],
];
const PRESENT = 0;
const MONTHS = 12;
/** Of a month with its year in front, its day or its beginning behind. */
const MONTH = /(?:(\d{4})年)?(\d{1,2}|元)月(?:(初)|(\d{1,2})日)?/;
const FIGURES = /(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?/;
/** 一季度 may be an end or an average; which one is newer is not ours to say. */
const NUMBERED_QUARTER = /[1-4一二三四]季/;
const YEAR = /(\d{4})年/;

/**
 * The newest of one or more periods as headings print them; '' is the present.
 * @param dataDate ISO day of the list, '' when it does not say
 */
export function newestPeriod(periods: readonly string[], dataDate: string): Newest {
  const present = dataDate === '' ? null : Number(dataDate.slice(0, 4)) * MONTHS + Number(dataDate.slice(5, 7));
  const moments = periods.map((period) => momentOf(period, present));
  let at = 0;
  moments.forEach(({ time }, index) => {
    if (time > (moments[at]?.time ?? -Infinity)) at = index;
  });
  const best = moments[at];
  if (best === undefined) throw new Error('no period given');
  const comparable = best.scale !== 'open' && moments.every(({ scale }) => scale === best.scale);
  const alone = moments.filter(({ time }) => time === best.time).length === 1;
  // Figures after the date of the list are a plan, not a balance.
  const hasHappened = present === null || best.time <= present;
  return { at, isCertain: comparable && alone && hasHappened };
}

function momentOf(period: string, present: number | null): Moment {
  if (NUMBERED_QUARTER.test(period)) return { scale: 'open', time: PRESENT };
  const figures = FIGURES.exec(period);
  if (figures !== null) return { scale: 'calendar', time: monthTime(Number(figures[1]), Number(figures[2]), figures[3]) };
  const month = MONTH.exec(period);
  if (month !== null) {
    const number = month[2] === '元' ? 1 : Number(month[2]);
    const day = month[3] === undefined ? month[4] : '1';
    if (month[1] !== undefined) return { scale: 'calendar', time: monthTime(Number(month[1]), number, day) };
    if (present === null) return { scale: 'open', time: number };
    // The last such month up to the date of the list: in January 12月末 is that of the year before.
    const year = Math.floor((present - number) / MONTHS);
    return { scale: 'calendar', time: monthTime(year, number, day) };
  }
  const year = YEAR.exec(period);
  // The beginning of a year is the end of the one before, which is older than its January.
  if (year !== null) return { scale: 'calendar', time: Number(year[1]) * MONTHS + (period.endsWith('初') ? 0 : MONTHS) };
  return present === null ? wordOrder(period) : wordTime(period, present);
}

/** Months to the end of this one; a day lies inside its month. */
function monthTime(year: number, month: number, day: string | undefined): number {
  return year * MONTHS + month - (day === undefined ? 0 : Math.max(0, 31 - Number(day)) / 32);
}

function wordOrder(period: string): Moment {
  // 年末 may be the end of this year or of the last one.
  if (/^(?:年末|季末)$/.test(period)) return { scale: 'open', time: PRESENT };
  return { scale: 'words', time: WORDS.find(([pattern]) => pattern.test(period))?.[1] ?? PRESENT };
}

function wordTime(period: string, present: number): Moment {
  const inYear = (present - 1) % MONTHS;
  const yearStart = present - inYear - 1;
  const at = (time: number): Moment => ({ scale: 'calendar', time });
  if (/上年|去年|年初|期初/.test(period)) return at(yearStart);
  if (/上期|上季|季初/.test(period)) return at(yearStart + inYear - (inYear % 3));
  if (/上月|月初/.test(period)) return at(present - 1);
  if (period === '年末' && inYear !== MONTHS - 1) return { scale: 'open', time: present };
  if (period === '季末' && inYear % 3 !== 2) return { scale: 'open', time: present };
  return at(present);
}
