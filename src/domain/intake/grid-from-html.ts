/** The one place that makes a grid of the HTML that a spreadsheet puts on the clipboard: it keeps merges, and exact figures where it gives them. */
import { decimalFrom } from './decimal';
import { finish } from './finish';
import type { CellInput, Done, Grid, Merge } from './grid';
import { htmlTokens } from './html-tokens';
import { plain, withoutBlanks } from './plain-text';

/** Characters between two yields: a few milliseconds of work. */
const SLICE = 1 << 17;
/** The limits that HTML itself sets to spans. */
const MAX_COLUMN_SPAN = 1_000;
const MAX_ROW_SPAN = 65_534;
const SPAN = (name: string): RegExp => new RegExp(`\\s${name}\\s*=\\s*["']?(\\d{1,6})`, 'i');
const COLUMN_SPAN = SPAN('colspan');
const ROW_SPAN = SPAN('rowspan');
/** The figure behind what a cell shows. */
const NUMBER = /\sx:num\s*=\s*["']([-+.\dEe]{1,40})["']/i;
/** A text that runs over into blank cells beside it is written as a span and is no merge. */
const OVERFLOW = /mso-ignore\s*:\s*colspan/i;
const HIDDEN = /display\s*:\s*none/i;
/** A shown date: its figure is the day's serial number. */
const DATE_SHOWN = /^(?:\d{4}[-/.年]\d|\d{1,2}月\d)/;

/** Cuts HTML in one go. */
export function gridFromHtml(html: string): Grid {
  return finish(cutHtml(html));
}

/** Cuts HTML in slices: yields characters done. Without a table the grid is empty. */
export function* cutHtml(html: string): Generator<Done, Grid> {
  const table = new TableReader();
  let due = SLICE;
  for (const { token, end } of htmlTokens(html)) {
    if (token.kind === 'text') table.text(token.text);
    else table.tag(token.name, token.source);
    if (end >= due) {
      due = end + SLICE;
      yield { done: end, total: html.length };
    }
  }
  return table.grid();
}

interface OpenCell {
  readonly source: string;
  readonly parts: string[];
}

/** Collects rows and merges from tags and text; tables inside cells are text of the cell. */
class TableReader {
  private readonly values: CellInput[][] = [];
  private readonly formats: string[][] = [];
  private readonly merges: Merge[] = [];
  /** Rows still covered by a cell above, by column. */
  private readonly covered: number[] = [];
  private depth = 0;
  private row: { readonly cells: CellInput[]; readonly formats: string[]; readonly isHidden: boolean; column: number } | null = null;
  private cell: OpenCell | null = null;

  text(text: string): void {
    this.cell?.parts.push(text.replace(/[ \t\r\n\f]+/g, ' '));
  }

  tag(name: string, source: string): void {
    if (name === 'table') this.depth += 1;
    if (name === '/table') {
      this.depth -= 1;
      if (this.depth === 0) this.endRow();
    }
    if (this.depth > 1) return;
    switch (name) {
      case 'tr':
        this.endRow();
        if (this.depth === 1) this.row = { cells: [], formats: [], isHidden: HIDDEN.test(source), column: 0 };
        break;
      case '/tr':
        this.endRow();
        break;
      case 'td':
      case 'th':
        this.endCell();
        if (this.row !== null) this.cell = { source, parts: [] };
        break;
      case '/td':
      case '/th':
        this.endCell();
        break;
      case 'br':
        this.cell?.parts.push('\n');
        break;
      default:
        break;
    }
  }

  grid(): Grid {
    this.endRow();
    return { values: this.values, formats: this.formats, merges: this.merges, origin: 'html', firstRow: 1, firstColumn: 1 };
  }

  private endCell(): void {
    const { row, cell } = this;
    this.cell = null;
    if (row === null || cell === null) return;
    while ((this.covered[row.column] ?? 0) > 0) row.column += 1;
    const columns = spanOf(COLUMN_SPAN, cell.source, MAX_COLUMN_SPAN);
    const rows = spanOf(ROW_SPAN, cell.source, MAX_ROW_SPAN);
    const { value, format } = shownValue(cell);
    if (value !== '') {
      while (row.cells.length < row.column) {
        row.cells.push('');
        row.formats.push('');
      }
      row.cells.push(value);
      row.formats.push(format);
    }
    if ((columns > 1 || rows > 1) && !OVERFLOW.test(cell.source)) this.merges.push({ top: this.values.length, left: row.column, rows, columns });
    if (rows > 1) for (let column = row.column; column < row.column + columns; column += 1) this.covered[column] = rows;
    row.column += columns;
  }

  private endRow(): void {
    this.endCell();
    const { row } = this;
    this.row = null;
    if (row === null) return;
    // Excel ends its tables with an empty hidden row that only sets widths.
    if (row.isHidden && row.cells.length === 0) return;
    this.values.push(row.cells);
    this.formats.push(row.formats);
    for (const [column, rows] of this.covered.entries()) if (rows > 0) this.covered[column] = rows - 1;
  }
}

function spanOf(pattern: RegExp, source: string, most: number): number {
  return Math.min(Math.max(1, Number(pattern.exec(source)?.[1] ?? 1)), most);
}

/**
 * What a cell holds. Where the source gives the figure behind the text it is taken, because 500.00 may show 500.000001;
 * but only when the text is that figure rounded, a per cent of it or a date: 500万 for 5000000 must stay 500万.
 */
function shownValue({ source, parts }: OpenCell): { readonly value: CellInput; readonly format: string } {
  const text = parts.join('').trim();
  const given = NUMBER.exec(source)?.[1];
  const figure = given === undefined ? NaN : Number(given);
  if (!Number.isFinite(figure)) return { value: text, format: '' };
  const shown = withoutBlanks(plain(text));
  if (DATE_SHOWN.test(shown)) return { value: figure, format: 'yyyy-mm-dd' };
  const isPercent = shown.endsWith('%');
  const decimal = decimalFrom(isPercent ? shown.slice(0, -1) : shown);
  if (decimal === null) return { value: text, format: '' };
  const rounded = Number(`${decimal.negative ? '-' : ''}${decimal.digits}e${-decimal.scale}`);
  const difference = Math.abs((isPercent ? figure * 100 : figure) - rounded);
  return difference <= 0.500001 * 10 ** -decimal.scale ? { value: figure, format: isPercent ? '0.00%' : '' } : { value: text, format: '' };
}
