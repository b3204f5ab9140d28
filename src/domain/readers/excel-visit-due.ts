/** The one reader that writes the due day of a periodic visit as a native formula; it counts as `portfolio/visit-due.ts` does. */
import { STATES } from '../texts/policy';
import { finished, quoted } from './excel-text';

/** Cells of the last visit (blank: never) and of the day the list speaks of. */
export interface VisitCells {
  readonly lastVisit: string;
  readonly base: string;
}

/** Last day of the period after the one last visited; never visited, of the present period. */
export function visitDueFormula(every: 'quarter' | 'month', { lastVisit, base }: VisitCells): string {
  const later = periodEnd(every, lastVisit, 1);
  const present = `IF(ISNUMBER(${base}),${periodEnd(every, base, 0)},${quoted(STATES.missing.zh)})`;
  return finished('a visit’s due day', `IF(ISNUMBER(${lastVisit}),${later},${present})`);
}

/** The day before the first of the month after the period. */
function periodEnd(every: 'quarter' | 'month', cell: string, periods: number): string {
  const month = every === 'quarter' ? `INT((MONTH(${cell})+2)/3)*3+${1 + 3 * periods}` : `MONTH(${cell})+${1 + periods}`;
  return `DATE(YEAR(${cell}),${month},0)`;
}
