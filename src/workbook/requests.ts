/**
 * The one place that fills requests: operations in order, as many as fit into the limits.
 *
 * Two neighbouring requests together always exceed a limit, so that for C cells and B bytes there are at most
 * 2 (C / limits.cells + B / limits.bytes) + 1 of them.
 */
import type { RequestLimits } from './excel-limits';

export interface Weight {
  readonly cells: number;
  readonly bytes: number;
}

/** Groups `items` without changing their order. Each item must fit a request by itself. */
export function* requests<T extends Weight>(items: Iterable<T>, limits: RequestLimits): Generator<readonly T[]> {
  let request: T[] = [];
  let cells = 0;
  let bytes = 0;
  for (const item of items) {
    if (request.length > 0 && (cells + item.cells > limits.cells || bytes + item.bytes > limits.bytes)) {
      yield request;
      request = [];
      cells = 0;
      bytes = 0;
    }
    request.push(item);
    cells += item.cells;
    bytes += item.bytes;
  }
  if (request.length > 0) yield request;
}

/** The most requests that items of this weight in sum can need. */
export function requestBound(sum: Weight, limits: RequestLimits): number {
  return Math.floor(2 * (sum.cells / limits.cells + sum.bytes / limits.bytes)) + 1;
}
