/**
 * The one place that cuts text into cells. A field is quoted only when its closing quote is followed by a separator, a
 * line end or the end: `"甲"公司` in a name stays as it is. Nothing is dropped and nothing is a fault.
 */
import type { Done } from './grid';
import { MAX_CELL_TEXT } from './limits';

const QUOTE = 34;
const LINE_FEED = 10;
const RETURN = 13;
/** Characters between two yields: a few milliseconds of work. */
const SLICE = 1 << 17;

/** Cuts in slices: yields characters done. A line end at the very end makes no row of its own. */
export function* cutDelimited(text: string, separator: '\t' | ',' | ';'): Generator<Done, string[][]> {
  const split = separator.charCodeAt(0);
  const total = text.length;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let due = SLICE;
  while (at < total) {
    const quoted = text.charCodeAt(at) === QUOTE ? closingQuote(text, at, split) : -1;
    if (quoted >= 0) {
      row.push(text.slice(at + 1, quoted).replaceAll('""', '"').replaceAll('\r\n', '\n'));
      at = quoted + 1;
    } else {
      let end = at;
      for (; end < total; end += 1) {
        const code = text.charCodeAt(end);
        if (code === split || code === LINE_FEED || code === RETURN) break;
      }
      row.push(end === at ? '' : text.slice(at, end));
      at = end;
    }
    if (at >= total) break;
    if (text.charCodeAt(at) === split) {
      at += 1;
      if (at === total) row.push('');
      continue;
    }
    at += text.charCodeAt(at) === RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
    rows.push(row);
    row = [];
    if (at >= due) {
      due = at + SLICE;
      yield { done: at, total };
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** Where a field that opens with a quote closes; -1 when it is not a quoted field. No cell is longer than Excel's. */
function closingQuote(text: string, open: number, split: number): number {
  const limit = Math.min(text.length, open + 2 * MAX_CELL_TEXT);
  for (let at = open + 1; at < limit; at += 1) {
    if (text.charCodeAt(at) !== QUOTE) continue;
    if (text.charCodeAt(at + 1) === QUOTE) {
      at += 1;
      continue;
    }
    const next = text.charCodeAt(at + 1);
    return at + 1 >= text.length || next === split || next === LINE_FEED || next === RETURN ? at : -1;
  }
  return -1;
}
