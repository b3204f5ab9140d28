/** The one place that turns what the user gave (clipboard, file, range) into a grid, or says why it cannot. */
import type { Done, Grid } from '../domain/intake/grid';
import { cutCsv } from '../domain/intake/grid-from-csv';
import { cutHtml } from '../domain/intake/grid-from-html';
import { gridFromRange } from '../domain/intake/grid-from-range';
import { cutText } from '../domain/intake/grid-from-text';
import type { RangeChunk, RangeSource, Watch, Workbook } from '../workbook/workbook';
import { decodeText } from './decode-text';
import { ProblemError } from './problem';
import { runSliced } from './schedule/run-sliced';

/** What a paste or drop brought; read while its event is handled. */
export interface Clipboard {
  readonly html: string;
  readonly text: string;
  readonly hasPicture: boolean;
}

export function readClipboard(data: DataTransfer): Clipboard {
  return {
    html: data.getData('text/html'),
    text: data.getData('text/plain'),
    hasPicture: Array.from(data.items).some(({ type }) => type.startsWith('image/')) || Array.from(data.files).some(({ type }) => type.startsWith('image/')),
  };
}

/** Characters of HTML that are looked at beside text: it is many times as long, and a list that long has plain headings. */
const MAX_HTML = 4_000_000;

/**
 * The table on the clipboard; HTML where it keeps merges that text loses. Excel puts a picture beside its cells; the cells win.
 * Throws `ProblemError` when there is nothing to read.
 */
export function* gridFromClipboard({ html, text, hasPicture }: Clipboard): Generator<Done, Grid> {
  const hasText = text.trim() !== '';
  if (/<table\b/i.test(html) && (!hasText || html.length <= MAX_HTML)) {
    const grid = yield* cutHtml(html);
    const isUseful = hasText ? (grid.merges ?? []).length > 0 : grid.values.some((row) => row.some((cell) => cell !== ''));
    if (isUseful) return grid;
  }
  if (hasText) return yield* cutText(text);
  throw new ProblemError({ kind: 'list', code: hasPicture || /<img\b/i.test(html) ? 'CLIPBOARD_PICTURE' : 'EMPTY_PASTE', values: {} });
}

/** Reads a .csv or .txt file, UTF-8 or GB18030. Rejects with `ProblemError`. */
export async function gridFromFile(file: File, watch: Watch): Promise<Grid> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new ProblemError({ kind: 'pane', fault: 'file-unreadable', name: file.name });
  }
  const decoded = await runSliced(decodeText(bytes), watch);
  if ('code' in decoded) throw new ProblemError({ kind: 'list', code: decoded.code, values: {} });
  return runSliced(cutCsv(decoded.text), watch);
}

/** Reads a selection, table or sheet. Rejects with `ProblemError` or `WorkbookError`. */
export async function gridFromSource(workbook: Workbook, source: RangeSource, watch: Watch): Promise<{ readonly grid: Grid; readonly hiddenRows: number }> {
  const chunks: RangeChunk[] = [];
  const info = await workbook.read(source, (chunk) => chunks.push(chunk), watch);
  const grid = gridFromRange(chunks, firstCell(info.address));
  if (grid.values.length === 0) throw new ProblemError({ kind: 'pane', fault: 'empty-source', name: source.kind === 'selection' ? info.address : source.name });
  return { grid, hiddenRows: info.hiddenRows ?? 0 };
}

/** Row and column, from 1, of the first cell of `Sheet1!A1:H200`; of A1 when the address is none. */
function firstCell(address: string): { readonly firstRow: number; readonly firstColumn: number } {
  const [, letters = 'A', row = '1'] = /^\$?([A-Z]{1,3})\$?(\d+)/.exec(address.slice(address.lastIndexOf('!') + 1)) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { firstRow: Number(row), firstColumn: column };
}
