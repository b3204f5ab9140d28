/** The one procedure that reads a range in pieces; each gateway lends it a way to fetch rows. */
import { cellBytes } from './cell-bytes';
import { REQUEST_LIMITS, type RequestLimits } from './excel-limits';
import { WorkbookError, type CellValue, type RangeChunk, type RangeInfo, type Watch } from './workbook';

export interface FetchedRows {
  /** null is what Excel answers when the values are too many to send. */
  readonly values: readonly (readonly CellValue[])[] | null;
  readonly formats: readonly (readonly string[])[] | null;
}

/** Rows of the first request when nothing is known yet of how long they are. */
const FIRST_ROWS = 200;

/**
 * Reads all rows, chunk after chunk, one request each. Rows a chunk follow from the widest row met so far; a host that
 * finds a chunk too large is asked for half of it.
 * @param fetch rows from `top` within the range; rejects with WorkbookError
 */
export async function readInChunks(
  info: RangeInfo,
  fetch: (top: number, rows: number) => Promise<FetchedRows>,
  onChunk: (chunk: RangeChunk) => void,
  watch: Watch = {},
  limits: RequestLimits = REQUEST_LIMITS,
): Promise<void> {
  if (info.rows === 0 || info.columns === 0) return;
  // Two values travel for each cell, its content and its number format.
  let most = Math.max(1, Math.floor(limits.cells / info.columns));
  let widest = 0;
  let rows = Math.min(FIRST_ROWS, most);
  for (let top = 0; top < info.rows; ) {
    if (watch.signal?.aborted === true) throw new WorkbookError('cancelled', '', info.sheet);
    const ask = Math.min(rows, info.rows - top);
    const fetched = await fetchOrHalve(ask, top, fetch);
    const { values, formats } = fetched;
    if (values === null || formats === null || values.length === 0) throw new WorkbookError('too-large', '', info.sheet);
    values.forEach((row, r) => {
      widest = Math.max(widest, rowBytes(row) + rowBytes(formats[r] ?? []));
    });
    onChunk({ top, values, formats });
    top += values.length;
    watch.onProgress?.({ done: top, total: info.rows });
    // What the host refused once it refuses again.
    if (values.length < ask) most = values.length;
    rows = Math.max(1, Math.min(most, Math.floor(limits.bytes / widest)));
  }
}

async function fetchOrHalve(ask: number, top: number, fetch: (top: number, rows: number) => Promise<FetchedRows>): Promise<FetchedRows> {
  for (let rows = ask; ; rows = Math.ceil(rows / 2)) {
    try {
      return await fetch(top, rows);
    } catch (error) {
      if (!(error instanceof WorkbookError) || error.fault !== 'too-large' || rows === 1) throw error;
    }
  }
}

function rowBytes(row: readonly CellValue[]): number {
  return row.reduce<number>((bytes, cell) => bytes + cellBytes(cell), 0);
}
