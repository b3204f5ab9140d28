/** The one place that says when two areas are the same cells. */
import type { Area } from '../book';

export function sameArea(one: Area, other: Area): boolean {
  return one.top === other.top && one.left === other.left && one.rows === other.rows && one.columns === other.columns;
}
