/** The one place that says how a pasted list is laid out: what stands above, which rows are headings, what every row is. */
import type { Issue } from '../issue';
import { INTAKE_ISSUES, type IntakeIssueCode } from '../texts/issues';
import { yearOf, monthOf } from '../values/month';
import type { MoneyUnit } from '../values/money';
import { isoDate, readBlockLine } from './block-line';
import { fieldNamed } from './field-lookup';
import { finish } from './finish';
import type { CellInput, Done, Grid } from './grid';
import { headingName } from './heading-name';
import { findHeadingRows, type ColumnHeading } from './heading-rows';
import { HEADING_SEARCH_ROWS, MAX_COLUMNS, MAX_DATA_ROWS, QUOTED_TEXT } from './limits';
import { loneNameHeading } from './lone-name-heading';
import { asPrinted } from './plain-text';
import { classifyRow, ROW, rowKey, type KeyColumns } from './row-class';

export interface Layout {
  readonly grid: Grid;
  /** Why the list cannot be read at all; `null` when it can. */
  readonly problem: Issue<IntakeIssueCode> | null;
  readonly columns: readonly ColumnHeading[];
  /** Grid rows of the headings, from 0. */
  readonly headingRows: readonly number[];
  readonly firstDataRow: number;
  /** `ROW` values, one per grid row. */
  readonly rowClass: Uint8Array;
  readonly dataRows: number;
  readonly title: string;
  readonly organisation: string;
  /** ISO day, '' when the list does not say. */
  readonly dataDate: string;
  /** Year of the data date, for dates without one. */
  readonly year: number | null;
  readonly unit: MoneyUnit | null;
  /** Notes dropped from the data, shortened, with their row from 1. */
  readonly notes: readonly { readonly row: number; readonly text: string }[];
}

const SLICE = 8192;
const KEPT_NOTES = 50;

/** Reads the layout in one go. */
export function readLayout(grid: Grid): Layout {
  return finish(scanLayout(grid));
}

/** Reads the layout in slices: yields rows done. */
export function* scanLayout(grid: Grid): Generator<Done, Layout> {
  const total = grid.values.length;
  const rowClass = new Uint8Array(total);
  const empty: Layout = {
    grid,
    problem: null,
    columns: [],
    headingRows: [],
    firstDataRow: 0,
    rowClass,
    dataRows: 0,
    title: '',
    organisation: '',
    dataDate: '',
    year: null,
    unit: null,
    notes: [],
  };
  const width = widthOf(grid);
  if (width === 0) return { ...empty, problem: problem('EMPTY_PASTE', {}) };
  if (width > MAX_COLUMNS) return { ...empty, problem: problem('TOO_MANY_COLUMNS', { columns: width, limit: MAX_COLUMNS }) };
  const headings = findHeadingRows(grid, width);
  if (headings === null) {
    const heading = loneNameHeading(grid);
    return { ...empty, problem: heading === '' ? problem('NO_HEADING', { rows: Math.min(HEADING_SEARCH_ROWS, total) }) : problem('ONLY_NAME_HEADING', { heading }) };
  }
  const { firstDataRow, columns, rows: headingRows } = headings;
  const block = readBlockLine(grid.values.slice(0, headingRows[0] ?? 0), grid.formats);
  const keys = keyColumns(columns);
  const heads = new Set<string>();
  const headStarts = new Set<string>();
  for (const cells of grid.values.slice(0, firstDataRow)) {
    const key = rowKey(cells);
    if (key === '') continue;
    heads.add(key);
    const lead = cells.find((cell) => typeof cell === 'string' && cell.trim() !== '');
    if (typeof lead === 'string') headStarts.add(lead.trim());
  }
  const notes: { row: number; text: string }[] = [];
  let dataRows = 0;
  let afterNote = false;
  for (let from = firstDataRow; from < total; from += SLICE) {
    const to = Math.min(from + SLICE, total);
    for (let row = from; row < to; row += 1) {
      const cells = grid.values[row] ?? [];
      const kind = classifyRow(cells, keys, heads, headStarts, afterNote);
      rowClass[row] = kind;
      if (kind === ROW.data) dataRows += 1;
      afterNote = kind === ROW.note || (afterNote && kind === ROW.blank);
      if (kind === ROW.note && notes.length < KEPT_NOTES) notes.push({ row: grid.firstRow + row, text: noteText(cells) });
    }
    yield { done: to, total };
  }
  const layout: Layout = {
    ...empty,
    columns,
    headingRows,
    firstDataRow,
    dataRows,
    title: block.title,
    organisation: block.organisation,
    dataDate: isoDate(block.dataDate),
    year: block.dataDate === null ? null : yearOf(monthOf(block.dataDate)),
    unit: block.unit,
    notes,
  };
  if (dataRows > MAX_DATA_ROWS) return { ...layout, problem: problem('TOO_MANY_ROWS', { rows: dataRows, limit: MAX_DATA_ROWS }) };
  return dataRows === 0 ? { ...layout, problem: problem('NO_DATA_ROWS', {}) } : layout;
}

function problem(code: IntakeIssueCode, values: Readonly<Record<string, string | number>>): Issue<IntakeIssueCode> {
  return { code, severity: INTAKE_ISSUES[code].severity, place: {}, values };
}

/** Columns up to the last one that holds anything. */
function widthOf(grid: Grid): number {
  let width = 0;
  for (const row of grid.values) {
    for (let index = row.length - 1; index >= width; index -= 1) {
      const cell = row[index];
      if (typeof cell !== 'string' || cell.trim() !== '') {
        width = index + 1;
        break;
      }
    }
  }
  return width;
}

function keyColumns(columns: readonly ColumnHeading[]): KeyColumns {
  const find = (id: string): number => columns.findIndex(({ leaf, groups }) => groups.length === 0 && fieldNamed(headingName(leaf).name)?.id === id);
  const findLeaf = (id: string): number => columns.findIndex(({ leaf }) => fieldNamed(headingName(leaf).name)?.id === id);
  const pick = (id: string): number => (find(id) >= 0 ? find(id) : findLeaf(id));
  return { seq: pick('seq'), name: pick('customerName'), id: pick('idNumber'), customerId: pick('customerId') };
}

function noteText(cells: readonly CellInput[]): string {
  const text = cells.map((cell) => asPrinted(String(cell))).filter((cell) => cell !== '').join(' ');
  return text.length > QUOTED_TEXT * 3 ? `${text.slice(0, QUOTED_TEXT * 3)}…` : text;
}
