/** The one place that turns a layout with its mapping into customers as columns, every row of the source accounted for. */
import { dayParts, printDay, type Day } from '../values/day';
import { assignCustomers, type Assignment } from './assign-customers';
import { checkSequence } from './check-sequence';
import { checkTotals, totalRowsOf } from './check-totals';
import type { ColumnBuilder, Ground, ListRecords } from './column-builder';
import { columnsInUse, emptyRecord, type ColumnInUse } from './columns-in-use';
import { completeShares } from './complete-shares';
import type { CustomerList, FieldSource, RowBalance, TotalCheck } from './customer-list';
import { ExtremeBuilder } from './extreme-builder';
import { fillDown, type FilledRows } from './fill-down';
import { Findings } from './findings';
import { FlagBuilder } from './flag-builder';
import type { Done } from './grid';
import type { Layout } from './layout';
import type { ColumnMatch } from './match-headings';
import { MoneyBuilder } from './money-builder';
import type { Answers } from './questions';
import { RankBuilder } from './rank-builder';
import { RatioBuilder } from './ratio-builder';
import { readDataDate, type DayContext } from './read-day';
import { ROW } from './row-class';
import { TextBuilder } from './text-builder';

/** Rows of one column between two yields: a few milliseconds of work. */
const SLICE = 4096;
/** Amounts that decide between the persons of several rows, the first that the list has. */
const BALANCES = ['depositBalance', 'depositAvg', 'loanBalance'] as const;

/**
 * Reads the customers. Yields cells' rows done. A mapping without name and numbers gives no customers and says so.
 * Besides the ids of questions, `answers` may hold the reading `intake.equalRows` (Q-67).
 */
export function* readCustomers(layout: Layout, mapping: readonly ColumnMatch[], answers: Answers): Generator<Done, CustomerList> {
  const { grid } = layout;
  const findings = new Findings(grid);
  const { used, unused } = columnsInUse(layout, mapping, answers);
  const ordered = [...used].sort((a, b) => Number(b.field.kind === 'money') - Number(a.field.kind === 'money'));
  // Keys, fills and sequence cost about as much as two columns.
  const total = grid.values.length * (used.length + 2);
  let done = 0;
  const columnNamed = (id: string): ColumnInUse | undefined => used.find(({ key }) => key === id);

  for (const match of unused) findings.inColumn('COLUMN_UNUSED', { match }, null);
  if (columnNamed('customerName') === undefined) findings.add('NO_NAME_COLUMN', null);
  const filled = new Map<number, FilledRows>();
  for (const column of used) if (column.field.fillDown) filled.set(column.match.index, yield* within(fillDown(layout, column, findings), done, total));
  const sequence = mapping.find(({ field }) => field === 'seq');
  if (sequence !== undefined) yield* within(checkSequence(layout, sequence.index, findings), done, total);
  done += grid.values.length;
  const by = { name: columnNamed('customerName'), idNumber: columnNamed('idNumber'), customerId: columnNamed('customerId'), orgName: columnNamed('orgName') };
  const customers = yield* within(assignCustomers(layout, by, filled, answers['intake.equalRows'] === 'add', findings), done, total);
  done += grid.values.length;

  const into: ListRecords = { text: emptyRecord(), money: emptyRecord(), ratio: emptyRecord(), flag: emptyRecord(), number: emptyRecord(), day: emptyRecord() };
  const totals: TotalCheck[] = [];
  const totalRows = totalRowsOf(layout);
  const balances = new Map<string, Float64Array>();
  const { year, dataDate } = dating(layout, columnNamed('dataDate'), customers);
  for (const column of ordered) {
    const ground = { column, customers, findings };
    const builder = builderFor(ground, { year, century: column.century }, BALANCES.map((key) => balances.get(key)).find((each) => each !== undefined) ?? null);
    yield* within(fillColumn(layout, column, customers, filled.get(column.match.index), builder), done, total);
    done += grid.values.length;
    builder.finish(into);
    if (builder instanceof MoneyBuilder) {
      balances.set(column.key, builder.byItem);
      totals.push(...checkTotals(layout, column, totalRows, customers.rows, builder.byItem, findings));
    }
  }
  completeShares(into, customers, findings);
  into.text['customerName']?.forEach((name, i) => {
    if (name === '') findings.add('NAME_MISSING', customers.firstRow[i] ?? 0);
  });
  return {
    count: customers.count,
    facts: { title: layout.title, organisation: layout.organisation, dataDate, unit: layout.unit },
    sources: used.map((column) => sourceOf(layout, column)),
    ...into,
    firstRow: customers.firstRow.map((row) => row + grid.firstRow),
    rowCount: customers.rowCount,
    issues: findings.list(),
    issueCounts: findings.totals(),
    balance: balanceOf(layout, customers),
    totals: totals.sort((a, b) => a.row - b.row),
  };
}

