/**
 * The one place that looks at a deadline on the calendar: whether it is a day off, and the working days beside it.
 *
 * The deadline itself never moves: the documents do not say to which side (A1-22, A2-42), so both are shown and a person decides.
 */
import type { Day } from '../values/day';
import type { Covered, WorkingCalendar } from '../values/working-calendar';

export interface Deadline {
  readonly day: Day;
  /** `null` when the day is worked, so there is nothing to show beside it. */
  readonly beside: { readonly before: Day; readonly after: Day } | null;
}

/** The deadline with its neighbours, or the year whose days off are not known. */
export function deadlineOn(day: Day, calendar: WorkingCalendar): Covered<Deadline> {
  const worked = calendar.isWorkingDay(day);
  if (worked.kind === 'notCovered') return worked;
  if (worked.value) return { kind: 'found', value: { day, beside: null } };
  const before = calendar.onOrBefore(day);
  if (before.kind === 'notCovered') return before;
  const after = calendar.onOrAfter(day);
  if (after.kind === 'notCovered') return after;
  return { kind: 'found', value: { day, beside: { before: before.value, after: after.value } } };
}
