/** The one place that decides which rows are one customer: by document number, else customer number, else name and organisation (4.5). */
import type { Customers } from './column-builder';
import type { ColumnInUse } from './columns-in-use';
import type { FilledRows } from './fill-down';
import type { Findings } from './findings';
import type { CellInput, Done } from './grid';
import type { Layout } from './layout';
import { nameKey } from './read-name';
import { readId, readNumberText } from './read-id';
import { readText } from './read-text';
import { ROW, rowKey } from './row-class';

/** Which customer each row belongs to. */
export interface Assignment extends Customers {
  /** Grid rows that count, in order. */
  readonly rows: Int32Array;
  /** Customer of each of them. */
  readonly owners: Int32Array;
  readonly rejectedRows: number;
  readonly duplicateRows: number;
}

/** The columns that say who a row is about. */
export interface IdentifyingColumns {
  readonly name: ColumnInUse | undefined;
  readonly idNumber: ColumnInUse | undefined;
  readonly customerId: ColumnInUse | undefined;
  readonly orgName: ColumnInUse | undefined;
}

const SLICE = 2048;
/** Between the parts of a key; no cell holds it. */
const AND = '\u0001';

/** Assigns the data rows. Rows equal in every cell count once unless `countEqualRows`. */
export function* assignCustomers(
  layout: Layout,
  by: IdentifyingColumns,
  filled: ReadonlyMap<number, FilledRows>,
  countEqualRows: boolean,
  findings: Findings,
): Generator<Done, Assignment> {
  const { grid, rowClass, firstDataRow, dataRows } = layout;
  const total = grid.values.length;
  const rows = new Int32Array(dataRows);
  const owners = new Int32Array(dataRows);
  const firstRow = new Int32Array(dataRows);
  const rowCount = new Int32Array(dataRows);
  const byKey = new Map<string, number>();
  const byName = new Map<string, number>();
  /** Rows seen of customers with several, to find equal ones. */
  const seen = new Map<number, Map<string, number>>();
  const fills = [...filled].sort(([a], [b]) => a - b);
  let items = 0;
  let count = 0;
  let rejectedRows = 0;
  let duplicateRows = 0;

  const cellAt = (row: number, column: ColumnInUse | undefined): CellInput => {
    if (column === undefined) return '';
    const { index } = column.match;
    return grid.values[filled.get(index)?.[row] ?? row]?.[index] ?? '';
  };
  const textAt = (row: number, column: ColumnInUse | undefined): string => {
    const reading = readText(cellAt(row, column));
    return reading.kind === 'value' ? reading.value : '';
  };
  const wholeRow = (row: number): string => rowKey(grid.values[row] ?? []) + fills.map(([index, source]) => AND + String(grid.values[source[row] ?? row]?.[index] ?? '').trim()).join('');
  const equalRowBefore = (row: number, customer: number): number | undefined => {
    let known = seen.get(customer);
    if (known === undefined) {
      const first = firstRow[customer] ?? 0;
      known = new Map([[wholeRow(first), first]]);
      seen.set(customer, known);
    }
    const key = wholeRow(row);
    const before = known.get(key);
    if (before === undefined) known.set(key, row);
    return before;
  };

  for (let row = firstDataRow; row < total; row += 1) {
    if (row % SLICE === 0) yield { done: row, total };
    if (rowClass[row] !== ROW.data) continue;
    const name = textAt(row, by.name);
    const nameMatch = nameKey(name);
    const number = numberKey(cellAt(row, by.idNumber), cellAt(row, by.customerId));
    if (number === null && nameMatch === '') {
      rejectedRows += 1;
      findings.add('ROW_WITHOUT_CUSTOMER', row);
      continue;
    }
    const key = number ?? `name${AND}${nameMatch}${AND}${nameKey(textAt(row, by.orgName))}`;
    let customer = byKey.get(key);
    if (customer === undefined) {
      customer = count;
      count += 1;
      byKey.set(key, customer);
      firstRow[customer] = row;
      if (number === null && (by.idNumber ?? by.customerId) !== undefined) findings.add('NO_ID', row);
      const namesake = nameMatch === '' ? undefined : byName.get(nameMatch);
      if (namesake !== undefined) findings.add('SAME_NAME', row, { first: grid.firstRow + (firstRow[namesake] ?? 0) });
      else if (nameMatch !== '') byName.set(nameMatch, customer);
    } else if (!countEqualRows) {
      const before = equalRowBefore(row, customer);
      if (before !== undefined) {
        duplicateRows += 1;
        findings.add('DUPLICATE_ROW', row, { first: grid.firstRow + before });
        continue;
      }
    }
    rows[items] = row;
    owners[items] = customer;
    items += 1;
    rowCount[customer] = (rowCount[customer] ?? 0) + 1;
  }
  // Said once when the list has no number at all, and not of every customer.
  if (count > 0 && by.idNumber === undefined && by.customerId === undefined) findings.add('NO_ID', null);
  return {
    count,
    items,
    rows: rows.subarray(0, items),
    owners: owners.subarray(0, items),
    firstRow: firstRow.slice(0, count),
    rowCount: rowCount.slice(0, count),
    rejectedRows,
    duplicateRows,
  };
}

/** The key by a number; `null` when the row has none that identifies. */
function numberKey(idNumber: CellInput, customerId: CellInput): string | null {
  if (idNumber !== '') {
    const reading = readId(idNumber);
    if (reading.kind === 'value' && reading.value.identifies) return `id${AND}${reading.value.text}`;
  }
  if (customerId === '') return null;
  const reading = readNumberText(customerId);
  return reading.kind === 'value' ? `number${AND}${reading.value}` : null;
}