/** Work that counts grid rows, as a part of all the work. */
function* within<Result>(work: Generator<Done, Result>, before: number, total: number): Generator<Done, Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield { done: before + step.value.done, total };
  }
}

function* fillColumn({ grid }: Layout, { match: { index } }: ColumnInUse, { rows, owners, items }: Assignment, filled: FilledRows | undefined, builder: ColumnBuilder): Generator<Done, void> {
  for (let item = 0; item < items; item += 1) {
    if (item % SLICE === 0) yield { done: rows[item] ?? 0, total: grid.values.length };
    const row = rows[item] ?? 0;
    const source = filled?.[row] ?? row;
    builder.add(grid.values[source]?.[index] ?? '', grid.formats?.[source]?.[index] ?? '', { row, item, customer: owners[item] ?? 0 });
  }
}

function builderFor(ground: Ground, context: DayContext, balances: Float64Array | null): ColumnBuilder {
  const { field } = ground.column;
  switch (field.kind) {
    case 'money':
      return new MoneyBuilder(ground);
    case 'ratio':
      return new RatioBuilder(ground);
    case 'flag':
    case 'month-result':
      return new FlagBuilder(ground);
    case 'number':
    case 'day':
      return new ExtremeBuilder(ground, context);
    case 'product':
    case 'loan-class':
      return new RankBuilder(ground);
    case 'text':
    case 'name':
    case 'id':
    case 'number-text':
    case 'person':
    case 'validity':
      return new TextBuilder(ground, context, balances);
    case 'ignored':
      throw new Error(`${field.id} is never read`);
  }
}

/** The day of the data: what stands above the headings, else the latest of its own column. */
function dating(layout: Layout, column: ColumnInUse | undefined, { rows }: Assignment): { readonly dataDate: string; readonly year: number | null } {
  if (layout.dataDate !== '' || column === undefined) return { dataDate: layout.dataDate, year: layout.year };
  let latest = -Infinity;
  for (const row of rows) {
    const reading = readDataDate(layout.grid.values[row]?.[column.match.index] ?? '', { year: null, century: column.century });
    if (reading.kind === 'value') latest = Math.max(latest, reading.value);
  }
  if (latest === -Infinity) return { dataDate: '', year: null };
  return { dataDate: printDay(latest as Day), year: dayParts(latest as Day).year };
}

function sourceOf({ grid }: Layout, { key, match, unit, field }: ColumnInUse): FieldSource {
  return { field: key, heading: match.heading, column: grid.firstColumn + match.index, unit: field.kind === 'money' ? (unit ?? '') : match.unit, period: match.period };
}

function balanceOf({ rowClass, firstDataRow, dataRows }: Layout, { count, rejectedRows, duplicateRows }: Assignment): RowBalance {
  const rows = new Array<number>(Object.keys(ROW).length).fill(0);
  for (let row = firstDataRow; row < rowClass.length; row += 1) rows[rowClass[row] ?? ROW.head] = (rows[rowClass[row] ?? ROW.head] ?? 0) + 1;
  return {
    rowsRead: rowClass.length,
    headRows: firstDataRow,
    dataRows: dataRows - rejectedRows,
    totalRows: rows[ROW.total] ?? 0,
    noteRows: rows[ROW.note] ?? 0,
    signatureRows: rows[ROW.signature] ?? 0,
    blankRows: rows[ROW.blank] ?? 0,
    repeatedHeadingRows: rows[ROW.repeatedHeading] ?? 0,
    rejectedRows,
    duplicateRows,
    customers: count,
  };
}
