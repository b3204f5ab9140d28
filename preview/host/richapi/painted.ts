/** The one place that remembers what was said of areas of a sheet, the latest word being the one that counts. */
import type { Area } from '../book';
import { overlap } from './area-overlap';

export class Painted<T> {
  /** The latest first. */
  private readonly said: { readonly area: Area; readonly of: T | null }[] = [];

  /** @param of null takes away what was said before */
  set(area: Area, of: T | null): void {
    this.said.unshift({ area, of });
  }

  /** What counts for all cells of an area: null when nothing was said, 'mixed' when cells differ. */
  of(area: Area): T | null | 'mixed' {
    const last = this.said.find((one) => overlap(one.area, area) !== null);
    if (last === undefined) return null;
    return covers(last.area, area) ? last.of : 'mixed';
  }
}

function covers(outer: Area, inner: Area): boolean {
  const common = overlap(outer, inner);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
}
