/** The one place that says when a periodic visit falls due (Q-10: calendar periods). */
import { dayParts, type Day } from '../values/day';
import { lastDayOf, monthFrom, type Month } from '../values/month';

/** Last day of the calendar month or quarter a day lies in. */
export function periodEnd(day: Day, every: 'quarter' | 'month'): Day {
  const { year, month } = dayParts(day);
  const last = every === 'month' ? month : Math.ceil(month / 3) * 3;
  return lastDayOf(monthFrom(year, last) as Month);
}

/**
 * Due day of the next visit: the last day of the period after the one last visited; never visited, the end of the current period.
 * @param base the day the list speaks of (基准日), never the computer's clock.
 */
export function visitDue(every: 'quarter' | 'month', lastVisit: Day | null, base: Day): Day {
  if (lastVisit === null) return periodEnd(base, every);
  return periodEnd((periodEnd(lastVisit, every) + 1) as Day, every);
}
