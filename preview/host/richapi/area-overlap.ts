/** What two areas of a sheet have in common. */
import type { Area } from '../book';

/** null when they do not meet. */
export function overlap(one: Area, other: Area): Area | null {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const rows = Math.min(one.top + one.rows, other.top + other.rows) - top;
  const columns = Math.min(one.left + one.columns, other.left + other.columns) - left;
  return rows > 0 && columns > 0 ? { top, left, rows, columns } : null;
}
