/** Reading in pieces: rows that are too large are asked for in halves, null is no list. */
import { readInChunks, type FetchedRows } from '../../src/workbook/read-range';
import { WorkbookError, type RangeInfo } from '../../src/workbook/workbook';

const info = (rows: number, columns: number): RangeInfo => ({ address: 'S!A1', sheet: 'S', rows, columns, hiddenRows: 0 });
const rowsOf = (top: number, rows: number, text: string): FetchedRows => ({
  values: Array.from({ length: rows }, (_row, r) => [top + r, text]),
  formats: Array.from({ length: rows }, () => ['General', '@']),
});

test('a host that refuses more than 64 rows is asked for half, and half again', async () => {
  const asked: number[] = [];
  const got: number[] = [];
  await readInChunks(
    info(500, 2),
    (top, rows) => {
      asked.push(rows);
      return rows > 64 ? Promise.reject(new WorkbookError('too-large', 'ResponsePayloadSizeLimitExceeded')) : Promise.resolve(rowsOf(top, rows, 'x'));
    },
    ({ values }) => got.push(...values.map(([first]) => first as number)),
  );
  expect(got).toEqual(Array.from({ length: 500 }, (_row, r) => r));
  // Once found, the size is kept.
  expect(asked.filter((rows) => rows > 64)).toHaveLength(2);
});

test('one row that is too large is too-large', async () => {
  const refuse = (): Promise<FetchedRows> => Promise.reject(new WorkbookError('too-large'));
  await expect(readInChunks(info(9, 2), refuse, () => undefined)).rejects.toMatchObject({ fault: 'too-large' });
});

test('null values are an error, not an empty list', async () => {
  const silent = (): Promise<FetchedRows> => Promise.resolve({ values: null, formats: null });
  await expect(readInChunks(info(9, 2), silent, () => undefined)).rejects.toMatchObject({ fault: 'too-large', sheet: 'S' });
});

test('long Chinese texts make chunks smaller', async () => {
  const text = '客'.repeat(10_000);
  const asked: number[] = [];
  await readInChunks(
    info(1_000, 2),
    (top, rows) => {
      asked.push(rows);
      return Promise.resolve(rowsOf(top, rows, text));
    },
    () => undefined,
    {},
    { cells: 20_000, bytes: 2_000_000 },
  );
  // The first chunk is a guess; those after it know.
  for (const rows of asked.slice(1)) expect(rows * Buffer.byteLength(text)).toBeLessThanOrEqual(2_000_000);
});
