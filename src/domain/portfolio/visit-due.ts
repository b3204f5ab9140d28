/** The one place that says when a periodic visit falls due (Q-10: calendar periods). */
import { VISIT_CADENCE } from '../policy/visit-cadence';
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

/** When a post owes its next visit. `open`: the document gives the post no number, so no day is invented. */
export type RoleDue = { readonly kind: 'day'; readonly day: Day } | { readonly kind: 'open' } | { readonly kind: 'missing' };

/** Due day of a post's next visit; a post is bound alike on every level it serves. Throws for a post the policy does not name. */
export function visitDueOfRole(role: string | null, lastVisit: Day | null, base: Day | null): RoleDue {
  if (role === null) return { kind: 'missing' };
  const cadence = Object.values(VISIT_CADENCE).flat().find((one) => one.role === role);
  if (cadence === undefined) throw new Error(`no cadence for the post ${role}`);
  if (cadence.every === null) return { kind: 'open' };
  // Who was visited owes the period after that visit, whatever day the list speaks of.
  const day = lastVisit ?? base;
  return day === null ? { kind: 'missing' } : { kind: 'day', day: visitDue(cadence.every, lastVisit, day) };
}
