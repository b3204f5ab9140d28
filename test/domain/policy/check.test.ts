/** Every table is well made, and the proof notices a table that is not. */
import { checkTable } from '../../../src/domain/policy/check';
import { TABLES } from '../../../src/domain/policy';
import { tier } from '../../../src/domain/policy/tier';
import type { Table } from '../../../src/domain/policy/table';
import { matchingRows } from '../../../src/domain/readers/evaluate';

describe.each(TABLES.map((table) => [table.id, table] as const))('table %s', (_id, table) => {
  test('has no gap, no overlap and cites everywhere, at every edge under every reading', () => {
    const { faults, tried } = checkTable(table, matchingRows);
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });
});

describe('the proof', () => {
  const broken = (id: string, change: (row: Table['rows'][number]) => Table['rows'][number]): Table => ({
    ...tier,
    rows: tier.rows.map((row) => (row.id === id ? change(row) : row)),
  });

  test('finds the gap when 500万元 is no longer included in 一般', () => {
    const table = broken('ordinary', (row) => ({
      ...row,
      when: row.when.map((condition) => (condition.op === 'atMost' ? { ...condition, op: 'below' as const } : condition)),
    }));
    const { faults } = checkTable(table, matchingRows);
    expect(faults[0]).toMatchObject({ fault: 'gap', facts: { deposit: 500_000_000 } });
  });

  test('finds the overlap when 中端 starts at 500万元', () => {
    const table = broken('middle', (row) => ({
      ...row,
      when: row.when.map((condition) => (condition.op === 'above' ? { ...condition, op: 'atLeast' as const } : condition)),
    }));
    const { faults } = checkTable(table, matchingRows);
    expect(faults[0]).toMatchObject({ fault: 'overlap', rows: ['ordinary', 'middle'], facts: { deposit: 500_000_000 } });
  });

  test('finds a row without a clause and a word the table does not know', () => {
    const table = broken('gold', (row) => ({ ...row, clause: { id: '', says: '' }, then: { kind: 'word', word: '白金客户' } }));
    expect(checkTable(table, matchingRows).faults.map(({ fault }) => fault)).toEqual(expect.arrayContaining(['uncited', 'unknown-name']));
  });
});
