/** Builds a `CustomerList` for tests from rows of plain values; amounts in 万元. */
import type { CustomerList } from '../../../src/domain/intake/customer-list';
import { fenFrom } from '../../../src/domain/values/money';

export interface PlainCustomer {
  readonly text?: Readonly<Record<string, string>>;
  readonly money?: Readonly<Record<string, number | null>>;
  /** 0 blank, 1 no, 2 yes, 3 unreadable. */
  readonly flag?: Readonly<Record<string, number>>;
  readonly number?: Readonly<Record<string, number>>;
  readonly day?: Readonly<Record<string, number>>;
}

export function listOf(customers: readonly PlainCustomer[], dataDate = '2016-01-31'): CustomerList {
  const count = customers.length;
  const keys = (group: keyof PlainCustomer): readonly string[] => [...new Set(customers.flatMap((one) => Object.keys(one[group] ?? {})))];
  const numbers = (group: 'number' | 'day') =>
    Object.fromEntries(keys(group).map((field) => [field, Float64Array.from(customers, (one) => one[group]?.[field] ?? NaN)]));
  return {
    count,
    facts: { title: '测试', organisation: '测试支行', dataDate, unit: '万元' },
    sources: [],
    text: Object.fromEntries(keys('text').map((field) => [field, customers.map((one) => one.text?.[field] ?? '')])),
    money: Object.fromEntries(
      keys('money').map((field) => [field, Float64Array.from(customers, (one) => {
        const value = one.money?.[field] ?? null;
        return value === null ? NaN : (fenFrom(value, '万元') ?? NaN);
      })]),
    ),
    ratio: {},
    flag: Object.fromEntries(keys('flag').map((field) => [field, Uint8Array.from(customers, (one) => one.flag?.[field] ?? 0)])),
    number: numbers('number'),
    day: numbers('day'),
    firstRow: Int32Array.from(customers, (_one, i) => i + 5),
    rowCount: new Int32Array(count).fill(1),
    issues: [],
    issueCounts: {},
    balance: {
      rowsRead: count + 4,
      headRows: 4,
      dataRows: count,
      totalRows: 0,
      noteRows: 0,
      signatureRows: 0,
      blankRows: 0,
      repeatedHeadingRows: 0,
      rejectedRows: 0,
      duplicateRows: 0,
      customers: count,
    },
    totals: [],
  };
}
