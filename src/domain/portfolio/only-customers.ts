/**
 * The one place that takes some customers out of a classification: a part that knows of the others only how many there were.
 *
 * The part is classified anew by the same choices, so that counts, sums and findings are its own and cannot differ from what the same rules
 * say of the whole.
 */
import type { CustomerList, RowBalance } from '../intake/customer-list';
import { classifyCustomers, type Classification } from './classify';

/** A classification of some of the customers of a list. */
export interface PartOfClassification extends Classification {
  /** Rows of the whole list, for the row balance; its own `list.balance` counts the part. */
  readonly whole: RowBalance;
}

/**
 * Yields customers done.
 * @param indexes of the wanted customers, in the order they shall have; each at most once
 */
export function* onlyCustomers(
  classification: Classification,
  indexes: ArrayLike<number>,
): Generator<{ readonly done: number; readonly total: number }, PartOfClassification> {
  const { list, choices } = classification;
  const part = yield* classifyCustomers(partOf(list, Uint32Array.from(indexes)), choices);
  return { ...part, whole: list.balance };
}

function partOf(list: CustomerList, indexes: Uint32Array): CustomerList {
  const count = indexes.length;
  if (new Set(indexes).size !== count) throw new Error('a customer was asked for twice');
  if (indexes.some((index) => index >= list.count)) throw new Error('a customer was asked for that is not in the list');
  const numbers = (values: Float64Array): Float64Array => Float64Array.from(indexes, (index) => values[index] as number);
  const firstRow = Int32Array.from(indexes, (index) => list.firstRow[index] as number);
  const rowCount = Int32Array.from(indexes, (index) => list.rowCount[index] as number);
  // An issue stays with the customer whose first row it names; every other one could speak of somebody else.
  const rows = new Set(firstRow);
  const issues = list.issues.filter(({ place }) => place.row !== undefined && rows.has(place.row));
  const issueCounts: Record<string, number> = {};
  for (const { code } of issues) issueCounts[code] = (issueCounts[code] ?? 0) + 1;
  const dataRows = rowCount.reduce((sum, each) => sum + each, 0);
  return {
    count,
    facts: list.facts,
    sources: list.sources,
    text: mapped(list.text, (values) => Array.from(indexes, (index) => values[index] as string)),
    money: mapped(list.money, numbers),
    ratio: mapped(list.ratio, ({ numerators, denominators }) => ({ numerators: numbers(numerators), denominators: numbers(denominators) })),
    flag: mapped(list.flag, (values) => Uint8Array.from(indexes, (index) => values[index] as number)),
    number: mapped(list.number, numbers),
    day: mapped(list.day, numbers),
    firstRow,
    rowCount,
    issues,
    issueCounts,
    balance: { ...NO_ROWS, rowsRead: dataRows, dataRows, customers: count },
    // A printed total is that of the whole list.
    totals: [],
  };
}

const NO_ROWS: RowBalance = {
  rowsRead: 0,
  headRows: 0,
  dataRows: 0,
  totalRows: 0,
  noteRows: 0,
  signatureRows: 0,
  blankRows: 0,
  repeatedHeadingRows: 0,
  rejectedRows: 0,
  duplicateRows: 0,
  customers: 0,
};

function mapped<From, To>(record: Readonly<Record<string, From>>, change: (value: From) => To): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([field, value]) => [field, change(value)]));
}
