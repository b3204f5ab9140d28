/** How wide a column and how high a row must be for what they show: an estimate by counting characters. */
import type { SheetRange } from './sheet-range';

/** Points of a character of ASCII, as a share of the font's size; characters of Chinese are twice as wide. */
const NARROW = 0.55;
const PADDING = 6;
const LINE = 1.3;
const LEAST_WIDTH = 12;

export function fitColumns({ bench, sheetId, area }: SheetRange): void {
  const used = bench.book.usedArea(sheetId, false);
  if (used === null) return;
  for (let column = area.left; column < Math.min(area.left + area.columns, used.left + used.columns); column += 1) {
    const part = { top: used.top, left: column, rows: used.rows, columns: 1 };
    const size = bench.book.look(sheetId, part).fontSize ?? 11;
    const widest = Math.max(0, ...lines(bench.book.texts(sheetId, part)).map((line) => characters(line)));
    if (widest > 0) bench.book.setColumnWidth(sheetId, column, Math.max(LEAST_WIDTH, widest * size * NARROW + PADDING));
  }
}

export function fitRows({ bench, sheetId, area }: SheetRange): void {
  const used = bench.book.usedArea(sheetId, false);
  if (used === null) return;
  for (let row = area.top; row < Math.min(area.top + area.rows, used.top + used.rows); row += 1) {
    const part = { top: row, left: used.left, rows: 1, columns: used.columns };
    const size = bench.book.look(sheetId, part).fontSize ?? 11;
    const count = Math.max(1, ...(bench.book.texts(sheetId, part)[0] ?? []).map((text) => text.split('\n').length));
    bench.book.setRowHeights(sheetId, row, 1, Math.ceil(count * size * LINE));
  }
}

function lines(texts: readonly (readonly string[])[]): readonly string[] {
  return texts.flatMap(([text = '']) => text.split('\n'));
}

function characters(line: string): number {
  let count = 0;
  for (const character of line) count += character > '\u2e7f' ? 2 : 1;
  return count;
}
